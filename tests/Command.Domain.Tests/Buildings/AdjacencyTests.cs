using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Buildings.Block;

namespace Command.Domain.Tests.Buildings;

public sealed class AdjacencyTests
{
    [Fact]
    public void Rooms_that_share_a_wall_adjoin_and_others_do_not()
    {
        Assert.Equal([Scene.Room102, Scene.Hall], Plan.Adjoining(Scene.Room101).AsEnumerable());
        Assert.Equal([Scene.Room101, Room103, Scene.Hall], Plan.Adjoining(Scene.Room102).AsEnumerable());
    }

    [Fact]
    public void A_hall_adjoins_everything_along_it() =>
        Assert.Equal([Scene.Room101, Scene.Room102, Room103, Closet, Stair], Plan.Adjoining(Scene.Hall).AsEnumerable());

    [Fact]
    public void A_stair_adjoins_the_stair_of_its_name_on_the_next_level_and_no_other_room_there()
    {
        Assert.Equal([Scene.Hall, StairAbove], Plan.Adjoining(Stair).AsEnumerable());
        Assert.Equal([Stair, Library], Plan.Adjoining(StairAbove).AsEnumerable());
        Assert.Equal([StairAbove], Plan.Adjoining(Library).AsEnumerable());
    }

    [Fact]
    public void Stairs_of_other_names_and_two_levels_apart_do_not_adjoin()
    {
        var level3 = new Level(new LevelId("3"), "Third level", "L3", 2, []);
        var rooms = new[]
        {
            Drawn(new("a"), 0, 0, use: RoomUse.Stairs, name: "Stair 1"), Drawn(new("b"), 0, 0, use: RoomUse.Stairs, name: "Stair 2", level: Scene.Upper),
            Drawn(new("c"), 0, 0, use: RoomUse.Stairs, name: "Stair 1", level: level3),
        };
        var plan = new PlanIndex(new FloorPlan(PlanCrs.Local, [Scene.Ground, Scene.Upper, level3], [.. rooms], [], []));

        Assert.All(rooms, room => Assert.Empty(plan.Adjoining(room.Id)));
    }

    [Theory]
    [InlineData(10, 8, false)] // only the corners touch
    [InlineData(10.3, 7.5, false)] // half a metre of wall
    [InlineData(10.3, 7, true)] // a metre of wall
    [InlineData(10.6, 0, true)] // a thick wall
    [InlineData(10.7, 0, false)] // a gap
    [InlineData(9.9, 0, true)] // drawn over each other
    public void It_takes_a_stretch_of_wall_and_not_a_corner(double x, double y, bool adjoin) =>
        Assert.Equal(adjoin, Adjoin(PlanCrs.Local, Drawn(new("a"), 0, 0), Drawn(new("b"), x, y)));

    [Fact]
    public void A_wall_that_runs_askew_counts_and_one_that_turns_away_does_not()
    {
        var straight = Drawn(new("a"), 0, 0);

        Assert.True(Adjoin(PlanCrs.Local, straight, straight with { Id = new("b"), Shape = [Outline(new(10.1, 0), new(18, -2), new(19, 8), new(10.5, 8))] }));
        Assert.False(Adjoin(PlanCrs.Local, straight, straight with { Id = new("b"), Shape = [Outline(new(10.1, 0), new(25, -2), new(25, 8), new(18, 8))], Label = new(20, 4) }));
    }

    [Fact]
    public void A_closet_drawn_inside_a_room_adjoins_it_and_one_in_a_hole_of_it_too()
    {
        var closet = Drawn(new("closet"), 4, 3, width: 2, height: 2);

        Assert.True(Adjoin(PlanCrs.Local, Drawn(new("a"), 0, 0), closet));
        Assert.True(Adjoin(PlanCrs.Local, Drawn(new("a"), 0, 0) with { Shape = [new([.. Shape(0, 0, 10, 8).Rings, .. Shape(3.9, 2.9, 2.2, 2.2).Rings])] }, closet));
    }

    [Fact]
    public void Degrees_on_earth_are_measured_in_metres()
    {
        // At 60 degrees north a degree of longitude is half a degree of latitude long.
        Room OnEarth(string id, double x) => Drawn(new(id), 0, 0) is var room
            ? room with { Shape = [Outline([.. new[] { (x, 0d), (x + 10, 0), (x + 10, 8), (x, 8) }.Select(p => new Point(25 + (p.Item1 / 55_660), 60 + (p.Item2 / 111_320)))])], Label = new(25 + ((x + 5) / 55_660), 60 + (4 / 111_320d)) }
            : room;

        Assert.True(Adjoin(PlanCrs.Geographic, OnEarth("a", 0), OnEarth("b", 10.4)));
        Assert.False(Adjoin(PlanCrs.Geographic, OnEarth("a", 0), OnEarth("b", 10.8)));
    }

    [Fact]
    public void Levels_of_one_height_are_one_storey()
    {
        var gym = new Level(new LevelId("gym"), "Gym, ground", "G", 0, []);
        var plan = new PlanIndex(new FloorPlan(PlanCrs.Local, [Scene.Ground, gym], [Drawn(new("a"), 0, 0), Drawn(new("b"), 10.2, 0, level: gym)], [], []));

        Assert.Equal([new RoomId("b")], plan.Adjoining(new("a")).AsEnumerable());
    }

    private static bool Adjoin(PlanCrs crs, Room a, Room b)
    {
        var plan = new PlanIndex(new FloorPlan(crs, [Scene.Ground], [a, b], [], []));
        Assert.Equal(plan.Adjoining(a.Id).Contains(b.Id), plan.Adjoining(b.Id).Contains(a.Id));
        return plan.Adjoining(a.Id).Contains(b.Id);
    }
}
