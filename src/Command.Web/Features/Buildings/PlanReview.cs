using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Features.Buildings;

/// <summary>What taking a plan would mean for a building, as it stood when someone looked.</summary>
/// <param name="Seen">The building's version then; the plan is taken on that version or not at all.</param>
/// <param name="InForce">Whether this very plan is in force already.</param>
/// <param name="HadPlan">Whether the building has a plan to compare with.</param>
/// <param name="Change">Rooms added, removed and kept.</param>
/// <param name="LosingMarks">Rooms with marks in an open incident that the new plan does not draw.</param>
public sealed record PlanReview(long Seen, bool InForce, bool HadPlan, PlanChange Change, ImmutableArray<LosingMarks> LosingMarks);

/// <summary>A room whose marks would no longer be seen on the plan.</summary>
/// <param name="Incident">The open incident.</param>
/// <param name="Room">The room, as the plan in force calls it.</param>
public sealed record LosingMarks(IncidentId Incident, string Room);
