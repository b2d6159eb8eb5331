using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class HelpTests
{
    [Fact]
    public void Help_is_asked_for_in_a_few_words_or_in_none()
    {
        var stamp = By(Lee);

        Given().When(new RequestHelp(stamp, Room101, " Inhaler ")).Then(new HelpRequested(stamp, Room101, "Inhaler"));
        Given().When(new RequestHelp(stamp, Room101, "")).Then(new HelpRequested(stamp, Room101, "Help needed"));
        Given().When(new RequestHelp(stamp, Room101, new string('x', 2001))).ThenRefused("Shorten the words");
    }

    [Fact]
    public void A_room_that_asked_shows_it_until_help_is_there()
    {
        Assert.Equal("Medic", Given(new HelpRequested(By(Lee), Room101, "Medic")).Room.Help);
        Assert.Equal("Medic", Given(new HelpRequested(By(Lee), Room101, "Medic"), Cleared(Ortiz)).Room.Help);
        Assert.Null(Given(new HelpRequested(By(Lee), Room101, "Medic"), new HelpAnswered(By(Ortiz), Room101)).Room.Help);
    }

    [Fact]
    public void Help_that_nobody_asked_for_is_not_answered()
    {
        var stamp = By(Ortiz);

        Given().When(new AnswerHelp(stamp, Room101)).ThenNothing();
        Given(new HelpRequested(By(Lee), Room101, "Medic")).When(new AnswerHelp(stamp, Room101)).Then(new HelpAnswered(stamp, Room101));
    }

    [Fact]
    public void A_second_call_stands_beside_the_first()
    {
        var calls = Given(new HelpRequested(By(Lee), Room101, "Medic"), new HelpRequested(By(Ortiz), Room101, "Key")).Room.Calls;

        Assert.Equal([("Medic", "Ofc. Lee", NineOFive), ("Key", "Lt. Ortiz", NineOFive)], calls.Select(call => (call.Need, call.Said.By.Name, call.Said.RecordedAt)));
        Assert.Equal("Medic; Key", Given(new HelpRequested(By(Lee), Room101, "Medic"), new HelpRequested(By(Ortiz), Room101, "Key")).Room.Help);
    }

    [Fact]
    public void An_answer_ends_the_calls_its_maker_had_seen_and_one_that_crossed_stays()
    {
        var calls = new[] { new HelpRequested(By(Lee), Room101, "Medic"), new HelpRequested(By(Ortiz), Room101, "Key") };

        Assert.Equal("Key", Given([.. calls, new HelpAnswered(By(Vega), Room101) { Seen = 2 }]).Room.Help);
        Assert.Null(Given([.. calls, new HelpAnswered(By(Ortiz), Room101) { Seen = 2 }]).Room.Help);
        Assert.Null(Given([.. calls, new HelpAnswered(By(Vega), Room101)]).Room.Help);
    }

    [Fact]
    public void An_answer_to_calls_that_were_answered_before_changes_nothing()
    {
        var given = Given(new HelpRequested(By(Lee), Room101, "Medic"), new HelpAnswered(By(Vega), Room101), new HelpRequested(By(Lee), Room101, "Key"));

        given.When(new AnswerHelp(By(Ortiz), Room101) { Seen = 2 }).ThenNothing();
        given.When(new AnswerHelp(By(Ortiz), Room101) { Seen = 4 }).ThenSomething();
    }
}
