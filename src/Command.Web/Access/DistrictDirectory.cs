using System.Collections.Concurrent;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Live;
using Command.Web.Store;
using Marten;

namespace Command.Web.Access;

/// <summary>The people, agencies and settings of each district, remembered for two seconds, or until a change is heard of.</summary>
public sealed class DistrictDirectory(DistrictSessions sessions, TimeProvider clock)
{
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<(DistrictId, PersonId), Known<Person?>> _people = new();
    private readonly ConcurrentDictionary<DistrictId, Known<IReadOnlyList<Agency>?>> _agencies = new();
    private readonly ConcurrentDictionary<DistrictId, Known<District?>> _districts = new();
    private readonly ConcurrentDictionary<DistrictId, Known<Roster?>> _rosters = new();
    private int _changes;

    /// <summary>Raised when people or agencies of a district have changed, on whichever node; what is asked next is as they are now.</summary>
    public event Action<DistrictId>? Changed;

    /// <summary>Calls <paramref name="changed"/> after people or agencies of a district have changed, until the result is disposed. It must return at once.</summary>
    public IDisposable Watch(DistrictId district, Action changed)
    {
        void Heard(DistrictId there)
        {
            if (there == district)
            {
                changed();
            }
        }

        Changed += Heard;
        return new Watcher(() => Changed -= Heard);
    }

    /// <summary>A person of the district; null when there is none of that id.</summary>
    public Task<Person?> PersonAsync(DistrictId district, PersonId id) => AskAsync(_people, (district, id), async () =>
    {
        await using var session = sessions.Read(district);
        return await session.LoadAsync<StoredPerson>(id.Value) is { Person: var person } ? Agreed(person, await AgenciesAsync(district)) : null;
    });

    /// <summary>The person as they are at this moment, whenever they were read; one who is not in the list, such as the command line, as they say.</summary>
    public async Task<Person> AsNowAsync(DistrictId district, Person person) => await PersonAsync(district, person.Id) ?? person;

    /// <summary>Those of the district with these ids, read anew.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(DistrictId district, IReadOnlyList<PersonId> ids)
    {
        await using var session = sessions.Read(district);
        var agencies = await AgenciesAsync(district);
        return [.. (await session.LoadManyAsync<StoredPerson>(ids.Select(id => id.Value))).Select(stored => Agreed(stored.Person, agencies))];
    }

    /// <summary>Everyone of the district, by name.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(DistrictId district)
    {
        await using var session = sessions.Read(district);
        var agencies = await AgenciesAsync(district);
        return [.. (await session.Query<StoredPerson>().ToListAsync()).Select(stored => Agreed(stored.Person, agencies)).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>The agencies the district has agreements with, by name.</summary>
    public async Task<IReadOnlyList<Agency>> AgenciesAsync(DistrictId district) => await AskAsync<DistrictId, IReadOnlyList<Agency>?>(_agencies, district, async () =>
    {
        await using var session = sessions.Read(district);
        return [.. (await session.Query<StoredAgency>().ToListAsync()).Select(stored => stored.Agency).OrderBy(a => a.Name, StringComparer.Ordinal)];
    }) ?? [];

    /// <summary>Everyone of the district with their agencies; who was known is reached by an alarm also while the database is away.</summary>
    public async Task<Roster> RosterAsync(DistrictId district) => await AskAsync<DistrictId, Roster?>(
        _rosters, district, async () => new Roster([.. await PeopleAsync(district)], await AgenciesAsync(district))) ?? Roster.Empty;

    /// <summary>A district; null when there is none of that id.</summary>
    public Task<District?> DistrictAsync(DistrictId id) => AskAsync(_districts, id, async () =>
        (await sessions.DistrictsAsync(CancellationToken.None)).FirstOrDefault(d => d.Id == id.Value)?.District);

    /// <summary>A district was changed on this node: the next who asks is told so.</summary>
    public void Forget(DistrictId id) => _districts.TryRemove(id, out _);

    /// <summary>People or agencies of a district were changed: the next who asks is told so.</summary>
    public void ForgetPeople(DistrictId district)
    {
        Interlocked.Increment(ref _changes);
        foreach (var key in _people.Keys.Where(key => key.Item1 == district))
        {
            Expire(_people, key);
        }

        Expire(_agencies, district);
        Expire(_rosters, district);
        Changed?.Invoke(district);
    }

    // Kept, but old: while the database is away it still answers.
    private static void Expire<TKey, T>(ConcurrentDictionary<TKey, Known<T>> memory, TKey key)
        where TKey : notnull
    {
        if (memory.TryGetValue(key, out var known))
        {
            memory.TryUpdate(key, known with { At = DateTimeOffset.MinValue }, known);
        }
    }

    // An agreement that does not hold, not yet or no longer, covers nothing.
    private Person Agreed(Person person, IReadOnlyList<Agency> agencies) => person with
    {
        Agreed = person.Agency is { } id && agencies.FirstOrDefault(agency => agency.Id == id) is { } agency && agency.Holds(clock.GetUtcNow()) ? new Coverage(agency.Buildings) : null,
    };

    // While the database is away what is known stays known: a person's mark must reach the "not saved" stage.
    private async Task<T> AskAsync<TKey, T>(ConcurrentDictionary<TKey, Known<T>> memory, TKey key, Func<Task<T>> read)
        where TKey : notnull
    {
        var now = clock.GetUtcNow();
        if (memory.TryGetValue(key, out var known) && now - known.At < Remember)
        {
            return known.What;
        }

        // What was read while something changed may be of before: it answers this question and no other.
        var changes = Volatile.Read(ref _changes);
        try
        {
            var found = await read();
            // Who is not there may be in a moment.
            if (found is not null)
            {
                memory[key] = new Known<T>(found, changes == Volatile.Read(ref _changes) ? now : DateTimeOffset.MinValue);
            }

            return found;
        }
        catch (Exception) when (known.What is not null)
        {
            return known.What;
        }
    }

    private readonly record struct Known<T>(T What, DateTimeOffset At);
}
