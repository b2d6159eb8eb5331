using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Scenarios;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Scenarios;

public sealed class ScenarioPlayTests
{
    private static readonly DateTimeOffset Start = Scene.NineOFive;
    private static readonly IncidentId Id = IncidentId.New();

    private static readonly Scenario Script = new("Gas", Kind.GasLeak, "Staff", "Announced", "", [], [Inject(1, 0), Inject(2, 2), Inject(3, 5)]);

    [Fact]
    public void No_scenario_is_played_in_a_real_incident() => Refused(ScenarioPlay.None, new StartScenario(At(0), Id, Incident(Mode.Actual), Script), "This incident is real");

    [Theory]
    [InlineData(Mode.Drill)]
    [InlineData(Mode.Exercise)]
    public void A_drill_and_an_exercise_take_one_scenario_and_no_second(Mode mode)
    {
        var play = Accept(ScenarioPlay.None, new StartScenario(At(0), Id, Incident(mode), Script));

        Assert.Equal((true, "Gas", 1), (play.IsOn, play.Script.Title, play.Next!.Number));
        Refused(play, new StartScenario(At(1), Id, Incident(mode), Script), "A scenario was started in this exercise already.");
    }

    [Fact]
    public void A_closed_exercise_takes_none() => Refused(
        ScenarioPlay.None, new StartScenario(At(0), Id, Domain.Incidents.Incident.Evolve(Incident(Mode.Drill), new IncidentClosed(At(0), "over")), Script), "closed");

    [Fact]
    public void An_inject_is_due_by_the_clock_of_the_scenario() => Assert.Equal(Start.AddMinutes(2), Started().DueAt(Script.Injects[1]));

    [Fact]
    public void A_pause_moves_all_that_is_to_come_and_nothing_is_due_in_it()
    {
        var paused = Accept(Started(), new PauseScenario(At(1)));
        Assert.Null(paused.DueAt(Script.Injects[1]));
        Assert.Equal(TimeSpan.FromMinutes(1), paused.ClockAt(Start.AddHours(1)));

        var again = Accept(paused, new ResumeScenario(At(11)));
        Assert.Equal(Start.AddMinutes(12), again.DueAt(Script.Injects[1]));
        Assert.Equal(Start.AddMinutes(15), again.DueAt(Script.Injects[2]));
    }

    [Fact]
    public void Skipping_brings_the_next_inject_now_and_keeps_the_spaces_after_it()
    {
        var skipped = Accept(Played(Started(), 1), new SkipToNext(At(1)));

        Assert.Equal(Start.AddMinutes(1), skipped.DueAt(Script.Injects[1]));
        Assert.Equal(Start.AddMinutes(4), skipped.DueAt(Script.Injects[2]));
    }

    [Fact]
    public void What_was_sent_by_hand_is_not_played_again()
    {
        var play = Accept(Played(Started(), 1), new RecordInject(At(1), 2, true, null));

        Assert.Equal(3, play.Next!.Number);
        Nothing(play, new RecordInject(At(2), 2, false, null));
        Refused(play, new RecordInject(At(2), 9, false, null), "There is no such inject.");
    }

    [Fact]
    public void Expectations_are_observed_after_their_inject_was_played_and_the_newest_word_counts()
    {
        Refused(Started(), new ObserveExpectation(At(1), 1, 0, true, null), "was not played yet");
        var play = Played(Started(), 1);
        Refused(play, new ObserveExpectation(At(1), 1, 5, true, null), "There is no such expectation.");

        var said = Accept(Accept(play, new ObserveExpectation(At(1), 1, 0, false, null)), new ObserveExpectation(At(2), 1, 0, true, " after 40 s "));

        Assert.Equal((true, "after 40 s"), (said.ObservedOf(1, 0)!.Observed, said.ObservedOf(1, 0)!.Note));
        Assert.Single(said.Observed);
        Nothing(said, new ObserveExpectation(At(3), 1, 0, true, "after 40 s"));
    }

    [Fact]
    public void What_has_ended_plays_nothing_more_but_can_still_be_observed()
    {
        var over = Accept(Played(Started(), 1), new EndScenario(At(3), "Enough"));

        Assert.False(over.IsOn);
        Refused(over, new RecordInject(At(4), 2, false, null), "has ended");
        Refused(over, new SkipToNext(At(4)), "has ended");
        Accept(over, new ObserveExpectation(At(5), 1, 0, true, null));
    }

    [Fact]
    public void The_same_command_sent_again_changes_nothing()
    {
        var pause = new PauseScenario(At(1));
        Nothing(Accept(Accept(Started(), pause), new ResumeScenario(At(2))), pause);
    }

    private static ScenarioPlay Started() => Accept(ScenarioPlay.None, new StartScenario(At(0), Id, Incident(Mode.Exercise), Script));

    private static ScenarioPlay Played(ScenarioPlay play, int number) => Accept(play, new RecordInject(At(0), number, false, null));

    private static ScenarioPlay Accept(ScenarioPlay play, ScenarioCommand command) =>
        Assert.IsType<Decision<ScenarioEvent>.Accepted>(ScenarioDecider.Decide(play, command)).Events.Aggregate(play, ScenarioPlay.Evolve);

    private static void Nothing(ScenarioPlay play, ScenarioCommand command) => Assert.Empty(Assert.IsType<Decision<ScenarioEvent>.Accepted>(ScenarioDecider.Decide(play, command)).Events);

    private static void Refused(ScenarioPlay play, ScenarioCommand command, string words) =>
        Assert.Contains(words, Assert.IsType<Decision<ScenarioEvent>.Refused>(ScenarioDecider.Decide(play, command)).Reason, StringComparison.Ordinal);

    private static Incident Incident(Mode mode) => Domain.Incidents.Incident.Evolve(Domain.Incidents.Incident.None, Scene.Declared with { Mode = mode });

    private static Inject Inject(int number, int minutes) => new(number, number, TimeSpan.FromMinutes(minutes), InjectAct.Note, "x", null, ["Lockdown within 60 s"]);

    private static Stamp At(int minutes) => Scene.By(Scene.Vega) with { RecordedAt = Start.AddMinutes(minutes) };
}
