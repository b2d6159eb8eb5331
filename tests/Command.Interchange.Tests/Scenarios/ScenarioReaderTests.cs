using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Reports;
using Command.Domain.Rooms;
using Command.Domain.Scenarios;
using Command.Interchange.Scenarios;
using Command.Interchange.Tests.Plans;

namespace Command.Interchange.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string Head = """
        # A remark.
        scenario: Smell of gas
        kind: gas leak
        for: Staff
        care: Announced as an exercise.
        summary: Kitchen staff smell gas.
        objective: Evacuate within two minutes.

        """;

    [Fact]
    public void A_script_is_read_as_it_is_written()
    {
        var scenario = Read("""
            +00:00 report from a 911 caller, life-critical "Says "help" and hangs up." in a classroom near the cafeteria
              expected: Lockdown within 60 s
              expected: 911 answered
            +02:30 hazard smoke or gas "Smell." at the kitchen or any room
            +02:30 over threat in the gym
            +1:05:00 urgent message to the crisis team "Which class is Red?"
            +90:00 note “Quotation marks of a word processor.”
            +90:30 help "Nurse" in room 214
            """).Scenario!;

        Assert.Equal(("Smell of gas", Kind.GasLeak, "Staff", "Announced as an exercise.", "Kitchen staff smell gas."), (scenario.Title, scenario.Kind, scenario.For, scenario.Care, scenario.Summary));
        var first = scenario.Injects[0];
        Assert.Equal((InjectAct.Report, ReportSource.Caller911, true, "Says \"help\" and hangs up.", "a classroom near the cafeteria"), (first.Act, first.Source, first.LifeCritical, first.Text, first.Where));
        Assert.Equal(["Lockdown within 60 s", "911 answered"], first.Expected.AsEnumerable());
        Assert.Equal((1, 8, TimeSpan.Zero), (first.Number, first.Line, first.At));
        Assert.Equal((InjectAct.Hazard, Hazards.SmokeOrGas, "the kitchen or any room", TimeSpan.FromSeconds(150)), (scenario.Injects[1].Act, scenario.Injects[1].Hazard, scenario.Injects[1].Where, scenario.Injects[1].At));
        Assert.Equal((InjectAct.HazardOver, Hazards.Threat, "the gym", ""), (scenario.Injects[2].Act, scenario.Injects[2].Hazard, scenario.Injects[2].Where, scenario.Injects[2].Text));
        Assert.Equal((InjectAct.Message, Role.CrisisTeam, Urgency.Urgent, TimeSpan.FromMinutes(65)), (scenario.Injects[3].Act, scenario.Injects[3].To, scenario.Injects[3].Urgency, scenario.Injects[3].At));
        Assert.Equal("Quotation marks of a word processor.", scenario.Injects[4].Text);
        Assert.Equal(("room 214", "Nurse"), (scenario.Injects[5].Where, scenario.Injects[5].Text));
    }

    [Theory]
    [InlineData("+0230 note \"x\"", "Write the time as minutes and seconds")]
    [InlineData("+02:75 note \"x\"", "A minute has 60 seconds")]
    [InlineData("+09:00:00 note \"x\"", "no longer than 8 hours")]
    [InlineData("+02:30", "is no inject")]
    [InlineData("+02:30 lockdown \"x\"", "“lockdown” is no inject")]
    [InlineData("+02:30 note \"x", "A quotation mark is missing.")]
    [InlineData("+02:30 note", "Write its words in quotation marks.")]
    [InlineData("+02:30 note \"x\" the gym", "After the text comes only the place")]
    [InlineData("+02:30 note \"x\" in the moon", "“moon” is no place that is known")]
    [InlineData("+02:30 hazard fire \"x\" in the gym", "Say which hazard: one of “threat”")]
    [InlineData("+02:30 hazard threat \"x\"", "Say where")]
    [InlineData("+02:30 help \"x\"", "Say where")]
    [InlineData("+02:30 report from the janitor \"x\"", "Say from whom the report comes")]
    [InlineData("+02:30 message to my mother \"x\"", "Say to whom the message goes")]
    [InlineData("+02:30 message to everyone \"x\" in the gym", "A message has no place")]
    [InlineData("expected: Lockdown", "belongs under the inject")]
    [InlineData("kind: flood", "“flood” is no kind of incident")]
    [InlineData("color: red", "“color:” is not known")]
    [InlineData("objective:", "Write something after")]
    [InlineData("just words", "This line is neither a time")]
    public void What_is_wrong_is_said_with_file_and_line_and_nothing_is_taken(string line, string words)
    {
        var file = Read(line + "\n+10:00 note \"Fine.\"\n");

        Assert.Null(file.Scenario);
        var fault = Assert.Single(file.Faults);
        Assert.Equal(8, fault.Line);
        Assert.StartsWith("gas.txt, line 8: ", file.Words(fault), StringComparison.Ordinal);
        Assert.Contains(words, fault.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Injects_stand_in_order_of_time() =>
        Assert.Contains("earlier than the inject before it", Assert.Single(Read("+02:00 note \"a\"\n+01:59 note \"b\"").Faults).Words, StringComparison.Ordinal);

    [Fact]
    public void Each_thing_that_is_missing_is_named() =>
        Assert.Equal(
            ["Name it", "Say what is practised", "Say who takes part", "Say how those who take part are kept safe", "Say what is to be learned", "Nothing happens in it"],
            ScenarioReader.Read("empty.txt", "").Faults.Select(fault => fault.Words.Split(':')[0]));

    [Fact]
    public void A_file_that_is_too_long_or_full_of_faults_ends_in_few_words()
    {
        Assert.Contains("too long", Assert.Single(ScenarioReader.Read("long.txt", new string('x', ScenarioReader.MaxLength + 1)).Faults).Words, StringComparison.Ordinal);
        Assert.Equal(20, ScenarioReader.Read("bad.txt", string.Concat(Enumerable.Repeat("nonsense\n", 5000))).Faults.Count);
    }

    [SkippableTheory]
    [InlineData("indoor/spbpu-campus-imdf.zip", "campus.zip")]
    [InlineData("indoor/osm-gare-de-l-est.geojson", "gare.geojson")]
    public void The_library_is_at_home_in_buildings_that_were_really_surveyed(string path, string name)
    {
        var plan = new PlanIndex(Reading.Import(name, RealData.Open(path)).Plan);

        Assert.All(ScenarioLibrary.All, file => Assert.Empty(Placing.In(plan, file.Scenario!).Faults));
    }

    private static ScenarioFile Read(string lines) => ScenarioReader.Read("gas.txt", Head + lines);
}
