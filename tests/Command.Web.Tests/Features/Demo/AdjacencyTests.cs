using Command.Domain.Buildings;
using NetTopologySuite.Geometries;

namespace Command.Web.Tests.Features.Demo;

/// <summary>The neighbours of the demo schools' rooms, held against the library that draws them.</summary>
public sealed class AdjacencyTests
{
    public static TheoryData<string> Schools => Shapes.SchoolKeys;

    [Theory]
    [MemberData(nameof(Schools))]
    public void Rooms_adjoin_that_share_a_stretch_of_wall_and_no_others(string key)
    {
        var plan = new PlanIndex(Shapes.School(key).Plan);
        foreach (var level in plan.Plan.Rooms.GroupBy(room => room.Level))
        {
            List<(Room Room, Geometry Shape)> rooms = [.. level.Select(room => (room, Shapes.Of(room)))];
            foreach (var (a, b) in rooms.SelectMany((a, i) => rooms.Skip(i + 1).Select(b => (a, b))))
            {
                // How much of the one lies within a wall's thickness of the other: a corner is a speck, a wall is a strip.
                var together = a.Shape.Distance(b.Shape) > 0.6 ? 0 : a.Shape.Boundary.Intersection(b.Shape.Buffer(0.61)).Length;
                var adjoin = plan.Adjoining(a.Room.Id).Contains(b.Room.Id);
                Assert.True(adjoin == plan.Adjoining(b.Room.Id).Contains(a.Room.Id));
                Assert.True(!adjoin || together >= 0.8, $"{a.Room.Title} and {b.Room.Title} are said to adjoin over {together:F1} m.");
                Assert.True(adjoin || together < 3, $"{a.Room.Title} and {b.Room.Title} run together for {together:F1} m.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void Every_room_has_a_neighbour_and_every_classroom_a_hall(string key)
    {
        var plan = new PlanIndex(Shapes.School(key).Plan);

        Assert.All(plan.ToSearch, room => Assert.NotEmpty(plan.Adjoining(room.Id)));
        Assert.All(
            plan.ToSearch.Where(room => room.Use is RoomUse.Classroom),
            room => Assert.Contains(plan.Adjoining(room.Id), beside => plan.Find(beside)!.Use is RoomUse.Hall or RoomUse.Lobby));
    }

    [Fact]
    public void A_stair_of_the_middle_school_leads_to_itself_upstairs()
    {
        var plan = new PlanIndex(Shapes.School("middle").Plan);
        var stairs = plan.Plan.Rooms.Where(room => room.Use is RoomUse.Stairs).ToList();

        Assert.NotEmpty(stairs);
        Assert.All(stairs, stair => Assert.Contains(plan.Adjoining(stair.Id), beside => plan.Find(beside) is { } other && other.Name == stair.Name && other.Level != stair.Level));
    }
}
