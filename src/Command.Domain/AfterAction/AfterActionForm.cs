using System.Collections.Immutable;
using System.Globalization;
using Command.Domain.Forms;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.Scenarios;
using Command.Domain.Students;

namespace Command.Domain.AfterAction;

/// <summary>The after-action report as a paper.</summary>
public static class AfterActionForm
{
    // More than this is a list of every room; the count says the rest.
    private const int MostRooms = 40;

    private static readonly ImmutableArray<Column> Story = [new("Time", 3), new("After", 3), new("What happened", 16)];
    private static readonly ImmutableArray<Column> Times = [new("Benchmark", 6), new("Took", 4), new("Target", 4), new("Outcome", 6)];
    private static readonly ImmutableArray<Column> Earlier = [new("When", 5), new("What", 6), new("To first action", 4), new("To command", 4), new("To all rooms cleared", 5)];
    private static readonly ImmutableArray<Column> Missing = [new("What was missing", 8), new("How long", 4), new("From", 4), new("Until", 4)];
    private static readonly ImmutableArray<Column> Refuted = [new("Said", 3), new("Report", 9), new("Refuted", 3), new("Why", 6)];
    private static readonly ImmutableArray<Column> Told = [new("Time", 3), new("To", 5), new("Students", 2), new("By what right", 6), new("Reason", 8)];
    private static readonly ImmutableArray<Column> Expected = [new("Inject", 8), new("Expected", 6), new("Observed", 6)];
    private static readonly ImmutableArray<Column> Improvements = [new("What is to be done", 10), new("Owner", 4), new("Due", 3), new("State", 6)];

    /// <summary>The report of an incident.</summary>
    /// <param name="facts">The incident.</param>
    /// <param name="ledger">What the district found, and its targets.</param>
    /// <param name="past">Earlier drills and incidents of the building, the newest first.</param>
    /// <param name="benchmark">What a benchmark is called.</param>
    /// <param name="play">The scenario that was played into it; none for none.</param>
    public static Form Of(FormFacts facts, AfterActionLedger ledger, ImmutableArray<PastResponse> past, Func<BenchmarkKind, string> benchmark, ScenarioPlay play)
    {
        var report = AfterActionReport.Of(facts.State, facts.Events, facts.Plan, ledger.Targets, facts.End);
        return new Form("after-action-report", "", "After-Action Report", facts.Head,
        [
            new("1", "What happened", Table.Or(Story, Happened(facts, benchmark).Select(line => Row(facts.Clock.Second(line.At), FormClock.Length(line.At - facts.State.DeclaredAt), line.Words)), "Nothing happened yet.")),
            new("2", "Benchmarks against the district’s targets", Table.Or(Times, report.Benchmarks.Select(one => Row(
                benchmark(one.Kind), Took(one.Took), one.Target is { } target ? FormClock.Length(target) : "–", Outcome(one))), "None.", "Counted from the declaration, by the server’s clock.")),
            new("3", "Beside earlier drills and incidents of this building", Table.Or(Earlier,
                past.IsEmpty ? [] : [Line(facts, new PastResponse(facts.State.DeclaredAt, $"This one: {facts.Kind}", facts.State.Mode, ResponseTimes.Of(facts.State, facts.Plan))), .. past.Select(one => Line(facts, one))],
                "There is none that this building can be compared with, or none that the reader may see.")),
            new("4", "Gaps", Table.Or(Missing, report.Gaps.Select(gap => Row(
                $"{FormClock.Length(gap.Length)} without {Name(gap.What)}", FormClock.Length(gap.Length), facts.Clock.Second(gap.From), facts.Clock.Second(gap.Until))), "No gap of a minute or longer in command, command post or staging.")),
            new("5", "Rooms searched again while they stood cleared", Words.Or(Again(facts, report), "None.")) { Twelfths = 6 },
            new("6", "Rooms cleared late or never", Words.Or(Late(facts, report, ledger.Targets), "Every room was cleared within the target.")) { Twelfths = 6 },
            new("7", "Messages that nobody answered", Words.Or(report.Unanswered.Select(message => $"{facts.Clock.Second(message.At)} {message.FromName}: {message.Text}"), "Every message was answered by someone.")) { Twelfths = 6 },
            new("8", "Disclosures of student data", new Words(Counted(report.Disclosures))) { Twelfths = 6 },
            .. report.Disclosures.IsEmpty ? Array.Empty<Block>() : [new("", "Disclosures, one by one", Table.Or(Told, report.Disclosures.Select(told => Row(
                facts.Clock.Second(told.Stamp.RecordedAt), $"{told.Stamp.By.Name} ({facts.AgencyOf(told.Stamp.By.Agency)})", told.Students.ToString(CultureInfo.InvariantCulture), Right(told.Basis), told.Reason)), "None.", "Names of students stand in no report."))],
            new("9", "Reports that were refuted", Table.Or(Refuted, report.Refuted.Select(one => Row(
                facts.Clock.Second(one.RecordedAt), $"{one.By}: {one.Text}", one.JudgedAt is { } at ? facts.Clock.Second(at) : "–", $"{one.JudgedBy}: {one.Ground}")), "None.")),
            .. play.Played.IsEmpty ? Array.Empty<Block>() : [new("", $"What the scenario “{play.Script.Title}” expected", Table.Or(Expected, Expectations(play), "The injects that were played expect nothing."))],
            new("10", "Findings", Words.Or(ledger.FindingsOf(facts.Id).Select((finding, i) => $"{i + 1}. {finding.Words} ({finding.By})"), "None was written yet.")),
            new("11", "Improvement items", Table.Or(Improvements, ledger.ItemsOf(facts.Id).Select(item => Row(item.Text, item.Owner.Name, Day(item.Due), State(facts, item))), "None was written yet.")),
        ]);
    }

    private static IEnumerable<ImmutableArray<string>> Expectations(ScenarioPlay play) =>
        from inject in play.Script.Injects
        where play.Played.ContainsKey(inject.Number)
        from expected in inject.Expected.Select((words, i) => (Words: words, Said: play.ObservedOf(inject.Number, i)))
        select Row($"{inject.Number}. {inject.Text}", expected.Words, expected.Said is not { } said ? "Nobody said" : $"{(said.Observed ? "Yes" : "NO")}{(said.Note is { } note ? $": {note}" : "")}");

    // What was ordered and what was reached, in the order of time.
    private static IEnumerable<(DateTimeOffset At, string Words)> Happened(FormFacts facts, Func<BenchmarkKind, string> benchmark) =>
        facts.Events.Where(e => e is IncidentDeclared or ActionOrdered or ActionReleased or ActionRetracted or IncidentReopened or IncidentClosed or BuildingCleared or OrganizationEvent and not CommandReadBack)
            .Select(e => (e.Stamp.RecordedAt, facts.Told(e)))
            .Concat(Benchmarks.Of(facts.State, facts.Plan)
                .Where(one => one.At is not null && one.Kind is not (BenchmarkKind.Declared or BenchmarkKind.FirstAction or BenchmarkKind.CommandEstablished or BenchmarkKind.DeclaredClear or BenchmarkKind.Closed or BenchmarkKind.LockdownReleased))
                .Select(one => (one.At!.Value, $"Benchmark: {benchmark(one.Kind)}")))
            .OrderBy(line => line.Item1);

    private static ImmutableArray<string> Line(FormFacts facts, PastResponse past) => Row(
        facts.Clock.Date(past.At), past.Mode is Mode.Actual ? past.Kind : $"{past.Kind} ({past.Mode})", Took(past.Times.ToAction), Took(past.Times.ToCommand), Took(past.Times.ToAllCleared));

    private static string Took(TimeSpan? took) => took is { } span ? FormClock.Length(span) : "not reached";

    private static string Outcome(Measured measured) => measured.Standing switch
    {
        TargetStanding.Met => "Met",
        TargetStanding.Missed => $"MISSED by {FormClock.Length(measured.Took!.Value - measured.Target!.Value)}",
        TargetStanding.NotReached => "NOT REACHED",
        TargetStanding.NotAwaited => "Not called for",
        _ => "No target",
    };

    private static string Name(Lack lack) => lack switch
    {
        Lack.Commander => "a commander",
        Lack.CommandPost => "a command post",
        _ => "a staging area",
    };

    private static IEnumerable<string> Again(FormFacts facts, AfterActionReport report) =>
        Some(report.Again, one => $"{facts.Clock.Second(one.At)} {facts.Plan.Title(one.Room)}: {one.Then}, {(string.Equals(one.First, one.Then, StringComparison.OrdinalIgnoreCase) ? "once more" : $"after {one.First}")}");

    private static IEnumerable<string> Late(FormFacts facts, AfterActionReport report, ResponseTargets targets) =>
        report.Late.IsEmpty ? [] : [$"Target: {FormClock.Length(targets.AllRoomsCleared)}.", .. Some(report.Late, one => $"{facts.Plan.Title(one.Room)}: {(one.After is { } after ? $"after {FormClock.Length(after)}" : "never")}")];

    private static IEnumerable<string> Some<T>(ImmutableArray<T> all, Func<T, string> words) =>
        all.Length <= MostRooms ? all.Select(words) : [.. all.Take(MostRooms).Select(words), $"And {all.Length - MostRooms} more."];

    private static string Counted(ImmutableArray<StudentDataDisclosed> disclosures) => disclosures.Length switch
    {
        0 => "None outside the school.",
        1 => $"One, of {disclosures[0].Students} students.",
        var count => $"{count}, of {disclosures.Sum(one => one.Students)} students in all; the same student may be counted more than once.",
    };

    private static string Right(DisclosureBasis basis) => basis switch
    {
        DisclosureBasis.SchoolOfficial => "School official, 99.31(a)(1)",
        DisclosureBasis.SchoolOfficialByAgreement => "School official by agreement, 99.31(a)(1)",
        _ => "Emergency, 99.31(a)(10) and 99.36",
    };

    private static string State(FormFacts facts, Improvement item) =>
        item.DoneAt is { } at ? $"Done {facts.Clock.Day(at)}, {item.DoneBy}: {item.Outcome}"
        : item.IsLate(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(facts.Now, facts.Clock.Zone).DateTime)) ? "OPEN, LATE"
        : item.Outcome is { } because ? $"Open again: {because}"
        : "Open";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Row(params ImmutableArray<string> cells) => cells;
}
