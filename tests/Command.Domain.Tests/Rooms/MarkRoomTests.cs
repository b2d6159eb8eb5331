using Command.Domain.Incidents;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class MarkRoomTests
{
    [Fact]
    public void A_mark_is_recorded_as_it_was_made()
    {
        var mark = Cleared(Lee, "A", seen: 7) with { Occupancy = new Occupancy(OccupancyKind.People, 12), Hazards = Hazards.Casualty, Ended = Hazards.Blocked, Note = "Door wedged" };

        Given().When(mark.Command()).Then(mark);
    }

    [Fact]
    public void A_report_is_never_refused_for_contradicting_another() =>
        Given(Cleared(Lee, "A"), Cleared(Ortiz, "B")).When(Found(Hazards.Threat, Vega).Command()).ThenSomething();

    [Fact]
    public void A_mark_that_says_nothing_is_refused()
    {
        Given().When(Mark(Lee).Command()).ThenRefused("Say what you saw");
        Given().When(Mark(Lee).Command() with { Note = " ", Team = "A" }).ThenRefused("Say what you saw");
        Given().When(Mark(Lee).Command() with { Note = "Smells of smoke" }).ThenSomething();
    }

    [Fact]
    public void Cleared_and_a_threat_in_one_breath_is_refused()
    {
        Given().When(Cleared(Lee).Command() with { Hazards = Hazards.Threat | Hazards.Blocked }).ThenRefused("no threat was found");
        Given().When(Cleared(Lee).Command() with { Hazards = Hazards.Casualty }).ThenSomething();
    }

    [Theory]
    [InlineData(OccupancyKind.People, 0, false)]
    [InlineData(OccupancyKind.People, 1, true)]
    [InlineData(OccupancyKind.People, 999, true)]
    [InlineData(OccupancyKind.People, 1000, false)]
    [InlineData(OccupancyKind.People, -3, false)]
    [InlineData(OccupancyKind.Empty, 0, true)]
    [InlineData(OccupancyKind.Empty, 2, false)]
    [InlineData(OccupancyKind.Evacuated, 0, true)]
    [InlineData(OccupancyKind.Unknown, 1, false)]
    public void A_number_of_people_belongs_to_people_and_is_between_1_and_999(OccupancyKind kind, int people, bool accepted)
    {
        var outcome = Given().When(Inside(kind, Lee, people).Command());

        if (accepted)
        {
            outcome.ThenSomething();
        }
        else
        {
            outcome.ThenRefused("between 1 and 999");
        }
    }

    [Fact]
    public void Long_words_are_refused_and_the_longest_allowed_are_not()
    {
        Given().When(Cleared(Lee).Command() with { Note = new string('x', 2000), Team = new string('A', 40) }).ThenSomething();
        Given().When(Cleared(Lee).Command() with { Note = new string('x', 2001) }).ThenRefused("Shorten the note");
        Given().When(Cleared(Lee, new string('A', 41)).Command()).ThenRefused("Shorten the note");
    }

    [Fact]
    public void Words_are_kept_without_blanks_at_their_ends_and_without_control_characters() =>
        Given().When(Cleared(Lee, " A\u0000 ").Command() with { Note = "\u0007 two\nlines \r\u001b" })
            .ThenRoomMark(mark => Assert.Equal(("A", "two\nlines"), (mark.Team, mark.Note)));

    [Fact]
    public void A_room_that_the_plan_never_had_is_refused_whatever_is_said_of_it()
    {
        foreach (var command in new RoomCommand[]
        {
            Cleared(Lee).Command() with { Room = Nowhere }, new WithdrawMark(By(Lee), Nowhere, Guid.NewGuid()), new ResolveDispute(By(Lee), Nowhere, Finding.Clear, "x"),
            new RequestHelp(By(Lee), Nowhere, "Medic"), new AnswerHelp(By(Lee), Nowhere),
        })
        {
            Given().When(command).ThenRefused("The floor plan has no such room.");
        }
    }

    [Fact]
    public void A_room_that_was_marked_before_the_plan_changed_can_still_be_marked() =>
        Given(Cleared(Ortiz) with { Room = Nowhere }).When(Cleared(Lee).Command() with { Room = Nowhere }).ThenSomething();

    [Fact]
    public void A_mark_changes_no_other_room()
    {
        var state = Given(Cleared(Lee) with { Room = Room102 }).State;

        Assert.Equal(RoomState.Unmarked, state.Room(Room101));
        Assert.Equal(Search.ClearedOnce, state.Room(Room102).Search);
    }

    [Fact]
    public void A_room_remembers_who_spoke_of_it_last_and_at_which_version()
    {
        var mark = Inside(3, Ortiz);
        var room = Given(Cleared(Lee), new NoteAdded(By(Vega), "Buses are here", null), mark).Room;

        Assert.Equal(mark.Stamp, room.Newest);
        Assert.Equal(4, room.Version);
    }
}
