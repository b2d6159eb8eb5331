using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Readiness;

/// <summary>Given what was said of the school's readiness, when this is asked, then that follows (or is refused).</summary>
public sealed class Ledger(IEnumerable<ReadinessEvent> history)
{
    public const string Door8 = "door-8";

    public static readonly PlanIndex Plan = new(Scene.Plan.Plan with { Doors = [new Door(Door8, Scene.Ground.Id, "8", "Playing fields", default, default, true)] });

    public static Ledger Given(params ReadinessEvent[] history) => new(history);

    public ReadinessLedger State { get; } = history.Aggregate(ReadinessLedger.Empty, ReadinessLedger.Evolve);

    public void When(ReadinessCommand command, params BuildingEvent[] then) => Assert.Equal(then, Accepted(command));

    public void WhenRefused(ReadinessCommand command, string words) =>
        Assert.Equal(words, Assert.IsType<Decision<BuildingEvent>.Refused>(ReadinessDecider.Decide(State, command, Plan)).Reason);

    /// <summary>The events that follow.</summary>
    public IReadOnlyList<BuildingEvent> Accepted(ReadinessCommand command) =>
        Assert.IsType<Decision<BuildingEvent>.Accepted>(ReadinessDecider.Decide(State, command, Plan)).Events;

    /// <summary>A stamp of someone who says it this much later than nine o five.</summary>
    public static Stamp Later(Actor actor, TimeSpan later) => new(Guid.NewGuid(), actor, Scene.NineOFive + later, Scene.NineOFive + later);
}
