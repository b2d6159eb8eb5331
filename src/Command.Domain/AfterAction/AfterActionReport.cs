using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Messages;
using Command.Domain.Reports;
using Command.Domain.Students;

namespace Command.Domain.AfterAction;

/// <summary>How a response went, read from its events alone.</summary>
/// <param name="Benchmarks">Each benchmark against its target.</param>
/// <param name="Gaps">When something that must be there was missing, a minute or longer, oldest first.</param>
/// <param name="Again">Rooms that a team searched while they stood cleared by its own or another clear.</param>
/// <param name="Late">Rooms that were cleared after the target, the latest last; and before them those that never were.</param>
/// <param name="Unanswered">Messages that nobody answered.</param>
/// <param name="Refuted">Reports that were refuted.</param>
/// <param name="Disclosures">Disclosures of student data: how many, by what right and why. Never a name.</param>
public sealed record AfterActionReport(
    ImmutableArray<Measured> Benchmarks,
    ImmutableArray<MissingSpan> Gaps,
    ImmutableArray<SearchedAgain> Again,
    ImmutableArray<LateRoom> Late,
    ImmutableArray<Message> Unanswered,
    ImmutableArray<InformationReport> Refuted,
    ImmutableArray<StudentDataDisclosed> Disclosures)
{
    /// <summary>The report of an incident.</summary>
    /// <param name="state">The fold of <paramref name="events"/>.</param>
    /// <param name="events">Everything that happened.</param>
    /// <param name="plan">The plan of its building.</param>
    /// <param name="targets">The times the district wants to reach.</param>
    /// <param name="now">The moment of the report, for what goes on.</param>
    public static AfterActionReport Of(Incident state, ImmutableArray<IncidentEvent> events, PlanIndex plan, ResponseTargets targets, DateTimeOffset now) => new(
        [.. Incidents.Benchmarks.Of(state, plan).Where(benchmark => benchmark.Kind is not BenchmarkKind.Declared).Select(benchmark => Measured.Of(benchmark, state.DeclaredAt, targets))],
        MissingSpan.Of(events, now),
        SearchedAgain.Of(events),
        LateRoom.Of(state, plan, targets),
        [.. state.Messages.Messages.Where(message => !message.Withdrawn && message.Receipts.IsEmpty)],
        [.. state.Reports.Reports.Where(report => report.Truth is Truth.Refuted)],
        [.. events.OfType<StudentDataDisclosed>()]);
}

/// <summary>A benchmark against its target.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Took">From the declaration; null when it was not reached.</param>
/// <param name="Target">What the district wants; null for none.</param>
/// <param name="Standing">How it came out.</param>
public sealed record Measured(BenchmarkKind Kind, TimeSpan? Took, TimeSpan? Target, TargetStanding Standing)
{
    internal static Measured Of(Benchmark benchmark, DateTimeOffset declared, ResponseTargets targets)
    {
        var (took, target) = (benchmark.At - declared, targets.Of(benchmark.Kind));
        return new Measured(benchmark.Kind, took, target,
            took is null ? (benchmark.Awaited ? TargetStanding.NotReached : TargetStanding.NotAwaited)
            : target is null ? TargetStanding.NoTarget
            : took <= target ? TargetStanding.Met
            : TargetStanding.Missed);
    }
}

/// <summary>How a benchmark came out.</summary>
public enum TargetStanding
{
    /// <summary>Within the target.</summary>
    Met,

    /// <summary>Reached, after the target.</summary>
    Missed,

    /// <summary>Never reached.</summary>
    NotReached,

    /// <summary>Reached; the district has no target for it.</summary>
    NoTarget,

    /// <summary>Nothing to reach: without a casualty no patient comes out.</summary>
    NotAwaited,
}

/// <summary>An earlier incident or drill of the building, for comparison.</summary>
/// <param name="At">When it was declared.</param>
/// <param name="Kind">Of what kind, in words.</param>
/// <param name="Mode">Whether it was real.</param>
/// <param name="Times">How long it took.</param>
public sealed record PastResponse(DateTimeOffset At, string Kind, Mode Mode, ResponseTimes Times);
