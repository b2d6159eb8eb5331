using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Tests.Kernel;

/// <summary>Given these events, when this command, then those events (or that refusal).</summary>
public static class Spec
{
    /// <summary>An incident that was declared, which is version 1, and then these events, which are versions 2 and on.</summary>
    public static GivenIncident Given(params IncidentEvent[] history) => new([Scene.Declared, .. history]);

    /// <summary>Nothing happened yet.</summary>
    public static GivenIncident GivenNothing() => new([]);
}

/// <summary>An incident with a history.</summary>
public sealed class GivenIncident(IEnumerable<IncidentEvent> history)
{
    public Incident State { get; } = history.Aggregate(Incident.None, Incident.Evolve);

    /// <summary>The room that most rules are tried on.</summary>
    public RoomState Room => State.Room(Scene.Room101);

    public Outcome When(IncidentCommand command, PlanIndex? plan = null) => new(IncidentDecider.Decide(State, command, plan ?? Scene.Plan));
}

/// <summary>What came of a command.</summary>
public sealed class Outcome(Decision<IncidentEvent> decision)
{
    /// <summary>What follows; a refusal fails the test.</summary>
    public IReadOnlyList<IncidentEvent> Events => Assert.IsType<Decision<IncidentEvent>.Accepted>(decision).Events;

    public void Then(params IncidentEvent[] expected) => Assert.Equal(expected, Events);

    public void ThenNothing() => Then();

    public void ThenSomething() => Assert.NotEmpty(Events);

    public void ThenRoomMark(Action<RoomMarked> check) =>
        check(Assert.IsType<RoomMarked>(Assert.Single(Events)));

    /// <summary>One event of this kind follows; of those with lists in them not the whole is compared.</summary>
    public void ThenOne<T>(Action<T> check)
        where T : IncidentEvent =>
        check(Assert.IsType<T>(Assert.Single(Assert.IsType<Decision<IncidentEvent>.Accepted>(decision).Events)));

    public void ThenRefused(string words) =>
        Assert.Contains(words, Assert.IsType<Decision<IncidentEvent>.Refused>(decision).Reason, StringComparison.Ordinal);
}
