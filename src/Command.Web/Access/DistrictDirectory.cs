using System.Collections.Concurrent;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Store;
using Marten;

namespace Command.Web.Access;

/// <summary>Each district with its people and agencies, remembered for a few seconds so that a change counts at once.</summary>
public sealed class DistrictDirectory(DistrictSessions sessions, TimeProvider clock)
{
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(DistrictId, PersonId), (Person? Person, DateTimeOffset At)> _people = new();
    private readonly ConcurrentDictionary<DistrictId, (District? District, DateTimeOffset At)> _districts = new();
    private readonly ConcurrentDictionary<DistrictId, (Roster Roster, DateTimeOffset At)> _rosters = new();

    /// <summary>A person of the district; null when there is none of that id.</summary>
    public async Task<Person?> PersonAsync(DistrictId district, PersonId id)
    {
        var now = clock.GetUtcNow();
        if (_people.TryGetValue((district, id), out var known) && now - known.At < Remember)
        {
            return known.Person;
        }

        Person? person;
        try
        {
            await using var session = sessions.Read(district);
            person = (await session.LoadAsync<StoredPerson>(id.Value))?.Person;
        }
        catch (Exception) when (known.Person is not null)
        {
            // While the database is away a person who is known stays known: their mark must reach the "not saved" stage.
            return known.Person;
        }

        _people[(district, id)] = (person, now);
        return person;
    }

    /// <summary>Everyone of the district, by name.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(DistrictId district)
    {
        await using var session = sessions.Read(district);
        return [.. (await session.Query<StoredPerson>().ToListAsync()).Select(stored => stored.Person).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>The agencies the district has agreements with, by name.</summary>
    public async Task<IReadOnlyList<Agency>> AgenciesAsync(DistrictId district)
    {
        await using var session = sessions.Read(district);
        return [.. (await session.Query<StoredAgency>().ToListAsync()).Select(stored => stored.Agency).OrderBy(a => a.Name, StringComparer.Ordinal)];
    }

    /// <summary>Everyone of the district with their agencies.</summary>
    public async Task<Roster> RosterAsync(DistrictId district)
    {
        var now = clock.GetUtcNow();
        if (_rosters.TryGetValue(district, out var known) && now - known.At < Remember)
        {
            return known.Roster;
        }

        try
        {
            var roster = new Roster([.. await PeopleAsync(district)], await AgenciesAsync(district));
            _rosters[district] = (roster, now);
            return roster;
        }
        catch (Exception) when (known.Roster is not null)
        {
            // While the database is away an alarm reaches those who were known.
            return known.Roster;
        }
    }

    /// <summary>A district; null when there is none of that id.</summary>
    public async Task<District?> DistrictAsync(DistrictId id)
    {
        var now = clock.GetUtcNow();
        if (_districts.TryGetValue(id, out var known) && now - known.At < Remember)
        {
            return known.District;
        }

        var found = known.District;
        try
        {
            found = (await sessions.DistrictsAsync(CancellationToken.None)).FirstOrDefault(d => d.Id == id.Value)?.District;
        }
        catch (Exception) when (known.District is not null)
        {
            // While the database is away a district that is known stays as it was.
        }

        _districts[id] = (found, now);
        return found;
    }

    /// <summary>Says that a district was changed here; other nodes see it when they look next.</summary>
    public void Changed(District district) => _districts[district.Id] = (district, clock.GetUtcNow());
}
