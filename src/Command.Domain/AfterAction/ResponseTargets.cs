using System.Collections.Immutable;
using System.Globalization;
using Command.Domain.Incidents;

namespace Command.Domain.AfterAction;

/// <summary>
/// The times from declaring an incident that a district wants to reach. No law sets them: the defaults are goals of our own,
/// short where minutes cost lives (Uvalde: 77 minutes without command; Oxford: 25 until a command post; Columbine: four hours of search).
/// </summary>
public sealed record ResponseTargets(
    TimeSpan FirstAction, TimeSpan FirstArrival, TimeSpan CommandEstablished, TimeSpan CommandPost, TimeSpan Staging, TimeSpan FirstRoomCleared, TimeSpan AllRoomsCleared)
{
    /// <summary>What holds where a district has chosen nothing.</summary>
    public static readonly ResponseTargets Default = new(
        FirstAction: TimeSpan.FromMinutes(1),
        FirstArrival: TimeSpan.FromMinutes(5),
        CommandEstablished: TimeSpan.FromMinutes(5),
        CommandPost: TimeSpan.FromMinutes(10),
        Staging: TimeSpan.FromMinutes(10),
        FirstRoomCleared: TimeSpan.FromMinutes(8),
        AllRoomsCleared: TimeSpan.FromMinutes(45));

    /// <summary>The longest a target may be.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Each with the benchmark it is for, in the order in which a response goes.</summary>
    public static readonly ImmutableArray<TargetField> All =
    [
        new(BenchmarkKind.FirstAction, targets => targets.FirstAction, (targets, time) => targets with { FirstAction = time }),
        new(BenchmarkKind.FirstArrival, targets => targets.FirstArrival, (targets, time) => targets with { FirstArrival = time }),
        new(BenchmarkKind.CommandEstablished, targets => targets.CommandEstablished, (targets, time) => targets with { CommandEstablished = time }),
        new(BenchmarkKind.CommandPost, targets => targets.CommandPost, (targets, time) => targets with { CommandPost = time }),
        new(BenchmarkKind.Staging, targets => targets.Staging, (targets, time) => targets with { Staging = time }),
        new(BenchmarkKind.FirstRoomCleared, targets => targets.FirstRoomCleared, (targets, time) => targets with { FirstRoomCleared = time }),
        new(BenchmarkKind.AllRoomsCleared, targets => targets.AllRoomsCleared, (targets, time) => targets with { AllRoomsCleared = time }),
    ];

    /// <summary>The target of a benchmark; null for those without one.</summary>
    public TimeSpan? Of(BenchmarkKind kind) => All.FirstOrDefault(field => field.Kind == kind)?.Of(this);

    /// <summary>Why a district can't choose these, in words; null when it can.</summary>
    public string? Refusal() => All.Any(field => field.Of(this) <= TimeSpan.Zero || field.Of(this) > Longest)
        ? $"Each target must be above 0 and at most {Longest.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes."
        : null;
}

/// <summary>One of the targets.</summary>
/// <param name="Kind">The benchmark it is for.</param>
/// <param name="Of">Reads it.</param>
/// <param name="With">The targets with another time.</param>
public sealed record TargetField(BenchmarkKind Kind, Func<ResponseTargets, TimeSpan> Of, Func<ResponseTargets, TimeSpan, ResponseTargets> With);
