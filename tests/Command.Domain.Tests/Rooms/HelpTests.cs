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
}
