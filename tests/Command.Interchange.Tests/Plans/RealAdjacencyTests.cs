using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Tests.Plans;

public sealed class RealAdjacencyTests
{
    [SkippableFact]
    public void Every_room_of_a_university_has_neighbours_and_every_auditorium_of_its_main_building_knows_its_hall()
    {
        var campus = Read("indoor/spbpu-campus-imdf.zip");
        var hall = campus.Plan.Rooms.Where(room => room.Use is RoomUse.Hall).MaxBy(room => campus.Adjoining(room.Id).Length)!;

        Assert.All(campus.Plan.Rooms, room => Assert.NotEmpty(campus.Adjoining(room.Id)));
        Assert.InRange(campus.Adjoining(hall.Id).Length, 60, 120);
        Assert.All(campus.Adjoining(hall.Id), beside => Assert.Contains(hall.Id, campus.Adjoining(beside)));
        Assert.All(Pairs(campus), pair => Assert.Equal(Ordinal(campus, pair.A), Ordinal(campus, pair.B)));
    }

    [SkippableFact]
    public void Unnamed_stairs_lead_to_those_above_and_below_them()
    {
        var campus = Read("indoor/spbpu-campus-imdf.zip");
        var upAndDown = campus.Plan.Rooms
            .Where(room => room.Use is RoomUse.Stairs)
            .SelectMany(room => campus.Adjoining(room.Id).Select(id => campus.Find(id)!).Where(other => Ordinal(campus, other) != Ordinal(campus, room)).Select(other => (room, other)))
            .ToList();

        Assert.NotEmpty(upAndDown);
        Assert.All(upAndDown, pair => Assert.Equal((RoomUse.Stairs, 1), (pair.other.Use, Math.Abs(Ordinal(campus, pair.other) - Ordinal(campus, pair.room)))));
    }

    [SkippableFact]
    public void A_shopping_hall_adjoins_the_shops_along_it_and_a_lift_the_lift_below()
    {
        var caserne = Read("indoor/osm-caserne.geojson");
        var lift = caserne.Plan.Rooms.First(room => room.Use is RoomUse.Elevator && Ordinal(caserne, room) == 0);

        Assert.Contains("Celio", Beside(caserne, "Hall"));
        Assert.Contains("Decathlon Grenoble Centre ville", Beside(caserne, "Hall"));
        Assert.DoesNotContain("Celio", Beside(caserne, "Decathlon Grenoble Centre ville"));
        Assert.Contains(caserne.Adjoining(lift.Id), id => caserne.Find(id) is { Use: RoomUse.Elevator } below && Ordinal(caserne, below) == -1);
    }

    private static PlanIndex Read(string file) => new(Reading.Import(Path.GetFileName(file), RealData.Open(file)).Plan);

    private static int Ordinal(PlanIndex plan, Room room) => plan.LevelOf(room)!.Ordinal;

    private static HashSet<string> Beside(PlanIndex plan, string title) =>
        [.. plan.Plan.Rooms.Where(room => room.Title == title).SelectMany(room => plan.Adjoining(room.Id)).Select(plan.Title)];

    // Neighbours of which one is no stair and no lift.
    private static IEnumerable<(Room A, Room B)> Pairs(PlanIndex plan) =>
        from room in plan.Plan.Rooms
        where room.Use is not (RoomUse.Stairs or RoomUse.Elevator)
        from RoomId beside in plan.Adjoining(room.Id)
        select (room, plan.Find(beside)!);
}
