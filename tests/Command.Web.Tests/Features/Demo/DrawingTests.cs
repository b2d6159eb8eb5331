using Command.Domain.Buildings;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Tests.Features.Demo;

public sealed class DrawingTests
{
    private static readonly Anchor Anywhere = new(-93.6, 44.8);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(90, 1, 0)]
    [InlineData(180, 0, -1)]
    public void A_turned_sheet_turns_clockwise(double clockwise, double east, double north)
    {
        var up = (Anywhere with { Clockwise = clockwise }).ToEarth(new(0, 100));

        Assert.Equal(east, Math.Round((up.X + 93.6) * 79_096 / 100, 2), 0.01);
        Assert.Equal(north, Math.Round((up.Y - 44.8) * 111_129 / 100, 2), 0.01);
    }

    [Fact]
    public void A_metre_east_is_as_long_as_a_metre_north()
    {
        var corner = Anywhere.ToEarth(new(1000, 1000));

        Assert.Equal(1000, Haversine(Anywhere.ToEarth(new(0, 0)), new(corner.X, 44.8)), 5.0);
        Assert.Equal(1000, Haversine(Anywhere.ToEarth(new(0, 0)), new(-93.6, corner.Y)), 5.0);
    }

    [Fact]
    public void The_outline_of_rooms_round_a_yard_has_a_hole()
    {
        var outline = Assert.Single(Outline.Around(
            [new Box(0, 0, 30, 10).Corners, new Box(0, 20, 30, 10).Corners, new Box(0, 10, 10, 10).Corners, new Box(20, 10, 10, 10).Corners]));

        Assert.Equal(2, outline.Rings.Length);
        Assert.Equal(900, Walls.Area(outline.Rings[0]));
        Assert.Equal(-100, Walls.Area(outline.Rings[1]));
        Assert.All(outline.Rings, ring => Assert.Equal(5, ring.Length));
    }

    [Fact]
    public void Rooms_that_touch_by_a_corner_are_a_drawing_mistake() =>
        Assert.Throws<InvalidOperationException>(() => Outline.Around([new Box(0, 0, 5, 5).Corners, new Box(5, 5, 5, 5).Corners]));

    [Fact]
    public void Outside_doors_are_numbered_clockwise_from_the_main_entrance()
    {
        var plan = Plan(wing => wing.Room(Gym("1"), 0, 0, 20, 20)
            .Exit(20, 10, "east").Exit(10, 20, "north").Exit(0, 10, "west").MainEntrance(10, 0).Exit(4, 0, "south-west").Exit(16, 0, "south-east"));

        Assert.Equal(
            ["Main entrance", "south-west", "west", "north", "east", "south-east"],
            plan.Doors.OrderBy(door => door.Number).Select(door => door.Name));
    }

    [Fact]
    public void Rooms_in_a_row_open_to_their_hall()
    {
        var plan = Plan(wing => wing.MainEntrance(0, 2).Hall("Hall", 0, 0, 27, 4).North(0, 9, Class("101"), Gap(9), Class("103")));

        Assert.Equal(["101", "103"], plan.Rooms.Where(room => room.ToSearch).Select(room => room.Number));
        Assert.Equal(2, plan.Doors.Count(door => !door.Exterior));
    }

    [Fact]
    public void A_row_longer_than_its_hall_is_a_drawing_mistake() =>
        Assert.Throws<InvalidOperationException>(() => Plan(wing => wing.Hall("Hall", 0, 0, 9, 4).North(0, 9, Class("101"), Class("103"))));

    [Fact]
    public void A_door_where_there_is_no_wall_is_a_drawing_mistake() =>
        Assert.Throws<InvalidOperationException>(() => Plan(wing => wing.Room(Gym("1"), 0, 0, 20, 20).Door(10, 10)));

    private static FloorPlan Plan(Action<Wing> draw)
    {
        var sheet = new PlanSheet("test", Anywhere);
        draw(sheet.Level(0, "Main level", "L1").Wing("A"));
        return sheet.ToFloorPlan();
    }

    private static double Haversine(Point a, Point b)
    {
        const double Radius = 6_371_009;
        var (latitude, longitude) = (double.DegreesToRadians(b.Y - a.Y) / 2, double.DegreesToRadians(b.X - a.X) / 2);
        var h = Math.Pow(Math.Sin(latitude), 2)
            + (Math.Cos(double.DegreesToRadians(a.Y)) * Math.Cos(double.DegreesToRadians(b.Y)) * Math.Pow(Math.Sin(longitude), 2));
        return 2 * Radius * Math.Asin(Math.Sqrt(h));
    }
}
