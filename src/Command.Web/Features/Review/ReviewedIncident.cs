using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Web.Live;

namespace Command.Web.Features.Review;

/// <summary>An incident at a moment of its review, for the parts of the incident screen. Later events are not there yet.</summary>
public sealed record ReviewedIncident(IncidentId Id, IReplay Replay, Incident State, PlanIndex Plan) : IIncidentMoment
{
    public IReadOnlyList<IncidentEvent> Events(long first, int count) =>
        Replay.Events(first, (int)Math.Clamp(State.Version - Math.Max(first, 1) + 1, 0, count));
}
