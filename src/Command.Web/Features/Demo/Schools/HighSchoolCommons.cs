using Command.Domain.Buildings;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>The middle of Riverbend High School: Main Street, offices, media center, cafeteria.</summary>
internal static class HighSchoolCommons
{
    public static void Draw(LevelSheet level)
    {
        var center = level.Wing("Center");
        MainStreet(center);
        Offices(center);
        Kitchens(center);
        center.Place(KeyFeatureKind.AssemblyPoint, -60, 40, "Tennis court gate")
            .Place(KeyFeatureKind.AssemblyPoint, 86, -80, "Front lawn flag pole")
            .Place(KeyFeatureKind.AssemblyPoint, 290, 60, "Stadium home stands");
    }

    private static void MainStreet(Wing center)
    {
        center.Hall("Main Street", 21, 60, 131, 6)
            .South(43, 7, Stair(2, 5))
            .South(96, 16, Media("180", 20))
            .North(43, 6, Elevator(), Boys("181", 6), Girls("183", 6), Closet("185", 4))
            .North(62, 24, Cafeteria("187", 33))
            .North(95, 8, Stair(4, 5));
        center.Room(Lobby(), 76, 44, 20, 16).MainEntrance(86, 44).Door(96, 54);
        center.Room(Office("182", "Technology office"), 116, 52, 8, 8).Door(116, 56)
            .Room(Storage("184", "Book room"), 116, 44, 8, 8).Door(116, 48);
        center.Exit(21, 63, "West door").Exit(80, 90, "Patio").Exit(106, 44, "Media center")
            .Place(KeyFeatureKind.KeyBox, 90, 43.2, "By door 1")
            .Place(KeyFeatureKind.FireAlarmPanel, 78, 45.5, "Lobby")
            .Place(KeyFeatureKind.Aed, 94.5, 58.5, "Lobby")
            .Place(KeyFeatureKind.TraumaKit, 64, 88, "Cafeteria")
            .Place(KeyFeatureKind.TraumaKit, 112, 65.2, "Main Street");
    }

    private static void Offices(Wing center)
    {
        center.Room(Office("100", "Main office"), 66, 44, 10, 16).Door(76, 52);
        center.Hall("Office hall", 48, 51, 18, 2)
            .North(48, 7, Office("100A", "Principal", 5), Office("100B", "Assistant principal", 4.5), Office("100C", "Assistant principal", 4.5), Office("100D", "Copy room", 4))
            .South(48, 7, Nurse("100E", 6), Office("100F", "Counselor", 4), Office("100G", "Counselor", 4), Office("100H", "School resource officer", 4));
        center.Room(Storage("100J", "Records"), 43, 44, 5, 9).Door(48, 52).Door(66, 52)
            .Place(KeyFeatureKind.TraumaKit, 49, 45, "Nurse");
    }

    private static void Kitchens(Wing center)
    {
        center.Room(Kitchen("188"), new Box(49, 72, 13, 18), new Box(43, 80, 6, 10)).Door(62, 80)
            .Room(Storage("188A", "Food storage"), 43, 72, 6, 8).Door(49, 76)
            .Room(Storage("190", "Receiving"), 50, 90, 12, 8).Door(56, 90).Exit(53, 98, "Loading dock")
            .Room(Office("190A", "Custodian office"), 43, 90, 7, 8).Door(50, 94)
            .Room(Mechanical("192", "Boiler room"), 62, 90, 12, 12).Door(62, 94).Exit(68, 102, "Boiler room")
            .Place(KeyFeatureKind.WaterShutOff, 64, 100, "Boiler room")
            .Place(KeyFeatureKind.ElectricShutOff, 72, 100, "Boiler room")
            .Place(KeyFeatureKind.GasShutOff, 75.5, 99, "Outside the boiler room");
    }
}
