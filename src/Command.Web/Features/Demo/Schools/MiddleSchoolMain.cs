using Command.Domain.Buildings;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>The main level of Riverbend Middle School.</summary>
internal static class MiddleSchoolMain
{
    public static void Draw(LevelSheet level)
    {
        Front(level.Wing("C"));
        WingA(level.Wing("A"));
        WingB(level.Wing("B"));
        Link(level.Wing("C"));
        Back(level.Wing("D"));
        Site(level.Wing(null));
    }

    private static void Front(Wing front)
    {
        front.Hall("Front hall", 44, 20, 36, 4);
        front.Room(Lobby(), 56, 8, 12, 12).MainEntrance(62, 8);
        front.Room(Office("100", "Main office"), 50, 8, 6, 12).Door(56, 14)
            .Room(Office("100A", "Principal"), 44, 14, 6, 6).Door(50, 17)
            .Room(Office("100B", "Assistant principal"), 44, 8, 6, 6).Door(50, 11);
        front.Hall("Student services", 68, 13, 12, 2)
            .North(68, 5, Nurse("114", 6), Office("116", "Counselor", 3), Office("118", "Counselor", 3))
            .South(68, 5, Office("120", "Social worker", 4), Office("122", "School resource officer", 4), Office("124", "Conference room", 4));
        front.Place(KeyFeatureKind.KeyBox, 66, 7.2, "By door 1")
            .Place(KeyFeatureKind.FireAlarmPanel, 57, 9, "Lobby")
            .Place(KeyFeatureKind.Aed, 67.2, 18.5, "Lobby")
            .Place(KeyFeatureKind.TraumaKit, 69, 19, "Nurse")
            .Place(KeyFeatureKind.Phone, 51, 9, "Main office");
    }

    private static void WingA(Wing a) => a.Exit(0, 22, "Bus loop")
        .Place(KeyFeatureKind.TraumaKit, 20, 20.7, "A hall")
        .Hall("A hall", 0, 20, 44, 4)
        .South(0, 9, Class("101"), Class("103"), Class("105"), Class("107"), Office("109", "Teacher workroom", 8))
        .North(0, 9, Class("102"), Class("104"), Boys("106", 4.5), Girls("108", 4.5), Closet("110"), Class("112"), Stair(1, 5));

    private static void WingB(Wing b) => b.Exit(124, 22, "Staff parking")
        .Place(KeyFeatureKind.TraumaKit, 104, 20.7, "B hall")
        .Place(KeyFeatureKind.Aed, 100, 23.3, "B hall")
        .Hall("B hall", 80, 20, 44, 4)
        .South(80, 9, Office("131", "Teacher workroom", 8), Class("133"), Class("135"), Class("137"), Class("139"))
        .North(80, 9, Stair(2, 5), Elevator(), Class("132"), Boys("134", 4.5), Girls("136", 4.5), Class("138"), Class("140"));

    private static void Link(Wing link)
    {
        link.Hall("Link hall", 60, 24, 4, 32)
            .West(24, 16, Media("150", 20), Storage("152", "Book room", 4))
            .West(48, 8, Boys("154", 4), Girls("156", 4))
            .East(24, 16, Lab("151", "Computer lab", 10), Lab("153", "STEM lab", 12))
            .East(46, 8, Closet("155"), Office("157", "Copy room", 7));
        link.Exit(44, 42, "Reading garden").Place(KeyFeatureKind.TraumaKit, 60.7, 45, "Link hall");
    }

    private static void Back(Wing back)
    {
        back.Hall("Back hall", 14, 56, 102, 4)
            .South(14, 8, Class("171", 10, "Health room"), Gym("173", "Wrestling room", 14), Storage("175", "Equipment room", 7), Office("177", "PE office", 7))
            .South(72, 10, Class("181", 12, "Art room"), Lab("183", "Cooking lab", 12), Lab("185", "Tech ed shop", 14), Storage("187", "Shop storage", 6))
            .North(14, 26, Gym("170", width: 32))
            .North(46, 12, Locker("172", "Boys locker room", 8), Locker("174", "Girls locker room", 8))
            .North(62, 20, Cafeteria("160", 26))
            .North(88, 14, Kitchen("162", 10), Class("180", 18, "Band room"));
        back.Room(Mechanical("176", "Boiler room"), 46, 72, 16, 10).Door(46, 78).Exit(54, 82, "Boiler room")
            .Room(Storage("164", "Receiving"), 88, 74, 10, 6).Door(93, 74).Exit(93, 80, "Kitchen dock")
            .Room(Storage("182", "Instrument room"), 98, 74, 18, 6).Door(107, 74);
        back.Door(88, 68).Door(46, 66).Door(70, 60)
            .Exit(14, 58, "Playing fields").Exit(116, 58, "Band door").Exit(30, 86, "Gym").Exit(70, 80, "Cafeteria").Exit(102, 46, "Shop door")
            .Place(KeyFeatureKind.Aed, 45.2, 61, "Gym")
            .Place(KeyFeatureKind.TraumaKit, 15, 61, "Gym")
            .Place(KeyFeatureKind.TraumaKit, 87, 61, "Cafeteria")
            .Place(KeyFeatureKind.WaterShutOff, 49, 80, "Boiler room")
            .Place(KeyFeatureKind.ElectricShutOff, 59, 80, "Boiler room")
            .Place(KeyFeatureKind.GasShutOff, 57.5, 83.5, "Outside the boiler room");
    }

    private static void Site(Wing site) => site
        .Place(KeyFeatureKind.AssemblyPoint, -40, 90, "Football goal post")
        .Place(KeyFeatureKind.AssemblyPoint, 160, -40, "Far end of the staff parking")
        .Place(KeyFeatureKind.AssemblyPoint, 62, -44, "Flag pole");
}
