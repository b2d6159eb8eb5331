using System.Collections.Frozen;
using System.Collections.Immutable;
using Command.Domain.Alarms;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Web.Access;

/// <summary>Everyone of a district and their agencies, as they were at one moment.</summary>
public sealed class Roster(ImmutableArray<Person> people, IEnumerable<Agency> agencies)
{
    /// <summary>Before anyone was read.</summary>
    public static readonly Roster Empty = new([], []);

    /// <summary>Everyone, by name.</summary>
    public ImmutableArray<Person> People => people;

    /// <summary>The agencies by their short names.</summary>
    public IReadOnlyDictionary<AgencyId, string> Agencies { get; } = agencies.ToFrozenDictionary(agency => agency.Id, agency => agency.ShortName);

    /// <summary>Everyone as they stand at an incident, by name: also who is there by a grant, a break-glass or a guest's code.</summary>
    public IEnumerable<Person> At(BuildingId building, IncidentId incident, DateTimeOffset now) =>
        people.Select(person => Authority.At(person, building, incident, now)).OfType<Person>();

    /// <summary>Everyone whom an alarm of this incident reaches, by name.</summary>
    public ImmutableArray<Person> InScope(BuildingId building, IncidentId incident, DateTimeOffset now) =>
        [.. At(building, incident, now).Where(person => AlarmScope.Reaches(person, building))];
}
