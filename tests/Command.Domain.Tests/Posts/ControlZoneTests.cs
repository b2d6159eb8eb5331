using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Posts;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Posts.Wing;

namespace Command.Domain.Tests.Posts;

public sealed class ControlZoneTests
{
    private static readonly Stamp Stamp = By(Ortiz);

    [Fact]
    public void A_zone_is_drawn_on_a_level()
    {
        var box = Box(0, 0);

        Draw(box).Then(new ControlZoneDrawn(Stamp, Heat.Hot, Ground.Id, box));
    }

    [Fact]
    public void A_zone_has_three_to_sixty_four_corners()
    {
        Draw([new(0, 0), new(1, 0)]).ThenRefused("at least three corners");
        Draw(Circle(65)).ThenRefused("64 corners at most");
        Draw(Circle(64)).ThenSomething();
    }

    [Fact]
    public void An_outline_that_crosses_itself_is_refused_in_words() => Draw([new(0, 0), new(10, 10), new(10, 0), new(0, 10)]).ThenRefused("The outline crosses itself");

    [Fact]
    public void A_line_is_no_zone() => Draw([new(0, 0), new(5, 5), new(10, 10)]).ThenRefused("The corners lie on one line");

    [Fact]
    public void No_corner_is_far_from_the_building_or_no_number_at_all()
    {
        Draw([new(0, 0), new(6000, 0), new(0, 10)]).ThenRefused("A corner is too far from the building");
        Draw([new(0, 0), new(double.NaN, 0), new(0, 10)]).ThenRefused("A corner is too far from the building");
    }

    [Fact]
    public void A_zone_needs_a_level_of_the_plan() =>
        Spec.Given().When(new DrawControlZone(Stamp, Heat.Hot, new LevelId("roof"), Box(0, 0))).ThenRefused("no such level");

    [Fact]
    public void The_same_zone_twice_is_one_zone_and_a_zone_is_removed_once()
    {
        var zone = Drawn(Heat.Hot, Box(0, 0));

        Spec.Given(zone).When(new DrawControlZone(Stamp, Heat.Hot, Ground.Id, Box(0, 0))).ThenNothing();
        Spec.Given(zone).When(new RemoveControlZone(Stamp, zone.Stamp.Command)).Then(new ControlZoneRemoved(Stamp, zone.Stamp.Command, Heat.Hot, Ground.Id));
        Spec.Given().When(new RemoveControlZone(Stamp, zone.Stamp.Command)).ThenNothing();
    }

    [Fact]
    public void Round_a_room_or_a_wing_a_zone_needs_no_drawing()
    {
        var wing = Surround.Rooms(School.Plan.Rooms.Take(3), School.Plan);

        Assert.All(School.Plan.Rooms.Take(3).SelectMany(room => room.Shape[0].Rings[0]), corner => Assert.True(Area.Contains(wing, corner)));
        Assert.False(Area.Contains(wing, new Point(65, 5)));
        Draw(wing).ThenSomething();
        Assert.Empty(Surround.Rooms([Drawn(Gym, Ground, null)], School.Plan));
    }

    [Fact]
    public void Round_a_round_room_a_zone_still_has_few_enough_corners()
    {
        var rotunda = School.Plan.Rooms[0] with { Shape = [new Polygon([Circle(300)])] };

        Assert.Equal(PostDecider.MaxCorners, Surround.Rooms([rotunda], School.Plan).Length);
    }

    private static Outcome Draw(ImmutableArray<Point> outline) => Spec.Given().When(new DrawControlZone(Stamp, Heat.Hot, Ground.Id, outline));

    private static ImmutableArray<Point> Circle(int corners) =>
        [.. Enumerable.Range(0, corners).Select(i => new Point(20 * Math.Cos(2 * Math.PI * i / corners), 20 * Math.Sin(2 * Math.PI * i / corners)))];
}
