using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Posts;
using static Command.Domain.Tests.Posts.Wing;

namespace Command.Domain.Tests.Posts;

public sealed class AreaTests
{
    // A place in Minnesota, where a degree has few digits left for centimetres.
    private static readonly Point Origin = new(-93.2650, 44.9778);
    private static readonly ImmutableArray<Point> Bow = [new(0, 0), new(10, 10), new(10, 0), new(0, 10)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Fact]
    public void A_place_on_the_edge_or_at_a_corner_is_inside()
    {
        Assert.True(Area.Contains(Box(0, 0), new Point(10, 5)));
        Assert.True(Area.Contains(Box(0, 0), new Point(0, 0)));
        Assert.False(Area.Contains(Box(0, 0), new Point(10.01, 5)));
    }

    [Fact]
    public void A_courtyard_is_no_part_of_the_building_round_it_but_its_wall_is()
    {
        var ring = new Polygon([Box(0, 0, 30, 30), Box(10, 10)]);

        Assert.True(Area.Contains(ring, new Point(5, 5)));
        Assert.False(Area.Contains(ring, new Point(15, 15)));
        Assert.True(Area.Contains(ring, new Point(10, 15)));
    }

    [Fact]
    public void A_bow_tie_crosses_itself_and_so_does_a_spike() =>
        Assert.All(
            new ImmutableArray<Point>[] { Bow, [new(0, 0), new(10, 0), new(5, 0), new(5, 8)], [new(0, 0), new(10, 0), new(10, 10), new(5, 0), new(0, 10)] },
            outline => Assert.True(Area.CrossesItself(outline)));

    [Fact]
    public void An_outline_that_repeats_its_first_corner_is_the_same_outline()
    {
        var closed = Box(0, 0).Add(new Point(0, 0));

        Assert.False(Area.CrossesItself(closed));
        Assert.Equal(100, Area.Size(closed));
        Assert.True(Area.Contains(closed, new Point(5, 5)));
    }

    [Fact]
    public void Size_is_nothing_for_a_line_on_earth_as_on_paper()
    {
        Assert.Equal(0, Area.Size([new(0, 0), new(5, 5), new(10, 10)]));
        Assert.InRange(Area.Size([Origin, Origin with { X = Origin.X + 0.0001 }, Origin with { Y = Origin.Y + 0.0001 }]), 4.9e-9, 5.1e-9);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Round_any_places_the_hull_holds_them_all_turns_one_way_and_crosses_nothing(int seed)
    {
        var places = Places(seed, 3 + (seed % 40));
        var hull = Area.Hull(places);

        Assert.All(places, place => Assert.True(Area.Contains(hull, place)));
        Assert.False(Area.CrossesItself(hull));
        Assert.Equal(hull.Order(ByXThenY), Area.Hull(hull).Order(ByXThenY));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Going_round_from_another_corner_or_the_other_way_changes_nothing(int seed)
    {
        // A star: its corners in order of angle round a centre, near and far in turn, so that it never crosses itself.
        var random = new Random(seed);
        var corners = 4 + (seed % 20);
        ImmutableArray<Point> star = [.. Enumerable.Range(0, corners).Select(i =>
        {
            var (angle, far) = (2 * Math.PI * i / corners, 5 + (random.NextDouble() * 20));
            return new Point(far * Math.Cos(angle), far * Math.Sin(angle));
        })];
        var place = new Point((random.NextDouble() * 50) - 25, (random.NextDouble() * 50) - 25);
        ImmutableArray<Point> turned = [.. star.Skip(seed % corners), .. star.Take(seed % corners)];
        ImmutableArray<Point> backwards = [.. star.Reverse()];

        Assert.False(Area.CrossesItself(star));
        Assert.All(new[] { turned, backwards }, other =>
        {
            Assert.Equal(Area.Contains(star, place), Area.Contains(other, place));
            Assert.Equal(Area.CrossesItself(star), Area.CrossesItself(other));
            Assert.Equal(Area.Size(star), Area.Size(other), tolerance: 1e-9);
        });
        Assert.True(Area.Contains(star, default));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_place_moved_with_its_outline_stays_in_or_out(int seed)
    {
        var places = Places(seed, 12);
        var (hull, place) = (Area.Hull(places.Skip(1)), places[0]);
        Point Moved(Point at) => new(at.X + 128, at.Y - 512);

        Assert.Equal(Area.Contains(hull, place), Area.Contains([.. hull.Select(Moved)], Moved(place)));
    }

    [Fact]
    public void Distance_is_in_metres_on_earth_too()
    {
        var scale = Scale.Of(new FloorPlan(PlanCrs.Geographic, [], [.. School.Plan.Rooms.Select(room => room with { Label = Origin })], [], []));
        ImmutableArray<Point> wall = [scale.Add(Origin, 30, -50), scale.Add(Origin, 30, 50), scale.Add(Origin, 40, 0)];

        Assert.Equal(30, Area.Distance(wall, Origin, scale), tolerance: 0.001);
        Assert.Equal(double.PositiveInfinity, Area.Distance([], Origin, scale));
    }

    private static readonly Comparer<Point> ByXThenY = Comparer<Point>.Create((a, b) => (a.X, a.Y).CompareTo((b.X, b.Y)));

    // Whole numbers, so that places often share a line or a corner.
    private static ImmutableArray<Point> Places(int seed, int count)
    {
        var random = new Random(seed);
        Point[] apart = [new(0, 0), new(16, 1), new(3, 17)];
        return [.. apart, .. Enumerable.Range(0, count).Select(_ => new Point(random.Next(16), random.Next(16)))];
    }
}
