using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class SearchTests
{
    [Fact]
    public void A_room_of_which_nothing_was_said_is_not_searched()
    {
        Assert.Equal(Search.None, Given().Room.Search);
        Assert.False(Given().Room.IsCleared);
        Assert.Null(Given().Room.Team);
    }

    [Fact]
    public void A_team_that_goes_in_is_searching()
    {
        var room = Given(Said(SearchMark.Searching, Lee, "A")).Room;

        Assert.Equal(Search.Searching, room.Search);
        Assert.Equal("A", room.Team);
    }

    [Fact]
    public void One_team_clears_a_room_once()
    {
        var room = Given(Said(SearchMark.Searching, Lee, "A"), Cleared(Lee, "A")).Room;

        Assert.Equal(Search.ClearedOnce, room.Search);
        Assert.True(room.IsCleared);
        Assert.Equal("A", room.Team);
    }

    [Fact]
    public void The_same_team_never_clears_a_room_twice() =>
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee, "A"), Cleared(Ortiz, "A", Everything)).Room.Search);

    [Fact]
    public void A_second_team_confirms_a_clear()
    {
        var room = Given(Cleared(Lee, "A"), Cleared(Ortiz, "B")).Room;

        Assert.Equal(Search.ClearedTwice, room.Search);
        Assert.True(room.IsCleared);
        Assert.Equal("B", room.Team);
    }

    [Fact]
    public void A_person_without_a_team_is_a_team_of_their_own()
    {
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee), Cleared(Lee)).Room.Search);
        Assert.Equal(Search.ClearedTwice, Given(Cleared(Lee), Cleared(Ortiz)).Room.Search);
    }

    [Fact]
    public void A_third_team_leaves_it_cleared_twice_and_is_named()
    {
        var room = Given(Cleared(Lee, "A"), Cleared(Ortiz, "B"), Cleared(Vega, "C")).Room;

        Assert.Equal(Search.ClearedTwice, room.Search);
        Assert.Equal("C", room.Team);
    }

    [Fact]
    public void A_team_that_leaves_without_finishing_leaves_the_search_as_it_was()
    {
        Assert.Equal(Search.None, Given(Said(SearchMark.Searching, Lee, "A"), Said(SearchMark.Stopped, Lee, "A")).Room.Search);
        Assert.Equal(
            Search.ClearedOnce,
            Given(Cleared(Ortiz, "B"), Said(SearchMark.Searching, Lee, "A"), Said(SearchMark.Stopped, Lee, "A")).Room.Search);
    }

    [Fact]
    public void A_cleared_room_that_is_searched_again_shows_who_is_inside()
    {
        var room = Given(Cleared(Ortiz, "B"), Said(SearchMark.Searching, Lee, "A")).Room;

        Assert.Equal(Search.Searching, room.Search);
        Assert.Equal("A", room.Team);
    }

    [Fact]
    public void Search_again_takes_both_clears_back()
    {
        var room = Given(Cleared(Lee, "A"), Cleared(Ortiz, "B"), Said(SearchMark.SearchAgain, Vega)).Room;

        Assert.Equal(Search.Recheck, room.Search);
        Assert.False(room.IsCleared);
        Assert.Null(room.Team);
    }

    [Fact]
    public void The_team_that_searches_again_shows_as_inside_and_then_counts_as_the_first()
    {
        var again = Said(SearchMark.SearchAgain, Vega);

        Assert.Equal(Search.Searching, Given(Cleared(Lee, "A"), again, Said(SearchMark.Searching, Ortiz, "B", Everything)).Room.Search);
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee, "A"), again, Cleared(Lee, "A", Everything)).Room.Search);
        Assert.Equal(Search.Recheck, Given(Cleared(Lee, "A"), again, Said(SearchMark.Searching, Ortiz, "B"), Said(SearchMark.Stopped, Ortiz, "B")).Room.Search);
    }

    [Fact]
    public void A_clear_made_without_knowing_that_it_must_be_searched_again_does_not_end_that()
    {
        var again = Said(SearchMark.SearchAgain, Vega);

        Assert.Equal(Search.Recheck, Given(again, Cleared(Lee, "A", seen: 1)).Room.Search);
        Assert.Equal(Search.ClearedOnce, Given(again, Cleared(Lee, "A", seen: 2)).Room.Search);
        Assert.Equal(Search.ClearedOnce, Given(again, Cleared(Vega, "A", seen: 1)).Room.Search);
    }

    [Fact]
    public void Every_call_to_search_again_must_have_been_known_to_the_one_who_clears()
    {
        var twice = new[] { Said(SearchMark.SearchAgain, Vega), Said(SearchMark.SearchAgain, Lee) };

        Assert.Equal(Search.Recheck, Given([.. twice, Cleared(Lee, "A", seen: 1)]).Room.Search);
        Assert.Equal(Search.ClearedOnce, Given([.. twice, Cleared(Lee, "A", seen: 2)]).Room.Search);
    }

    [Fact]
    public void What_is_said_of_people_or_hazards_leaves_the_search_alone() =>
        Assert.Equal(Search.ClearedOnce, Given(Cleared(Lee, "A"), Inside(3, Ortiz), Found(Hazards.Casualty | Hazards.Blocked, Ortiz)).Room.Search);
}
