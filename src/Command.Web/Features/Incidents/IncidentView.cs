using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Web.Features.Rooms;

namespace Command.Web.Features.Incidents;

/// <summary>What an incident screen shows of one state at one moment, made once and shared by every screen that shows it.</summary>
/// <param name="State">The folded state.</param>
/// <param name="Plan">The plan in force.</param>
/// <param name="Progress">How far the search is.</param>
/// <param name="Rooms">Every room of the plan by level and number, then marked rooms the plan no longer draws.</param>
/// <param name="Next">The rooms to search next, each with the reason instead of its state.</param>
/// <param name="Releases">How far the release of each Lockdown is.</param>
/// <param name="Now">The moment it is of; what depends on time alone is told by it.</param>
/// <param name="Until">When time alone makes it untrue; null for never.</param>
public sealed record IncidentView(
    Incident State, PlanIndex Plan, Progress Progress, ImmutableArray<RoomLine> Rooms, ImmutableArray<RoomLine> Next, ImmutableArray<LockdownRelease> Releases, DateTimeOffset Now, DateTimeOffset? Until)
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
        if (!Made.TryGetValue(state, out var view) || !ReferenceEquals(view.Plan, plan) || view.Until <= now || now < view.Now)
        {
            var lines = Lines(state, plan, now);
            view = new IncidentView(state, plan, Progress.Of(state, plan, now), lines, Nexts(state, plan, lines, now), LockdownsOf(state, plan, now), now, Turning.NextAfter(state, now));
            Made.AddOrUpdate(state, view);
        }

        return view;
    }

    private static ImmutableArray<RoomLine> Lines(Incident state, PlanIndex plan, DateTimeOffset now)
    {
        var drawn = plan.Plan.Rooms.ByNumber().OrderBy(room => plan.LevelOf(room)?.Ordinal ?? 0).Select(room => RoomLine.Of(room, state, plan, now));
        var gone = state.Rooms
            .Where(pair => plan.Find(pair.Key) is null)
            .Select(pair => RoomLine.Of(new Room(pair.Key, default, "", pair.Key.Value, RoomUse.Other, null, [], default, false), state, plan, now));
        return [.. drawn, .. gone];
    }

    private static ImmutableArray<RoomLine> Nexts(Incident state, PlanIndex plan, ImmutableArray<RoomLine> lines, DateTimeOffset now)
    {
        var known = lines.ToDictionary(line => line.Id);
        return [.. Unsearched.Of(state, plan, now).Select(next => known[next.Room.Value] with { Words = RoomWords.Why(next, state, plan, now) })];
    }

    private static ImmutableArray<LockdownRelease> LockdownsOf(Incident state, PlanIndex plan, DateTimeOffset now) =>
        [.. state.Actions.Values.Where(action => action.Action is ResponseAction.Lockdown).Select(lockdown => new LockdownRelease(lockdown, state.ReleaseOf(lockdown, plan, now)))];
}

/// <summary>A Lockdown and how far its release is.</summary>
public sealed record LockdownRelease(StandingAction Lockdown, ReleaseProgress Progress);
