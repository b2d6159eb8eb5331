using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;
using Command.Web.Features.Timeline;

namespace Command.Web.Tests.Architecture;

public sealed class TimelineWordsTests
{
    private static readonly Stamp Stamp = new(Guid.NewGuid(), new Actor(new PersonId("lee"), "Ofc. Lee", Role.Officer, null, "test"), default, default);
    private static readonly RoomId Room = new("101");
    private static readonly MapPlace Outside = new(null, default, null);

    private static readonly Dictionary<IncidentEvent, string> Said = new()
    {
        [new IncidentDeclared(Stamp, default, Kind.GasLeak, Mode.Drill, "Smell near the lab")] = "declared a gas leak: Smell near the lab",
        [new ActionOrdered(Stamp, ResponseAction.Evacuate, Zone.Wing("B"), "the gym")] = "ordered EVACUATE for wing B: the gym",
        [new ActionReleased(Stamp, ResponseAction.Lockdown, Zone.Building)] = "released Lockdown for the whole building",
        [new RoomMarked(Stamp, Room, 1, SearchMark.Cleared, new Occupancy(OccupancyKind.People, 3), Hazards.Casualty, Hazards.Threat, "A", null)] =
            "101: cleared by A, 3 people inside, casualty, threat is over",
        [new MarkWithdrawn(Stamp, Room, Guid.NewGuid())] = "101: took the last mark back",
        [new DisputeResolved(Stamp, Room, Finding.Threat, "Seen on camera")] = "101: decided the threat is real: Seen on camera",
        [new HelpRequested(Stamp, Room, "Medic")] = "101: needs help: Medic",
        [new HelpAnswered(Stamp, Room)] = "101: help is there",
        [new ActionRetracted(Stamp, ResponseAction.Secure, Zone.Building, "wrong button") { Term = "Reverse evacuation" }] = "took back Reverse evacuation for the whole building: wrong button",
        [new RecheckCalled(Stamp, Room, [new("102"), new("103"), new("104")])] = "threat in 101: 102, 103 and 104 must be searched again",
        [new BuildingCleared(Stamp, Zone.Wing("B"), [Room, new("102")])] = "declared wing B CLEAR: all 2 rooms cleared",
        [new GuardPosted(Stamp, Room, "Bravo")] = "101: Bravo watches it",
        [new GuardLeft(Stamp, Room)] = "101: no longer watched",
        [new RoomEntered(Stamp, Room, "Det. Park, CPD", "photographs")] = "101: Det. Park, CPD went in: photographs",
        [new RoomReleased(Stamp, Room)] = "101: let its people out, room released",
        [new RoomSealed(Stamp, Room, "Weapon found")] = "101: sealed as a scene: Weapon found",
        [new RoomUnsealed(Stamp, Room, "Evidence taken")] = "101: no longer a scene: Evidence taken",
        [new NoteAdded(Stamp, "Glass on the floor", Room)] = "101: Glass on the floor",
        [new ReportMade(Stamp, "Live victims", ReportSource.SeenByMe, null, Room, true, null)] = "sees, 101, LIFE-CRITICAL: Live victims",
        [new ReportMade(Stamp, "Man in the hall", ReportSource.CameraRecorded, TimeSpan.FromMinutes(20), null, false, Guid.NewGuid())] =
            "saw on a recording 20 min old, correcting an earlier report: Man in the hall",
        [new ReportJudged(Stamp, Guid.NewGuid(), Truth.Confirmed, "Two sources", "Live victims")] = "confirmed “Live victims”: Two sources",
        [new ReportResolved(Stamp, Guid.NewGuid(), "Brought out", "Live victims")] = "resolved “Live victims”: Brought out",
        [new AlarmAnswered(Stamp, Guid.NewGuid(), AlarmAnswer.Coming)] = "is coming",
        [new MessageSent(Stamp, new Audience(Role.CrisisTeam, null, null, null), Urgency.Urgent, "Count heads", ["Got it"])] = "sent an urgent message to the crisis team: Count heads",
        [new MessageSent(Stamp, new Audience(null, "Alpha", null, null), Urgency.Routine, "Count heads", ["Got it"])] = "wrote to team Alpha: Count heads",
        [new MessageAnswered(Stamp, Guid.NewGuid(), "Got it")] = "answered a message: Got it",
        [new MessageWithdrawn(Stamp, Guid.NewGuid(), "Wrong school")] = "withdrew a message: Wrong school",
        [new CommandTaken(Stamp, new("ortiz"), "Lt. Ortiz", "Not reachable")] = "took command from Lt. Ortiz: Not reachable",
        [new CommandTaken(Stamp, null, null, null)] = "took command",
        [new CommandOffered(Stamp, OfferKind.Transfer, new("ortiz"), "Lt. Ortiz", null, "One in custody")] = "offered command to Lt. Ortiz: One in custody",
        [new CommandOffered(Stamp, OfferKind.Unify, new("ortiz"), "Lt. Ortiz", null, "One in custody")] = "asked Lt. Ortiz to share command: One in custody",
        [new CommandReadBack(Stamp, "One held")] = "read back: One held",
        [new CommandPassed(Stamp, OfferKind.Transfer, new("ortiz"), "Lt. Ortiz", null)] = "handed command over to Lt. Ortiz",
        [new CommandPassed(Stamp, OfferKind.Unify, new("ortiz"), "Lt. Ortiz", null)] = "shares command with Lt. Ortiz now",
        [new CommandOfferEnded(Stamp, true, "I am inside")] = "declined command: I am inside",
        [new CommandOfferEnded(Stamp, false, null)] = "withdrew the offer of command",
        [new CommandLeft(Stamp, "Going in")] = "left command: Going in",
        [new PositionAssigned(Stamp, Position.OperationsChief, null, "Sgt. Bakke", null)] = "assigned Sgt. Bakke as Ops chief",
        [new PositionAssigned(Stamp, Position.SafetyOfficer, new("lee"), "Ofc. Lee", null)] = "took the position Safety",
        [new PositionVacated(Stamp, Position.OperationsChief, "Sgt. Bakke")] = "relieved Sgt. Bakke as Ops chief",
        [new PositionVacated(Stamp, Position.SafetyOfficer, "Ofc. Lee")] = "left the position Safety",
        [new PostEstablished(Stamp, PostKind.CommandPost, "Lobby", Outside)] = "set up the command post at Lobby",
        [new PostEstablished(Stamp, PostKind.Staging, "", Outside)] = "set up staging outside",
        [new PostClosed(Stamp, Guid.NewGuid(), PostKind.Family, "Gym")] = "closed the family center at Gym",
        [new PostClosed(Stamp, Guid.NewGuid(), PostKind.Staging, "")] = "closed staging",
        [new ControlZoneDrawn(Stamp, Heat.Hot, new("L1"), [])] = "drew a hot zone on L1",
        [new ControlZoneRemoved(Stamp, Guid.NewGuid(), Heat.Warm, new("L1"))] = "removed the warm zone on L1",
        [new ResponderCheckedIn(Stamp, new CheckIn(null, "Riverbend PD", "Riverbend PD", 6, "Sgt. Bakke", null, null, null, null), ResponderStatus.Staging)] =
            "checked in Riverbend PD, 6 people under Sgt. Bakke: in staging",
        [new ResponderCheckedIn(Stamp, CheckIn.Of(Stamp.By.Person, "Ofc. Lee", "Riverbend PD"), ResponderStatus.EnRoute)] = "is on the way, Riverbend PD",
        [new ResponderMoved(Stamp, default, "Sgt. Bakke", ResponderStatus.Released)] = "Sgt. Bakke: released",
        [new ResponderMoved(Stamp, default, "Ofc. Lee", ResponderStatus.Staging)] = "is here",
        [new TeamFormed(Stamp, "Alpha", [], null, "Ofc. Lee; Sgt. Bakke")] = "formed Alpha: Ofc. Lee; Sgt. Bakke",
        [new TeamFormed(Stamp, "Contact 1", [], null, "")] = "formed Contact 1",
        [new TeamJoined(Stamp, "Alpha", default, "Ofc. Abdi", false)] = "Ofc. Abdi joined Alpha",
        [new TeamJoined(Stamp, "Alpha", default, "Ofc. Abdi", true)] = "Ofc. Abdi is in Alpha and leads it",
        [new TeamLeft(Stamp, "Alpha", default, "Ofc. Abdi")] = "Ofc. Abdi left Alpha, back in staging",
        [new TeamSent(Stamp, "Alpha", TeamPlace.None with { Zone = Zone.Wing("B") }, "search and clear")] = "sent Alpha to wing B: search and clear",
        [new TeamSent(Stamp, "Alpha", TeamPlace.None with { Zone = Zone.Building }, null)] = "sent Alpha to the whole building",
        [new TeamDisbanded(Stamp, "Alpha")] = "disbanded Alpha",
        [new ParStarted(Stamp, ["Alpha", "Bravo"])] = "asked for PAR: Alpha, Bravo",
        [new ParAnswered(Stamp, "Alpha", 4, 4, true, null)] = "PAR Alpha: 4 people, all well",
        [new ParAnswered(Stamp, "Bravo", 5, 6, false, "one fell")] = "PAR Bravo: ONLY 5 OF 6, NOT WELL: one fell",
        [new ChecklistStarted(Stamp, "Fire", [new StartedItem(default, "Everyone out", TaskOwner.Anyone, null)])] = "started the checklist Fire: 1 task",
        [new TaskAdded(Stamp, "Open the gym", TaskOwner.Of(Role.CrisisTeam), null)] = "new task for crisis team: Open the gym",
        [new TaskAssigned(Stamp, default, "Open the gym", TaskOwner.Of(Position.StagingManager))] = "gave to Staging manager: Open the gym",
        [new TaskDone(Stamp, default, "Open the gym", "doors 4 and 5")] = "done: Open the gym: doors 4 and 5",
        [new TaskReopened(Stamp, default, "Open the gym", null)] = "not done after all: Open the gym",
        [new StudentDataDisclosed(Stamp, [Room], "3", 26, DisclosureBasis.Emergency, "Man with a knife went in")] =
            "was shown the names of 26 students in 101, period 3: Man with a knife went in",
        [new IncidentClosed(Stamp, "All searched")] = "closed the incident: All searched",
        [new IncidentReopened(Stamp, "One was missed")] = "opened the incident again: One was missed",
    };

    [Fact]
    public void Every_event_is_said_in_a_sentence() => Assert.All(Said, pair => Assert.Equal(pair.Value, TimelineWords.Of(pair.Key, PlanIndex.Empty)));

    [Fact]
    public void An_order_is_said_in_the_districts_words_and_a_clear_with_how_and_whom_they_found()
    {
        var ordered = new ActionOrdered(Stamp, ResponseAction.Secure, Zone.Building, null) { Term = "Reverse evacuation" };
        var cleared = new RoomMarked(Stamp, Room, 1, SearchMark.Cleared, new Occupancy(OccupancyKind.People, 3), Hazards.None, Hazards.None, "Alpha", null) { Method = SearchMethod.Entered };

        Assert.Equal("ordered REVERSE EVACUATION for the whole building", TimelineWords.Of(ordered, PlanIndex.Empty));
        Assert.Equal("101: cleared by Alpha, went in, 3 people inside", TimelineWords.Of(cleared, PlanIndex.Empty));
    }

    [Fact]
    public void A_mark_from_paper_says_who_saw_it() =>
        Assert.Equal("101: cleared (from paper: Ms. Adams saw it)", TimelineWords.Of(new RoomMarked(Stamp, Room, 0, SearchMark.Cleared, null, Hazards.None, Hazards.None, null, null) { Witness = "Ms. Adams" }, PlanIndex.Empty));

    [Fact]
    public void No_event_is_without_words()
    {
        var silent = LayeringTests.Events().Where(type => type.IsSubclassOf(typeof(IncidentEvent))).Except(Said.Keys.Select(e => e.GetType())).ToList();
        Assert.Empty(silent);
    }
}
