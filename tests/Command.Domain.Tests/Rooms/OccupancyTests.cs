using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class OccupancyTests
{
    [Fact]
    public void Nobody_knows_who_is_inside_before_someone_says_so() => Assert.Equal(Occupancy.Unknown, Given().Room.Occupancy);

    [Fact]
    public void Cleared_does_not_mean_that_nobody_is_inside()
    {
        Assert.Equal(Occupancy.Unknown, Given(Cleared(Lee)).Room.Occupancy);
        Assert.Equal(People(23), Given(Inside(23, Lee), Cleared(Lee)).Room.Occupancy);
    }

    [Fact]
    public void One_who_has_seen_a_report_replaces_it()
    {
        var room = Given(Inside(23, Lee), Inside(OccupancyKind.Evacuated, Ortiz, seen: 2)).Room;

        Assert.Equal(new Occupancy(OccupancyKind.Evacuated), room.Occupancy);
        Assert.False(room.OccupancyDisputed);
    }

    [Fact]
    public void Of_reports_that_cross_the_one_with_more_at_stake_counts_whichever_came_first()
    {
        foreach (var room in new[] { Given(Inside(5, Lee), Inside(OccupancyKind.Empty, Ortiz)).Room, Given(Inside(OccupancyKind.Empty, Ortiz), Inside(5, Lee)).Room })
        {
            Assert.Equal(People(5), room.Occupancy);
            Assert.True(room.OccupancyDisputed);
        }

        Assert.Equal(People(7), Given(Inside(7, Lee), Inside(5, Ortiz)).Room.Occupancy);
        Assert.Equal(Occupancy.Unknown, Given(Inside(OccupancyKind.Unknown, Lee), Inside(OccupancyKind.Empty, Ortiz)).Room.Occupancy);
    }

    [Fact]
    public void Of_reports_that_cross_with_as_much_at_stake_the_newer_counts() =>
        Assert.Equal(OccupancyKind.Evacuated, Given(Inside(OccupancyKind.Empty, Lee), Inside(OccupancyKind.Evacuated, Ortiz)).Room.Occupancy.Kind);

    [Fact]
    public void Reports_that_cross_and_agree_dispute_nothing() => Assert.False(Given(Inside(5, Lee), Inside(5, Ortiz)).Room.OccupancyDisputed);

    [Fact]
    public void Ones_own_later_report_replaces_ones_own()
    {
        var room = Given(Inside(5, Lee), Inside(OccupancyKind.Empty, Lee)).Room;

        Assert.Equal(OccupancyKind.Empty, room.Occupancy.Kind);
        Assert.False(room.OccupancyDisputed);
    }

    [Fact]
    public void Ones_own_later_report_does_not_replace_what_another_said_unseen()
    {
        Assert.Equal(People(5), Given(Inside(5, Lee), Inside(OccupancyKind.Empty, Ortiz), Inside(OccupancyKind.Empty, Ortiz)).Room.Occupancy);
        Assert.Equal(People(3), Given(Inside(3, Lee), Inside(5, Ortiz), Inside(OccupancyKind.Empty, Ortiz)).Room.Occupancy);
        Assert.Equal(People(5), Given(Inside(5, Lee), Inside(5, Ortiz), Inside(OccupancyKind.Empty, Ortiz)).Room.Occupancy);
    }

    [Fact]
    public void A_dispute_stays_until_someone_who_has_seen_both_sides_speaks()
    {
        var both = new[] { Inside(5, Lee), Inside(OccupancyKind.Empty, Ortiz) };

        Assert.True(Given([.. both, Inside(5, Vega, seen: 2)]).Room.OccupancyDisputed);
        Assert.False(Given([.. both, Inside(OccupancyKind.Empty, Vega, seen: 3)]).Room.OccupancyDisputed);
        Assert.Equal(OccupancyKind.Empty, Given([.. both, Inside(OccupancyKind.Empty, Vega, seen: 3)]).Room.Occupancy.Kind);
    }

    [Fact]
    public void People_inside_weigh_by_their_number() =>
        Assert.Equal([0, 0, 1, 2, 1000], new[] { new(OccupancyKind.Empty), new(OccupancyKind.Evacuated), Occupancy.Unknown, People(1), People(999) }.Select(o => o.Stake));

    private static Occupancy People(int people) => new(OccupancyKind.People, people);
}
