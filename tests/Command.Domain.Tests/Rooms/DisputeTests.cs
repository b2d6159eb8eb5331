using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class DisputeTests
{
    private static readonly RoomMarked[] ThreatAfterClear = [Cleared(Lee, "A"), Found(Hazards.Threat, Ortiz, Everything)];

    [Fact]
    public void A_threat_after_a_clear_disputes_the_room_and_stands()
    {
        var room = Given(ThreatAfterClear).Room;

        Assert.Equal(Search.Disputed, room.Search);
        Assert.Equal(Hazards.Threat, room.Hazards);
        Assert.Equal("cleared by A, then Lt. Ortiz reported a threat", room.Dispute);
        Assert.False(room.IsCleared);
    }

    [Fact]
    public void A_clear_over_a_standing_threat_disputes_the_room_and_the_threat_stands()
    {
        var room = Given(Found(Hazards.Threat, Ortiz), Cleared(Lee, "A", Everything)).Room;

        Assert.Equal(Search.Disputed, room.Search);
        Assert.Equal(Hazards.Threat, room.Hazards);
        Assert.Equal("a threat stands, but A cleared it", room.Dispute);
    }

    [Fact]
    public void A_clear_that_calls_off_a_threat_it_knew_of_disputes_nothing()
    {
        var clear = Cleared(Lee, "A", seen: 2) with { Ended = Hazards.Threat };

        Assert.Equal(Search.ClearedOnce, Given(Found(Hazards.Threat, Ortiz), clear).Room.Search);
        Assert.Equal(Search.Disputed, Given(Found(Hazards.Threat, Ortiz), clear with { Seen = 1 }).Room.Search);
    }

    [Fact]
    public void A_threat_in_a_room_that_nobody_cleared_disputes_nothing() => Assert.Null(Given(Found(Hazards.Threat, Lee)).Room.Dispute);

    [Fact]
    public void A_casualty_in_a_cleared_room_disputes_nothing() => Assert.Null(Given(Cleared(Lee), Found(Hazards.Casualty, Ortiz)).Room.Dispute);

    [Fact]
    public void No_further_mark_settles_a_dispute()
    {
        Assert.Equal(Search.Disputed, Given([.. ThreatAfterClear, Cleared(Vega, "B", Everything)]).Room.Search);
        Assert.Equal(Search.Disputed, Given([.. ThreatAfterClear, Over(Hazards.Threat, Ortiz)]).Room.Search);
        Assert.Equal(Search.Disputed, Given([.. ThreatAfterClear, Said(SearchMark.SearchAgain, Vega, seen: Everything)]).Room.Search);
        Assert.Equal(Search.Disputed, Given([.. ThreatAfterClear, Said(SearchMark.Searching, Vega, "B", Everything)]).Room.Search);
    }

    [Fact]
    public void Found_clear_ends_the_threat_and_the_clear_holds()
    {
        var room = Given([.. ThreatAfterClear, Found(Hazards.Casualty, Lee), Resolved(Finding.Clear)]).Room;

        Assert.Equal(Search.ClearedOnce, room.Search);
        Assert.Equal(Hazards.Casualty, room.Hazards);
        Assert.Equal("Marisol Vega", room.Team);
    }

    [Fact]
    public void Found_a_threat_voids_the_clear()
    {
        var room = Given([.. ThreatAfterClear, Over(Hazards.Threat, Ortiz), Resolved(Finding.Threat)]).Room;

        Assert.Equal(Search.None, room.Search);
        Assert.Equal(Hazards.Threat, room.Hazards);
    }

    [Fact]
    public void A_threat_that_was_found_is_called_off_only_by_one_who_has_seen_the_finding()
    {
        Assert.Equal(Hazards.Threat, Given([.. ThreatAfterClear, Resolved(Finding.Threat), Over(Hazards.Threat, Lee, seen: 3)]).Room.Hazards);
        Assert.Equal(Hazards.None, Given([.. ThreatAfterClear, Resolved(Finding.Threat), Over(Hazards.Threat, Lee, seen: 4)]).Room.Hazards);
    }

    [Fact]
    public void Found_unknown_means_searching_again_and_the_threat_stands()
    {
        var room = Given([.. ThreatAfterClear, Resolved(Finding.SearchAgain)]).Room;

        Assert.Equal(Search.Recheck, room.Search);
        Assert.Equal(Hazards.Threat, room.Hazards);
    }

    [Fact]
    public void A_finding_settles_who_is_inside_by_what_is_most_at_stake()
    {
        var room = Given(Inside(5, Lee), Inside(OccupancyKind.Empty, Ortiz), Resolved(Finding.SearchAgain)).Room;

        Assert.False(room.OccupancyDisputed);
        Assert.Equal(new Occupancy(OccupancyKind.People, 5), room.Occupancy);
    }

    [Fact]
    public void A_room_that_nobody_searched_is_not_cleared_by_settling_who_is_inside()
    {
        var room = Given(Found(Hazards.Threat, Lee), Inside(5, Lee), Inside(OccupancyKind.Empty, Ortiz), Resolved(Finding.Clear)).Room;

        Assert.Equal(Search.None, room.Search);
        Assert.Equal(Hazards.Threat, room.Hazards);
        Assert.False(room.OccupancyDisputed);
    }

    [Fact]
    public void A_disputed_room_is_decided_on_a_ground()
    {
        var stamp = By(Vega);

        Given(ThreatAfterClear).When(Resolve() with { Stamp = stamp }).Then(new DisputeResolved(stamp, Room101, Finding.Clear, "Radio check"));
        Given(ThreatAfterClear).When(Resolve(" ")).ThenRefused("Say on what ground you decide.");
        Given(ThreatAfterClear).When(Resolve(new string('x', 2001))).ThenRefused("Shorten the reason");
    }

    [Fact]
    public void A_room_in_which_nothing_is_disputed_needs_no_finding() => Given(Cleared(Lee)).When(Resolve()).ThenNothing();

    [Fact]
    public void Who_is_inside_can_be_decided_too() =>
        Given(Inside(5, Lee), Inside(6, Ortiz)).When(Resolve(" ")).ThenRefused("Say on what ground you decide.");

    [Fact]
    public void Nobody_decides_away_what_they_have_not_seen()
    {
        Given([.. ThreatAfterClear, Found(Hazards.Threat, Lee)]).When(Resolve() with { Seen = 3 }).ThenRefused("Someone was first: Ofc. Lee spoke of this room");
        Given([.. ThreatAfterClear, Cleared(Lee) with { Room = Room102 }]).When(Resolve() with { Seen = 3 }).ThenSomething();
    }

    private static ResolveDispute Resolve(string reason = " Radio check ") => new(By(Vega), Room101, Finding.Clear, reason);
}
