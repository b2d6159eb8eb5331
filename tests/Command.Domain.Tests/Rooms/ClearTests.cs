using Command.Domain.Kernel;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class ClearTests
{
    [Fact]
    public void A_clear_keeps_who_searched_how_when_and_whom_they_found()
    {
        var stamp = By(Lee with { Agency = new AgencyId("cpd") }) with { ObservedAt = NineOFive.AddMinutes(-2) };
        var mark = Cleared(Lee, "Alpha") with { Stamp = stamp, Method = SearchMethod.Dog, Occupancy = new Occupancy(OccupancyKind.People, 3) };
        var clear = Assert.Single(Given(mark).Room.Clears);

        Assert.Equal(
            new Clear("Alpha", "Ofc. Lee", new AgencyId("cpd"), SearchMethod.Dog, NineOFive.AddMinutes(-2), NineOFive) { Found = new Occupancy(OccupancyKind.People, 3) }, clear);
        Assert.Equal(NineOFive.AddMinutes(-2), clear.At);
    }

    [Fact]
    public void Whom_the_team_counts_after_its_clear_is_whom_it_found()
    {
        Assert.Equal(4, Assert.Single(Given(Cleared(Lee, "Alpha"), Inside(4, Lee) with { Team = "Alpha" }).Room.Clears).Found!.People);
        Assert.Null(Assert.Single(Given(Cleared(Lee, "Alpha"), Inside(4, Ortiz) with { Team = "Bravo" }).Room.Clears).Found);
        Assert.Equal(4, Assert.Single(Given(Cleared(Lee), Inside(4, Lee), Inside(OccupancyKind.Evacuated, Lee)).Room.Clears).Found!.People);
    }

    [Fact]
    public void Two_teams_that_clear_a_room_both_stand_in_its_record()
    {
        var room = Given(Cleared(Lee, "Alpha") with { Method = SearchMethod.FromTheDoor }, Cleared(Ortiz, "Bravo") with { Method = SearchMethod.Entered }).Room;

        Assert.Equal(Search.ClearedTwice, room.Search);
        Assert.Equal([("Alpha", SearchMethod.FromTheDoor), ("Bravo", SearchMethod.Entered)], room.Clears.Select(clear => (clear.Team, clear.Method!.Value)));
    }

    [Fact]
    public void A_team_written_in_another_case_is_the_same_team() =>
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee, "Alpha"), Cleared(Ortiz, "ALPHA")).Room.Search);

    [Fact]
    public void How_it_was_searched_belongs_to_a_clear_and_to_nothing_else()
    {
        Given().When(Cleared(Lee).Command() with { Method = SearchMethod.FromTheDoor }).ThenRoomMark(mark => Assert.Equal(SearchMethod.FromTheDoor, mark.Method));
        Given().When(Inside(3, Lee).Command() with { Method = SearchMethod.FromTheDoor }).ThenRoomMark(mark => Assert.Null(mark.Method));
    }

    [Fact]
    public void A_mark_without_a_team_counts_for_the_team_its_maker_is_in()
    {
        Given(TeamAlpha).When(Cleared(Lee).Command()).ThenRoomMark(mark => Assert.Equal("Alpha", mark.Team));
        Given(TeamAlpha).When(Cleared(Ortiz).Command()).ThenRoomMark(mark => Assert.Null(mark.Team));
    }

    [Fact]
    public void A_team_that_is_named_counts_also_when_it_is_not_the_makers_and_a_known_one_is_written_as_it_is_known()
    {
        Given(TeamAlpha).When(Cleared(Lee, "Custodians").Command()).ThenRoomMark(mark => Assert.Equal("Custodians", mark.Team));
        Given(TeamAlpha).When(Cleared(Ortiz, " alpha ").Command()).ThenRoomMark(mark => Assert.Equal("Alpha", mark.Team));
    }

    [Fact]
    public void Several_teams_may_be_inside_at_once_and_each_leaves_for_itself()
    {
        var both = new[] { Said(SearchMark.Searching, Lee, "Alpha"), Said(SearchMark.Searching, Ortiz, "Bravo") };

        Assert.Equal(["Alpha", "Bravo"], Given(both).Room.Teams());
        Assert.Equal("Alpha and Bravo", Given(both).Room.Team);
        Assert.Equal(["Bravo"], Given([.. both, Said(SearchMark.Stopped, Lee, "Alpha")]).Room.Teams());
        Assert.Equal(Search.Searching, Given([.. both, Cleared(Lee, "Alpha")]).Room.Search);
        Assert.Equal(Search.ClearedTwice, Given([.. both, Cleared(Lee, "Alpha"), Cleared(Ortiz, "Bravo")]).Room.Search);
    }

    [Fact]
    public void Who_says_for_another_team_that_a_search_stopped_means_the_teams_on_their_screen()
    {
        var both = new[] { Said(SearchMark.Searching, Lee, "Alpha"), Said(SearchMark.Searching, Ortiz, "Bravo") };

        Assert.Equal(["Bravo"], Given([.. both, Said(SearchMark.Stopped, Vega, seen: 2)]).Room.Teams());
        Assert.Empty(Given([.. both, Said(SearchMark.Stopped, Vega, seen: Everything)]).Room.Teams());
    }

    [Fact]
    public void The_newest_clear_is_remembered_also_when_it_no_longer_holds()
    {
        var room = Given(Cleared(Lee, "Alpha"), Said(SearchMark.SearchAgain, Vega)).Room;

        Assert.Empty(room.Clears);
        Assert.Equal("Alpha", room.LastClear!.Team);
    }

    private static ResponderEvent[] TeamAlpha
    {
        get
        {
            var lee = By(Lee);
            return
            [
                new ResponderCheckedIn(lee, new CheckIn(Lee.Person, "Ofc. Lee", "", 1, null, null, null, null, null), ResponderStatus.Staging),
                new TeamFormed(By(Vega), "Alpha", [lee.Command], lee.Command, "Ofc. Lee"),
            ];
        }
    }
}
