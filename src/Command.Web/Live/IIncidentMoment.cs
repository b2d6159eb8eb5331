using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Web.Live;

/// <summary>An incident as a screen shows it: live, or at a moment of its review. The parts of a screen draw both alike.</summary>
public interface IIncidentMoment
{
    IncidentId Id { get; }

    /// <summary>The folded state.</summary>
    Incident State { get; }

    /// <summary>The floor plan in force at the incident's building.</summary>
    PlanIndex Plan { get; }

    /// <summary>Up to <paramref name="count"/> events from version <paramref name="first"/> on (the first event is version 1).</summary>
    IReadOnlyList<IncidentEvent> Events(long first, int count);
}
