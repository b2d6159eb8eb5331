using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Domain.Tests.Responders;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

/// <summary>Marks that were written on paper and typed in afterwards, by someone who did not see it.</summary>
public sealed class PaperTests
{
    [Fact]
    public void It_says_when_it_was_seen_and_by_whom_and_who_typed_it_in() =>
        Given().When(Typed("Ms. Adams", observed: 7)).ThenRoomMark(mark =>
        {
            Assert.Equal(("Ms. Adams", Lee, NineOFive.AddMinutes(7)), (mark.Witness, mark.Stamp.By, mark.Stamp.ObservedAt));
            Assert.Equal(NineOFive.AddHours(3), mark.Stamp.RecordedAt);
        });

    [Fact]
    public void Who_saw_it_cleared_it_not_who_typed_it_in()
    {
        var clear = Assert.Single(Given(OnPaper(SearchMark.Cleared, "Ms. Adams")).Room.Clears);

        Assert.Equal(("Ms. Adams", "Ms. Adams"), (clear.Team, clear.By));
    }

    [Fact]
    public void Two_papers_typed_in_by_one_person_are_two_searchers() =>
        Assert.Equal(Search.ClearedTwice, Given(OnPaper(SearchMark.Cleared, "Ms. Adams"), OnPaper(SearchMark.Cleared, "Mr. Bell")).Room.Search);

    [Fact]
    public void The_team_of_the_one_who_types_is_not_the_team_that_saw_it() =>
        Given(Crew.TwoTeams).When(Typed("Ms. Adams")).ThenRoomMark(mark => Assert.Null(mark.Team));

    [Fact]
    public void A_paper_talks_down_neither_another_paper_nor_the_typists_own_report()
    {
        var over = OnPaper(null, "Mr. Bell") with { Ended = Hazards.Threat };

        Assert.True(Given(OnPaper(null, "Ms. Adams") with { Hazards = Hazards.Threat }, over).Room.Hazards.HasFlag(Hazards.Threat));
        Assert.True(Given(Found(Hazards.Threat, Lee), over).Room.Hazards.HasFlag(Hazards.Threat));
    }

    [Fact]
    public void A_clear_from_paper_is_as_old_as_the_paper()
    {
        var room = Given(OnPaper(SearchMark.Cleared, "Ms. Adams")).Room;

        Assert.Equal(NineOFive, Assert.Single(room.Clears).At);
    }

    [Fact]
    public void It_does_not_tell_where_a_team_is_now() =>
        Assert.Empty(Given(OnPaper(SearchMark.Searching, "Ms. Adams")).State.Whereabouts.Inside);

    [Theory]
    [InlineData(-61, "more than an hour before")]
    [InlineData(183, "still to come")]
    public void A_time_that_cannot_be_is_asked_for_again(int minutes, string words) => Given().When(Typed("Ms. Adams", minutes)).ThenRefused(words);

    [Fact]
    public void It_is_taken_when_the_incident_is_over()
    {
        var over = Given(new IncidentClosed(By(Vega), "Over"));

        over.When(Typed("Ms. Adams")).ThenRoomMark(mark => Assert.Equal("Ms. Adams", mark.Witness));
        over.When(Cleared(Lee).Command()).ThenRefused("This incident is closed");
    }

    [Fact]
    public void It_says_who_saw_it()
    {
        Given().When(Typed(" ")).ThenRefused("Say who saw it");
        Given().When(Typed(new string('x', 81))).ThenRefused("Shorten who saw it");
    }

    private static MarkRoom Typed(string witness, int observed = 7)
    {
        var mark = Cleared(Lee, seen: 0).Command();
        return mark with { Witness = witness, Stamp = mark.Stamp with { ObservedAt = NineOFive.AddMinutes(observed), RecordedAt = NineOFive.AddHours(3) } };
    }

    private static RoomMarked OnPaper(SearchMark? search, string witness)
    {
        var mark = Mark(Lee, seen: 0);
        return mark with { Search = search, Witness = witness, Stamp = mark.Stamp with { RecordedAt = NineOFive.AddMinutes(9) } };
    }
}
