using Command.Domain.Buildings;
using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>
/// Northside Learning Center: a small school in what was a grocery store. One still comes in by the cut corner; the
/// sales floor is the commons, the walk-in cooler keeps chairs.
/// </summary>
internal static class NorthsideLearningCenter
{
    public static DemoSchool Draw()
    {
        var anchor = Riverbend.At(-420, 2460, clockwise: 0);
        var sheet = new PlanSheet("northside", anchor);
        var level = sheet.Level(0, "Main level", "L1");
        SalesFloor(level.Wing("Front"));
        Classrooms(level.Wing("Back"));
        Site(level.Wing(null));
        return DemoSchool.From(
            "northside", "Northside Learning Center", "Northside", "2210 County Road 9", anchor, sheet,
            [new(-40, -40), new(76, -40), new(76, 56), new(-40, 56)]);
    }

    private static void SalesFloor(Wing front)
    {
        front.Room(Lobby(), new Point(0, 6), new(6, 0), new(12, 0), new(12, 8), new(0, 8)).MainEntrance(3, 3);
        front.Room(Office("100", "Front desk"), 12, 0, 6, 8).Door(12, 4)
            .Room(Office("101", "Director"), 18, 0, 6, 8).Door(18, 4);
        front.Room(Other("102", "Commons"), 0, 8, 16, 14).Door(5, 8).Exit(0, 15, "Old cart door");
        front.Room(Kitchen("103"), 0, 22, 8, 10).Door(4, 22);
        front.Room(Restroom("104", name: "Women"), 8, 22, 4, 6).Door(10, 22)
            .Room(Restroom("105", name: "Men"), 12, 22, 4, 6).Door(14, 22)
            .Room(Closet("106"), 8, 28, 8, 4).Door(8, 30);
        front.Place(KeyFeatureKind.KeyBox, 1, 3.4, "By door 1")
            .Place(KeyFeatureKind.FireAlarmPanel, 11, 1, "Lobby")
            .Place(KeyFeatureKind.Aed, 1, 12, "Commons");
    }

    private static void Classrooms(Wing back)
    {
        back.Hall("Front hall", 16, 8, 28, 3)
            .South(24, 8, Class("110", 10), Class("111", 10));
        back.Hall("Back hall", 16, 19, 28, 3)
            .South(16, 8, Office("112", "Counselor", 5), Office("113", "Nurse and social worker", 5), Class("114"), Class("115"))
            .North(16, 10, Lab("116", "Science room", 10), Class("117", 10, "Art studio"), Storage("118", "Old cooler", 8));
        back.Room(Other("119", "Child care"), 44, 0, 10, 14).Door(44, 9.5).Exit(54, 5, "Child care yard");
        back.Room(Mechanical("120", "Mechanical room"), 44, 14, 10, 5).Door(49, 19);
        back.Room(Storage("121", "Loading dock"), 44, 19, 10, 13).Door(44, 20.5).Exit(54, 27, "Loading dock");
        back.Door(16, 9.5).Door(16, 20.5).Exit(21, 32, "Alley")
            .Place(KeyFeatureKind.TraumaKit, 30, 21.3, "Back hall")
            .Place(KeyFeatureKind.WaterShutOff, 46, 17.8, "Mechanical room")
            .Place(KeyFeatureKind.ElectricShutOff, 52, 17.8, "Mechanical room")
            .Place(KeyFeatureKind.GasShutOff, 55.2, 16, "East wall");
    }

    private static void Site(Wing site) => site
        .Place(KeyFeatureKind.AssemblyPoint, -30, -30, "Parking lot sign");
}
