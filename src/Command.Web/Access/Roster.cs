using System.Collections.Concurrent;
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

    private readonly ConcurrentDictionary<BuildingId, ImmutableArray<Person>> _inScope = new();

    /// <summary>Everyone, by name.</summary>
    public ImmutableArray<Person> People => people;

    /// <summary>The agencies by their short names.</summary>
    public IReadOnlyDictionary<AgencyId, string> Agencies { get; } = agencies.ToFrozenDictionary(agency => agency.Id, agency => agency.ShortName);

    /// <summary>Everyone whom an alarm at this building reaches, by name.</summary>
    public ImmutableArray<Person> InScope(BuildingId building) =>
        _inScope.GetOrAdd(building, at => [.. people.Where(person => AlarmScope.Reaches(person, at))]);
}
