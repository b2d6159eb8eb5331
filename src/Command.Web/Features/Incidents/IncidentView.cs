using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Responders;
using Command.Web.Features.Rooms;

namespace Command.Web.Features.Incidents;

/// <summary>What an incident screen shows of one state at one moment, made once and shared by every screen that shows it.</summary>
/// <param name="State">The folded state.</param>
/// <param name="Plan">The plan in force.</param>
/// <param name="Progress">How far the search is.</param>
/// <param name="Rooms">Every room of the plan by level and number, then marked rooms the plan no longer draws.</param>
/// <param name="Now">The moment it is of; what depends on time alone is told by it.</param>
/// <param name="Until">When time alone makes it untrue; null for never.</param>
public sealed record IncidentView(Incident State, PlanIndex Plan, Progress Progress, ImmutableArray<RoomLine> Rooms, DateTimeOffset Now, DateTimeOffset? Until)
{
    private static readonly ConditionalWeakTable<Incident, IncidentView> Made = [];

    /// <summary>The action to head the screen with: the one for the whole building, else the newest of any zone.</summary>
    public StandingAction? Action => State.Actions.GetValueOrDefault(Zone.Building.Value) ?? State.Actions.Values.MaxBy(action => action.Since);

    /// <summary>What is late.</summary>
    public Overdue Overdue { get; } = Overdue.Of(State, Now);

    /// <summary>Teams that are in one place.</summary>
    public ImmutableArray<TeamWarning> TeamWarnings { get; } = Domain.Responders.TeamWarnings.Of(State, Plan);

    public static IncidentView Of(Incident state, PlanIndex plan, DateTimeOffset now)
    {
        if (!Made.TryGetValue(state, out var view) || !ReferenceEquals(view.Plan, plan) || view.Until <= now)
        {
            view = new IncidentView(state, plan, Progress.Of(state, plan), Lines(state, plan), now, Turning.NextAfter(state, now));
            Made.AddOrUpdate(state, view);
        }

        return view;
    }

    private static ImmutableArray<RoomLine> Lines(Incident state, PlanIndex plan)
    {
        var levels = plan.Plan.Levels.ToDictionary(level => level.Id);
        string Short(LevelId id) => levels.TryGetValue(id, out var level) ? level.ShortName : "";
        int Ordinal(LevelId id) => levels.TryGetValue(id, out var level) ? level.Ordinal : 0;
        var drawn = plan.Plan.Rooms
            .OrderBy(room => Ordinal(room.Level))
            .ThenBy(room => room.Number.Length == 0)
            .ThenBy(room => room.Number.PadLeft(6), StringComparer.Ordinal)
            .ThenBy(room => room.Name, StringComparer.Ordinal)
            .Select(room => RoomLine.Of(room, state.Room(room.Id), Short(room.Level)));
        var gone = state.Rooms
            .Where(pair => plan.Find(pair.Key) is null)
            .Select(pair => RoomLine.Of(new Room(pair.Key, default, "", pair.Key.Value, RoomUse.Other, null, [], default, false), pair.Value, "no longer on the plan"));
        return [.. drawn, .. gone];
    }
}
