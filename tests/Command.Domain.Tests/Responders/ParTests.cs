using Command.Domain.Incidents;
using Command.Domain.Responders;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Responders.Crew;

namespace Command.Domain.Tests.Responders;

public sealed class ParTests
{
    private static readonly ParStarted Asked = new(By(Ortiz), ["Alpha", "Bravo"]);

    private static readonly ParAnswered AlphaIsWell = new(Later(Lee, 1), "Alpha", 1, 1, true, null);

    private static readonly ParAnswered BravoIsWell = new(Later(Ortiz, 2), "Bravo", 6, 6, true, null);

    [Fact]
    public void A_round_asks_every_team_that_has_people() =>
        Given([.. TwoTeams, Formed("Contact 1")]).When(new StartPar(By(Vega))).ThenOne<ParStarted>(round => Assert.Equal<string>(["Alpha", "Bravo"], round.Teams));

    [Fact]
    public void There_must_be_someone_to_ask() => Given(Formed("Contact 1")).When(new StartPar(By(Vega))).ThenRefused("no team with people in it");

    [Fact]
    public void Asking_again_gives_the_silent_no_more_time()
    {
        Round().When(new StartPar(Later(Vega, 2))).ThenNothing();
        Round().When(new StartPar(Later(Vega, 3))).ThenSomething();
        Round(AlphaIsWell, BravoIsWell).When(new StartPar(Later(Vega, 2))).ThenSomething();
    }

    [Fact]
    public void A_team_answers_by_whoever_hears_it()
    {
        var answer = new AnswerPar(By(Vega), "bravo", 5, false, " Dep. Tran twisted a knee ");

        Round().When(answer).Then(new ParAnswered(answer.Stamp, "Bravo", 5, 6, false, "Dep. Tran twisted a knee"));
    }

    [Fact]
    public void A_later_answer_takes_the_place_of_the_earlier_and_the_same_one_changes_nothing()
    {
        Round(AlphaIsWell).When(new AnswerPar(By(Lee), "Alpha", 1, true, null)).ThenNothing();
        Round(AlphaIsWell).When(new AnswerPar(By(Lee), "Alpha", 0, false, null)).ThenSomething();
        var round = Round(AlphaIsWell, AlphaIsWell with { People = 0, AllWell = false }).State.Responders.Par!;
        Assert.False(Assert.Single(round.Answers).AllWell);
    }

    [Fact]
    public void An_answer_needs_a_question_a_team_and_a_number()
    {
        Given(TwoTeams).When(new AnswerPar(By(Lee), "Alpha", 1, true, null)).ThenRefused("No PAR was asked for.");
        Round().When(new AnswerPar(By(Lee), "Zulu", 1, true, null)).ThenRefused("There is no team Zulu.");
        Round(Formed("Charlie")).When(new AnswerPar(By(Lee), "Charlie", 1, true, null)).ThenRefused("Charlie was not asked in this round");
        Round().When(new AnswerPar(By(Lee), "Alpha", -1, true, null)).ThenRefused("between 0 and 999");
        Round().When(new AnswerPar(By(Lee), "Alpha", 1000, true, null)).ThenRefused("between 0 and 999");
        Round().When(new AnswerPar(By(Lee), "Alpha", 1, false, new string('x', 2001))).ThenRefused("2,000 characters");
    }

    [Theory]
    [InlineData(6, true, false)]
    [InlineData(7, true, false)]
    [InlineData(5, true, true)]
    [InlineData(6, false, true)]
    public void Fewer_people_than_the_team_has_or_not_well_is_trouble(int people, bool allWell, bool trouble)
    {
        var answered = BravoIsWell with { People = people, AllWell = allWell };

        Assert.Equal(trouble, answered.IsTrouble);
        Assert.Equal(trouble, Round(answered).State.Responders.Par!.AnswerOf("Bravo")!.IsTrouble);
    }

    [Fact]
    public void Who_is_silent_is_overdue_when_the_time_to_answer_is_over()
    {
        var state = Round(AlphaIsWell).State;

        Assert.Empty(Par.Overdue(state, NineOFive.AddMinutes(3).AddTicks(-1)));
        Assert.Equal<string>(["Bravo"], Par.Overdue(state, NineOFive.AddMinutes(3)));
        Assert.Empty(Par.Overdue(Round(AlphaIsWell, BravoIsWell).State, NineOFive.AddHours(1)));
    }

    [Fact]
    public void Who_missed_the_last_round_is_overdue_at_once_in_the_next()
    {
        var again = Asked with { Stamp = Later(Ortiz, 4) };

        var state = Round(AlphaIsWell, again).State;

        Assert.Equal<string>(["Bravo"], Par.Overdue(state, NineOFive.AddMinutes(4)));
        Assert.Equal<string>(["Alpha", "Bravo"], Par.Overdue(state, NineOFive.AddMinutes(7)));
    }

    [Fact]
    public void The_next_round_is_due_some_time_after_the_last_and_the_first_after_the_first_team()
    {
        Assert.Null(Par.NextDueAt(Given(Everyone).State));
        Assert.Equal(NineOFive.AddMinutes(20), Par.NextDueAt(Given(TwoTeams).State));
        Assert.Equal(NineOFive.AddMinutes(24), Par.NextDueAt(Round(Asked with { Stamp = Later(Ortiz, 4) }).State));
    }

    [Fact]
    public void A_screen_looks_again_when_a_team_becomes_overdue_and_when_a_round_is_due()
    {
        Assert.Equal(NineOFive.AddMinutes(3), Turning.NextAfter(Round().State, NineOFive));
        Assert.Equal(NineOFive.AddMinutes(20), Turning.NextAfter(Round(AlphaIsWell, BravoIsWell).State, NineOFive));
        Assert.Null(Turning.NextAfter(Round(new IncidentClosed(By(Vega), "Over")).State, NineOFive));
    }

    private static GivenIncident Round(params IncidentEvent[] since) => Given([.. Led, .. TwoTeams, Asked, .. since]);
}
