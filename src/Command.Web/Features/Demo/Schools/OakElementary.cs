using Command.Domain.Buildings;
using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>Oak Elementary: one level in the shape of an L. The little ones are in the south wing, grades 3 to 5 in the west wing.</summary>
internal static class OakElementary
{
    public static DemoSchool Draw()
    {
        var anchor = Riverbend.At(-1840, -980, clockwise: 4);
        var sheet = new PlanSheet("oak", anchor);
        var level = sheet.Level(0, "Main level", "L1");
        Front(level.Wing("Front"));
        SouthWing(level.Wing("South"));
        WestWing(level.Wing("West"));
        Site(level.Wing(null));
        return DemoSchool.From(
            "oak", "Oak Elementary", "Oak", "410 Oak Avenue", anchor, sheet,
            [new(-36, -46), new(150, -46), new(150, 124), new(-36, 124)]);
    }

    private static void Front(Wing front)
    {
        front.Hall("Front hall", 0, 9, 30, 4)
            .South(0, 9, Office("100A", "Principal", 5), Office("100", "Main office", 9), Lobby(width: 8), Nurse("102", 8))
            .North(13, 18, Cafeteria("104", 20));
        front.Door(5, 4.5).Door(14, 4.5).Door(33, 18).Door(13, 28);
        front.Room(Mechanical("108", "Boiler room"), 22, 31, 11, 8).Door(27, 31).Exit(33, 35, "Boiler room");
        front.MainEntrance(18, 0).Exit(0, 11, "Staff parking");
        front.Place(KeyFeatureKind.KeyBox, 21, -0.8, "By door 1")
            .Place(KeyFeatureKind.FireAlarmPanel, 15, 1.2, "Lobby")
            .Place(KeyFeatureKind.Aed, 21, 8, "Lobby")
            .Place(KeyFeatureKind.TraumaKit, 23, 1.5, "Nurse")
            .Place(KeyFeatureKind.WaterShutOff, 24, 37, "Boiler room")
            .Place(KeyFeatureKind.GasShutOff, 34.5, 37, "Outside the boiler room")
            .Place(KeyFeatureKind.ElectricShutOff, 31, 38, "Boiler room");
    }

    private static void SouthWing(Wing south)
    {
        south.Hall("South hall", 30, 9, 60, 4)
            .South(
                30, 9,
                Class("110", 9, "Kindergarten"), Class("112", 10, "Kindergarten"), Class("114", 10, "Kindergarten"),
                Boys("116", 4), Girls("118", 4), Closet("120"), Class("122", 10), Class("124", 10))
            .North(
                33, 9,
                Kitchen("106", 10), Class("111"), Class("113"), Class("115"), Class("117", 11, "Music room"), Class("119", 9, "Art room"));
        south.Room(Storage("106A", "Food storage"), 33, 22, 6, 5).Door(36, 22).Exit(41, 22, "Kitchen dock");
        south.Room(Gym("126"), 90, 0, 24, 22).Door(90, 11).Exit(114, 11, "Playground");
        south.Room(Storage("126A", "Gym storage"), 94, 22, 12, 5).Door(100, 22);
        south.Exit(55, 0, "Kindergarten").Exit(102, 0, "Gym")
            .Place(KeyFeatureKind.Aed, 91, 7, "Gym")
            .Place(KeyFeatureKind.TraumaKit, 62, 12.4, "South hall");
    }

    private static void WestWing(Wing west)
    {
        west.Hall("West hall", 9, 13, 4, 73)
            .West(
                13, 9,
                Media("131", 17), Class("133"), Class("135"), Boys("137", 4), Girls("139", 4), Closet("141", 3), Class("143"), Class("145"), Class("147"))
            .East(
                31, 9,
                Class("132"), Class("134"), Class("136"), Office("138", "Special services", 7), Office("140", "Speech", 4), Class("142"),
                Office("144", "Staff lounge", 8));
        west.Exit(11, 86, "Bus loop").Exit(0, 22, "Library garden")
            .Place(KeyFeatureKind.Aed, 9.6, 50, "West hall")
            .Place(KeyFeatureKind.TraumaKit, 9.6, 75, "West hall");
    }

    private static void Site(Wing site) => site
        .Place(KeyFeatureKind.AssemblyPoint, 132, 60, "Playground fence")
        .Place(KeyFeatureKind.AssemblyPoint, -24, -34, "Oak Avenue sidewalk");
}
