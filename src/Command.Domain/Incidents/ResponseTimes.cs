using Command.Domain.Buildings;

namespace Command.Domain.Incidents;

/// <summary>How long it took from declaring an incident to what matters most; null for what was not reached.</summary>
/// <param name="ToAction">To the first action ordered.</param>
/// <param name="ToCommand">To the first person in command.</param>
/// <param name="ToAllCleared">To the last room that was cleared for the first time.</param>
public sealed record ResponseTimes(TimeSpan? ToAction, TimeSpan? ToCommand, TimeSpan? ToAllCleared)
{
    /// <summary>Those of an incident.</summary>
    public static ResponseTimes Of(Incident incident, PlanIndex plan)
    {
        var benchmarks = Benchmarks.Of(incident, plan);
        return new ResponseTimes(To(BenchmarkKind.FirstAction), To(BenchmarkKind.CommandEstablished), To(BenchmarkKind.AllRoomsCleared));

        TimeSpan? To(BenchmarkKind kind) => benchmarks.Single(benchmark => benchmark.Kind == kind).At - incident.DeclaredAt;
    }
}
