using Command.Domain.Buildings;
using NetTopologySuite.LinearReferencing;

namespace Command.Web.Tests.Features.Demo;

public sealed class FloorPlanTests
{
    private const double Centimetre = 0.01;

    public static TheoryData<string> Schools => Shapes.SchoolKeys;

    [Theory, MemberData(nameof(Schools))]
    public void Every_shape_is_valid_and_big_enough_to_stand_in(string key)
    {
        var plan = Shapes.School(key).Plan;

        Assert.Equal(PlanCrs.Geographic, plan.Crs);
        Assert.All(plan.Levels, level => Assert.True(Shapes.Of(level).IsValid, level.Id.Value));
        Assert.All(plan.Rooms, room => Assert.True(Shapes.Of(room).IsValid && Shapes.Of(room).Buffer(-0.75).Area > 0, room.Id.Value));
    }

    [Theory, MemberData(nameof(Schools))]
    public void Rooms_of_a_level_share_walls_and_nothing_else(string key)
    {
        foreach (var rooms in Shapes.School(key).Plan.Rooms.GroupBy(room => room.Level))
        {
            var shapes = rooms.Select(room => (room.Id, Shape: Shapes.Of(room))).ToList();
            var overlaps = from a in shapes
                           from b in shapes
                           where string.CompareOrdinal(a.Id.Value, b.Id.Value) < 0
                               && a.Shape.EnvelopeInternal.Intersects(b.Shape.EnvelopeInternal)
                               && a.Shape.Intersection(b.Shape).Area > 0.1
                           select $"{a.Id} and {b.Id}";
            Assert.Empty(overlaps);
        }
    }

    [Theory, MemberData(nameof(Schools))]
    public void The_outline_is_filled_by_its_rooms(string key)
    {
        var plan = Shapes.School(key).Plan;
        foreach (var level in plan.Levels)
        {
            var rooms = plan.Rooms.Where(room => room.Level == level.Id).Select(Shapes.Of).ToList();
            var outline = Shapes.Of(level);
            Assert.All(rooms, room => Assert.True(outline.Buffer(Centimetre).Covers(room)));
            Assert.Equal(outline.Area, rooms.Sum(room => room.Area), 1.0);
        }
    }

    [Theory, MemberData(nameof(Schools))]
    public void Every_label_lies_inside_its_room(string key) =>
        Assert.All(Shapes.School(key).Plan.Rooms, room => Assert.True(Shapes.Of(room).Contains(Shapes.At(room.Label)), room.Id.Value));

    [Theory, MemberData(nameof(Schools))]
    public void Inner_doors_join_two_rooms_and_outside_doors_lead_out(string key)
    {
        var plan = Shapes.School(key).Plan;
        var rooms = plan.Rooms.Select(room => (room.Level, room.Title, Shape: Shapes.Of(room).Buffer(Centimetre))).ToList();
        foreach (var door in plan.Doors)
        {
            var line = Shapes.Of(door);
            var beside = rooms.Where(room => room.Level == door.Level && room.Shape.Covers(line)).Select(room => room.Title).ToList();
            Assert.True(beside.Count == (door.Exterior ? 1 : 2), $"{door.Id} {door.Name}: {string.Join(", ", beside)}");
            var shell = Shapes.Of(plan.Levels.Single(level => level.Id == door.Level)).Boundary;
            Assert.Equal(door.Exterior, shell.Distance(line.Centroid) < Centimetre);
        }
    }

    [Theory, MemberData(nameof(Schools))]
    public void Outside_doors_count_clockwise_from_the_main_entrance(string key)
    {
        var plan = Shapes.School(key).Plan;
        var doors = plan.Doors.Where(door => door.Exterior).OrderBy(door => int.Parse(door.Number)).ToList();
        var shell = Shapes.Of(plan.Levels.Single(level => level.Ordinal == 0)).GetGeometryN(0).Normalized().Boundary;
        var walk = new LengthIndexedLine(NetTopologySuite.Algorithm.Orientation.IsCCW(shell.Coordinates) ? shell.Reverse() : shell);
        var start = walk.Project(Shapes.Of(doors[0]).Centroid.Coordinate);

        Assert.Equal(Enumerable.Range(1, doors.Count), doors.Select(door => int.Parse(door.Number)));
        Assert.Equal("Main entrance", doors[0].Name);
        var places = doors.Select(door => (walk.Project(Shapes.Of(door).Centroid.Coordinate) - start + shell.Length) % shell.Length).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Theory, MemberData(nameof(Schools))]
    public void Every_room_can_be_walked_to_from_the_main_entrance(string key)
    {
        var plan = Shapes.School(key).Plan;
        var shapes = plan.Rooms.ToDictionary(room => room.Id, room => Shapes.Of(room).Buffer(Centimetre));
        var doors = plan.Doors.Select(door => (door.Level, Line: Shapes.Of(door))).ToList();
        var entrance = plan.Doors.Single(door => door.Number == "1");
        var reached = plan.Rooms.Where(room => room.Level == entrance.Level && shapes[room.Id].Covers(Shapes.Of(entrance))).ToHashSet();
        for (var next = reached.ToList(); next.Count > 0; reached.UnionWith(next))
        {
            next = [.. plan.Rooms.Where(room => !reached.Contains(room) && next.Exists(from => Leads(from, room)))];
        }

        Assert.Empty(plan.Rooms.Except(reached).Select(room => room.Title));

        bool Leads(Room from, Room to) =>
            from.Level == to.Level
                ? shapes[from.Id].EnvelopeInternal.Intersects(shapes[to.Id].EnvelopeInternal)
                    && ((IsOpen(from) && IsOpen(to) && shapes[from.Id].Intersection(shapes[to.Id]).Length > 4)
                    || doors.Exists(door => door.Level == from.Level && shapes[from.Id].Covers(door.Line) && shapes[to.Id].Covers(door.Line)))
                : from.Use == to.Use && from.Name == to.Name && from.Use is RoomUse.Stairs or RoomUse.Elevator && shapes[from.Id].Contains(Shapes.At(to.Label));
    }

    [Theory, MemberData(nameof(Schools))]
    public void Responders_find_what_they_need(string key)
    {
        var kinds = Shapes.School(key).Plan.KeyFeatures.Select(feature => feature.Kind).ToHashSet();

        Assert.Superset(
            new HashSet<KeyFeatureKind>
            {
                KeyFeatureKind.Aed, KeyFeatureKind.TraumaKit, KeyFeatureKind.KeyBox, KeyFeatureKind.FireAlarmPanel, KeyFeatureKind.GasShutOff,
                KeyFeatureKind.WaterShutOff, KeyFeatureKind.ElectricShutOff, KeyFeatureKind.AssemblyPoint,
            },
            kinds);
    }

    private static bool IsOpen(Room room) => room.Use is RoomUse.Hall or RoomUse.Lobby;
}
