using Command.Domain.Incidents;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class NoteTests
{
    [Fact]
    public void A_note_is_kept_with_its_room_or_without()
    {
        var note = new AddNote(By(Lee), " Glass on the floor\u0000 ", Room101);

        Given().When(note).Then(new NoteAdded(note.Stamp, "Glass on the floor", Room101));
        Given().When(note with { Room = null }).Then(new NoteAdded(note.Stamp, "Glass on the floor", null));
    }

    [Fact]
    public void A_note_has_words_and_not_too_many()
    {
        Given().When(new AddNote(By(Lee), "\u0000 ", null)).ThenRefused("Write a few words.");
        Given().When(new AddNote(By(Lee), new string('x', 2001), null)).ThenRefused("Shorten the note: 2,000 characters at most.");
        Given().When(new AddNote(By(Lee), new string('x', 2000), null)).ThenSomething();
    }

    [Fact]
    public void A_note_on_a_room_that_the_plan_never_had_is_refused_and_on_one_it_once_had_is_kept()
    {
        var note = new AddNote(By(Lee), "Glass on the floor", Nowhere);

        Given().When(note).ThenRefused("The floor plan has no such room.");
        Given(Rooms.Marks.Cleared(Ortiz) with { Room = Nowhere }).When(note).ThenSomething();
    }

    [Fact]
    public void A_note_changes_no_room() => Assert.Empty(Given(new NoteAdded(By(Lee), "Glass", Room101)).State.Rooms);
}
