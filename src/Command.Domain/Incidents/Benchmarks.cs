using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Domain.Incidents;

/// <summary>The moments by which a response is measured, during it and after it.</summary>
public enum BenchmarkKind
{
    Declared,
    FirstAction,
    FirstArrival,
    CommandEstablished,
    CommandPost,
    Staging,
    FirstRoomCleared,
    ThreatEnded,
    FirstPatientOut,
    AllRoomsCleared,
    DeclaredClear,
    LockdownReleased,
    Closed,
}

/// <summary>One of them.</summary>
/// <param name="Kind">Which.</param>
/// <param name="At">When it was reached, by the server's clock; null while it was not.</param>
/// <param name="Awaited">Whether it has to be reached in this incident: without a casualty no patient comes out.</param>
public sealed record Benchmark(BenchmarkKind Kind, DateTimeOffset? At, bool Awaited);

/// <summary>The benchmarks of an incident, read from what happened; nobody types them.</summary>
public static class Benchmarks
{
    /// <summary>All of them, in the order in which a response goes.</summary>
    public static ImmutableArray<Benchmark> Of(Incident incident, PlanIndex plan)
    {
        var firsts = incident.Firsts;
        return
        [
            new(BenchmarkKind.Declared, incident.Exists ? incident.DeclaredAt : null, true),
            new(BenchmarkKind.FirstAction, firsts.Action, true),
            new(BenchmarkKind.FirstArrival, firsts.Arrival, true),
            new(BenchmarkKind.CommandEstablished, firsts.Command, true),
            new(BenchmarkKind.CommandPost, firsts.CommandPost, true),
            new(BenchmarkKind.Staging, firsts.Staging, true),
            new(BenchmarkKind.FirstRoomCleared, firsts.Cleared.IsEmpty ? null : firsts.Cleared.Values.Min(), !plan.ToSearch.IsEmpty),
            new(BenchmarkKind.ThreatEnded, firsts.ThreatEnded, firsts.Threat is not null),
            new(BenchmarkKind.FirstPatientOut, firsts.PatientOut, firsts.Casualty is not null),
            new(BenchmarkKind.AllRoomsCleared, AllCleared(firsts, plan), !plan.ToSearch.IsEmpty),
            new(BenchmarkKind.DeclaredClear, firsts.DeclaredClear, !plan.ToSearch.IsEmpty),
            new(BenchmarkKind.LockdownReleased, firsts.LockdownReleased, firsts.Lockdown is not null),
            new(BenchmarkKind.Closed, firsts.Closed, true),
        ];
    }

    // Reached when the last room was cleared for the first time, whatever became of others since.
    private static DateTimeOffset? AllCleared(Firsts firsts, PlanIndex plan) =>
        !plan.ToSearch.IsEmpty && plan.ToSearch.All(room => firsts.Cleared.ContainsKey(room.Id.Value)) ? plan.ToSearch.Max(room => firsts.Cleared[room.Id.Value]) : null;
}
