using Command.Domain.Posts;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Posts.Wing;

namespace Command.Domain.Tests.Posts;

public sealed class DangerTests
{
    [Fact]
    public void Where_nothing_is_drawn_nothing_is_said() => Assert.Null(Danger.HeatAt(With(), School, Inside(5, 5)));

    [Fact]
    public void Where_zones_overlap_the_hotter_counts()
    {
        var incident = With(Drawn(Heat.Hot, Box(0, 0)), Drawn(Heat.Cold, Box(-50, -50, 200, 200)), Drawn(Heat.Warm, Box(-5, -5, 20, 20)));

        Assert.Equal(Heat.Hot, Danger.HeatAt(incident, School, Inside(5, 5)));
        Assert.Equal(Heat.Warm, Danger.HeatAt(incident, School, Inside(12, 5)));
        Assert.Equal(Heat.Cold, Danger.HeatAt(incident, School, Inside(100, 100)));
    }

    [Fact]
    public void A_room_with_a_standing_threat_is_hot_whatever_is_drawn_over_it()
    {
        var incident = With(Drawn(Heat.Cold, Box(-50, -50, 200, 200)), Threat(Room101));

        Assert.Equal(Heat.Hot, Danger.HeatAt(incident, School, Inside(5, 5)));
        Assert.Equal(Heat.Hot, Danger.HeatAt(incident, School, Inside(500, 500, Room101)));
        Assert.Equal(Heat.Cold, Danger.HeatAt(incident, School, Inside(15, 5)));
    }

    [Fact]
    public void A_threat_that_is_over_makes_no_room_hot() =>
        Assert.Null(Danger.HeatAt(With(Threat(Room101), Threat(Room101) with { Hazards = Hazards.None, Ended = Hazards.Threat }), School, Inside(5, 5)));

    [Fact]
    public void A_zone_is_on_its_level_and_reaches_what_lies_outdoors_below_it()
    {
        var incident = With(Drawn(Heat.Hot, Box(0, 0), Upper.Id));

        Assert.Null(Danger.HeatAt(incident, School, Inside(5, 5)));
        Assert.Equal(Heat.Hot, Danger.HeatAt(incident, School, Outside(5, 5)));
    }

    [Fact]
    public void Rooms_that_share_a_wall_adjoin_and_rooms_across_the_yard_do_not()
    {
        var threat = School.Find(Room101)!;

        Assert.True(Danger.Adjoins(School, threat, Inside(15, 5)));
        Assert.True(Danger.Adjoins(School, threat, Inside(29, 11)), "The hall runs along all three rooms.");
        Assert.False(Danger.Adjoins(School, threat, Inside(25, 5)));
        Assert.False(Danger.Adjoins(School, threat, Inside(65, 5)));
    }

    [Fact]
    public void A_few_steps_from_the_wall_is_next_to_it_and_further_is_not()
    {
        var threat = School.Find(Room101)!;

        Assert.True(Danger.Adjoins(School, threat, Outside(-4, 5)));
        Assert.False(Danger.Adjoins(School, threat, Outside(-6, 5)));
    }
}
