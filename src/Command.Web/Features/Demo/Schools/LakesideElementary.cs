using Command.Domain.Buildings;
using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>Lakeside Elementary: one level, four halls round a courtyard. Whoever keeps walking comes back to the lobby.</summary>
internal static class LakesideElementary
{
    public static DemoSchool Draw()
    {
        var anchor = Riverbend.At(1560, 2180, clockwise: -12);
        var sheet = new PlanSheet("lakeside", anchor);
        var level = sheet.Level(0, "Main level", "L1");
        South(level.Wing("South"));
        East(level.Wing("East"));
        North(level.Wing("North"));
        West(level.Wing("West"));
        Middle(level.Wing(null));
        return DemoSchool.From(
            "lakeside", "Lakeside Elementary", "Lakeside", "1200 Lake Road", anchor, sheet,
            [new(-40, -60), new(130, -60), new(130, 110), new(-40, 110)]);
    }

    private static void South(Wing south)
    {
        south.Hall("South hall", 10, 10, 56, 4)
            .South(
                0, 10,
                Class("101", 17, "Kindergarten"), Office("100A", "Principal", 4), Office("100", "Main office", 9), Lobby(width: 8),
                Nurse("102", 6), Office("104", "Counselor", 4), Class("103", 11, "Kindergarten"), Class("105", 17, "Kindergarten"));
        south.Door(21, 5).Door(30, 5).MainEntrance(34, 0).Exit(69, 0, "Kindergarten play yard")
            .Place(KeyFeatureKind.KeyBox, 37, -0.8, "By door 1")
            .Place(KeyFeatureKind.FireAlarmPanel, 31, 1.5, "Lobby")
            .Place(KeyFeatureKind.Aed, 37, 9, "Lobby")
            .Place(KeyFeatureKind.TraumaKit, 39, 2, "Nurse");
    }

    private static void East(Wing east)
    {
        east.Hall("East hall", 62, 14, 4, 38)
            .East(10, 10, Class("110", 10), Class("112"), Gap(3), Class("114", 8), Class("116", 8), Class("118", 8))
            .West(14, 8, Boys("111"), Girls("113"), Closet("115"), Storage("117", "Book room", 5), Office("119", "Reading support", 8));
        east.Hall("East hall", 66, 29, 10, 3);
        east.Exit(76, 30.5, "Lake path").Place(KeyFeatureKind.TraumaKit, 62.7, 48, "East hall");
    }

    private static void North(Wing north)
    {
        north.Hall("North hall", 10, 52, 56, 4)
            .North(0, 10, Class("132", 17, "Music room"), Class("130"))
            .North(26, 20, Gym("122", width: 24))
            .North(50, 16, Cafeteria("120", 26))
            .South(14, 12, Media("124", 30), Lab("126", "Computer lab", 18));
        north.Room(Kitchen("120A"), 76, 56, 10, 14).Door(76, 63).Exit(86, 60, "Kitchen dock");
        north.Room(Mechanical("128", "Boiler room"), 50, 72, 10, 7).Door(55, 72).Exit(55, 79, "Boiler room");
        north.Room(Storage("122A", "Gym storage"), 17, 66, 9, 10).Door(26, 72);
        north.Exit(38, 76, "Gym").Exit(69, 72, "Bus loop").Door(28, 40)
            .Place(KeyFeatureKind.Aed, 27.2, 58, "Gym")
            .Place(KeyFeatureKind.WaterShutOff, 52, 77.5, "Boiler room")
            .Place(KeyFeatureKind.ElectricShutOff, 58, 77.5, "Boiler room")
            .Place(KeyFeatureKind.GasShutOff, 61.5, 78, "Outside the boiler room");
    }

    private static void West(Wing west)
    {
        west.Hall("West hall", 10, 14, 4, 38)
            .West(10, 10, Class("131", 10), Class("133"), Gap(3), Class("135", 8), Class("137", 8), Class("139", 8, "Art room"))
            .East(14, 8, Office("140", "Staff lounge", 8), Boys("142"), Girls("144"), Closet("146"), Office("148", "Therapy room", 5));
        west.Hall("West hall", 0, 29, 10, 3);
        west.Exit(0, 30.5, "Playground").Place(KeyFeatureKind.Aed, 10.7, 36, "West hall");
    }

    private static void Middle(Wing middle) => middle
        .Room(Courtyard(), 22, 14, 32, 26).Door(38, 14)
        .Place(KeyFeatureKind.AssemblyPoint, -28, 40, "Playground fence")
        .Place(KeyFeatureKind.AssemblyPoint, 116, 20, "Lake path gate");
}
