using System.Collections.Immutable;

namespace Command.Web.Features.Demo.Script;

/// <summary>
/// An intruder at Riverbend Middle School, in six minutes: lockdown, two teams, a wing led out, one person hurt, one
/// room that two teams see differently. Team Alpha works from the lobby through the link to the back, Bravo takes wings A and B.
/// </summary>
public static class MiddleSchoolLockdown
{
    public const string BuildingShortName = "Middle";

    /// <summary>The whole script, in order of time.</summary>
    public static ImmutableArray<DemoStep> Steps { get; } = [.. Alarm, .. FirstSearch, .. Threat, .. WingDOut, .. SecondSearch, .. AllClear];

    private const string Principal = "crisis-middle-1";
    private const string Nurse = "crisis-middle-2";
    private const string Office = "district-1";
    private const string Communications = "district-3";
    private const string Ortiz = "officer-1";
    private const string Bakke = "officer-2";
    private const string Abdi = "officer-3";
    private const string Castellano = "officer-5";
    private const string RunningDeer = "officer-6";
    private const string Halvorsen = "officer-7";
    private const string Tran = "officer-8";
    private const string Alpha = "Alpha";
    private const string Bravo = "Bravo";

    private static DemoZone WingD => new("D");

    private static ImmutableArray<DemoStep> Alarm =>
    [
        new(0, Principal, new Declare("Middle", "Intruder", "Actual", "Man came in behind a delivery at door 8, would not stop, heading for the gym. Gray jacket, backpack.", "Lockdown")),
        new(6, Office, new Note("District office is on. 911 confirmed, police on the way. High School and Northside told to Secure.")),
        new(10, Abdi, new Note("In the building, at the lobby. I have keys and radio. Moving with the principal's camera view.")),
        new(15, Nurse, new Mark("114", People: 4, Note: "Door locked, four of us, one on oxygen.")),
        new(19, Principal, new Mark("100", People: 6, Note: "Office staff, door locked.")),
        new(24, Nurse, new AskHelp("114", "Breathing trouble, oxygen bottle lasts about ten minutes.")),
        new(30, Principal, new Report("He is in the back hall by the locker rooms, alone, nothing in his hands. Camera 14.", "CameraLive")),
        new(38, Ortiz, new TakeCharge()),
        new(40, Ortiz, new SetUp("CommandPost", "Lobby", "Lobby")),
        new(42, Castellano, new GatherTeam(Alpha, "150", Abdi, Castellano)),
        new(47, Bakke, new GatherTeam(Bravo, "wing A", Bakke, Halvorsen, Tran)),
        new(52, RunningDeer, new Note("Sheriff has the outside. Doors 4 to 9 watched.")),
        new(54, RunningDeer, new SetUp("Staging", "Bus loop", "Door 2")),
    ];

    private static ImmutableArray<DemoStep> FirstSearch =>
    [
        new(56, Abdi, new Mark("150", "Searching", Team: Alpha)),
        new(58, Halvorsen, new Mark("102", "Searching", Team: Bravo)),
        new(63, Halvorsen, new Mark("102", "Cleared", 24, Team: Bravo)),
        new(66, Tran, new Mark("101", "Cleared", 26, Team: Bravo)),
        new(70, Castellano, new Mark("150", "Cleared", 18, Team: Alpha, Note: "Behind the shelves, all fine.")),
        new(72, Castellano, new Mark("152", "Cleared", 0, Team: Alpha)),
        new(75, Tran, new Mark("103", "Cleared", 25, Team: Bravo)),
        new(78, Halvorsen, new Mark("104", "Cleared", 23, Team: Bravo)),
        new(81, Tran, new Mark("106", "Cleared", 1, Team: Bravo, Note: "One in a stall, moved to 104.")),
        new(84, Tran, new Mark("106", People: 0, Team: Bravo)),
        new(90, Halvorsen, new Mark("110", Hazards: "NoAccess", Team: Bravo, Note: "Closet locked, our key does not turn.")),
        new(93, Abdi, new Mark("151", "Cleared", 27, Team: Alpha)),
        new(100, Principal, new Note("Custodian ring with the closet keys is on the hook behind the office counter.", "110")),
    ];

    private static ImmutableArray<DemoStep> Threat =>
    [
        new(104, Castellano, new Mark("153", "Cleared", 0, Team: Alpha)),
        new(114, Principal, new Report("He went into the equipment room. Camera 14.", "CameraRecorded", "175", SecondsAgo: 40, As: "equipment room")),
        new(118, Abdi, new Mark("175", Hazards: "Threat", Team: Alpha, Note: "Door moving. Someone inside.")),
        new(121, Ortiz, new Judge("equipment room", "Confirmed", "Alpha sees the door of 175 move")),
        new(126, Castellano, new Mark("175", "Searching", Team: Alpha)),
        new(134, Abdi, new Mark("175", People: 1, Team: Alpha, Note: "One man, hands up, on the floor.")),
        new(140, Ortiz, new Tell("One in custody at 175. Treat as one until we know there is no second. Stay where you are.", "Urgent", "Got it", "Need help")),
        new(146, Abdi, new Mark("175", "Cleared", 0, Ended: "Threat", Team: Alpha, Note: "Taken out by door 4.")),
        new(150, Bakke, new Mark("107", "Cleared", 24, Team: Bravo)),
        new(153, Tran, new Mark("153", Hazards: "Threat", Team: Bravo, Note: "Backpack under the front bench, wires out of it.")),
        new(157, Ortiz, new Note("Everyone stay clear of 153. Alpha cleared it, Bravo sees a bag. Who is right?", "153")),
        new(162, Office, new Report("The STEM teacher by phone: a robot kit in a blue backpack stays under that bench.", "Witness", "153")),
    ];

    private static ImmutableArray<DemoStep> WingDOut =>
    [
        new(168, Ortiz, new Order("Evacuate", WingD, "the football goal post")),
        new(172, Castellano, new Mark("170", "Cleared", 58, Team: Alpha, Note: "Two classes, behind the bleachers.")),
        new(176, Abdi, new Mark("183", Hazards: "Casualty", People: 21, Team: Alpha, Note: "One adult, deep cut in the forearm, tourniquet on.")),
        new(179, Abdi, new AskHelp("183", "Medic for one adult, conscious, bleeding stopped.")),
        new(184, RunningDeer, new Report("One adult in 183, deep cut, tourniquet on: rescue task force in by door 9", "Radio", "183", LifeCritical: true, As: "patient")),
        new(190, Castellano, new Mark("170", People: Mark.Evacuated, Team: Alpha)),
        new(194, Castellano, new Mark("160", "Cleared", 9, Team: Alpha)),
        new(199, Ortiz, new Judge("patient", "Confirmed", "Seen by Alpha")),
        new(201, Halvorsen, new HelpCame("183")),
        new(205, Halvorsen, new Mark("183", "Cleared", Mark.Evacuated, Ended: "Casualty", Team: Alpha, Note: "Patient to the ambulance at door 9, class walking out.")),
        new(207, Ortiz, new Settle("patient", "In the ambulance at door 9")),
        new(209, Tran, new Mark("180", "Cleared", 31, Team: Bravo)),
        new(213, Tran, new Mark("187", Hazards: "NoAccess", Team: Bravo, Note: "Chain on the inside handle.")),
        new(217, Castellano, new Mark("160", People: Mark.Evacuated, Team: Alpha)),
        new(220, Tran, new Mark("180", People: Mark.Evacuated, Team: Bravo)),
        new(224, Principal, new Note("At the goal post: gym, cafeteria, band and cooking lab, 122 people counted, green cards all.")),
    ];

    private static ImmutableArray<DemoStep> SecondSearch =>
    [
        new(226, Ortiz, new AskPar()),
        new(228, Castellano, new TellPar(Alpha, 2)),
        new(229, Bakke, new TellPar(Bravo, 3)),
        new(230, Nurse, new Mark("114", People: 4, Note: "Still fine, bottle half full.")),
        new(234, Bakke, new Mark("114", "Cleared", Team: Bravo)),
        new(237, Bakke, new HelpCame("114")),
        new(241, Bakke, new Mark("110", "Cleared", 0, Ended: "NoAccess", Team: Bravo, Note: "Opened with the custodian ring.")),
        new(246, Ortiz, new Resolve("153", "Clear", "Bag opened by Sgt. Bakke: the robot kit, as the teacher said.")),
        new(251, Abdi, new Mark("101", "Cleared", Team: Alpha)),
        new(254, Abdi, new Mark("102", "Cleared", Team: Alpha)),
        new(257, Abdi, new Mark("104", "Cleared", Team: Alpha)),
        new(261, Halvorsen, new Mark("133", "Cleared", 25, Team: Bravo)),
        new(264, Tran, new Mark("132", "Cleared", 22, Team: Bravo)),
        new(268, Castellano, new Mark("201", "Cleared", 26, Team: Alpha)),
        new(272, Castellano, new Mark("202", "Cleared", 24, Team: Alpha)),
        new(276, Halvorsen, new Mark("175", "Cleared", Team: Bravo, Note: "Second look, nothing left behind.")),
        new(281, Tran, new Mark("187", "Cleared", 0, Ended: "NoAccess", Team: Bravo, Note: "Chain cut. Empty.")),
    ];

    private static ImmutableArray<DemoStep> AllClear =>
    [
        new(290, Ortiz, new Report("No second person on any camera, door log checked. One in custody, name known.", "CameraRecorded", SecondsAgo: 600)),
        new(300, Communications, new Note("Family message sent: everyone at Middle is safe, school day goes on, pick-up if wanted at door 1.")),
        new(310, Ortiz, new Release(WingD)),
        new(320, Bakke, new Note("Going from door to door with keys. Nobody comes out before we stand there.")),
        new(325, Bakke, new ReleaseRooms(new DemoZone("A"))),
        new(332, Halvorsen, new ReleaseRooms(new DemoZone("B"))),
        new(340, Ortiz, new ReleaseRooms(DemoZone.Building)),
        new(348, Nurse, new Note("Counselors in the media center for whoever wants to talk, staff too.", "150")),
        new(360, Office, new Close("Intruder in custody. One adult to hospital, arm cut on a kitchen knife, not by the intruder. Every room was opened and let out by an officer at its door.")),
    ];
}
