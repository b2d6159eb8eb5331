using System.Collections.Concurrent;
using System.Collections.Immutable;
using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.People;
using Command.Web.Live;

namespace Command.Web.Features.Alarms;

/// <summary>
/// What waits for whom, on this node, whichever page they look at. It follows every open incident as the node reads it, so
/// what was raised on another node arrives here by the same way.
/// </summary>
public sealed class LiveAlarms(LiveIncidents incidents, LiveBuildings buildings, LiveGlass glass, Sight sight, TimeProvider clock) : IHostedService
{
    private readonly ConcurrentDictionary<(DistrictId District, PersonId Person), ImmutableArray<Action>> _watchers = new();

    /// <summary>Calls <paramref name="changed"/> when something else may wait for this person, until the result is disposed. It must return at once.</summary>
    public IDisposable Watch(DistrictId district, PersonId person, Action changed)
    {
        _watchers.AddOrUpdate((district, person), [changed], (_, watchers) => watchers.Add(changed));
        return new Watcher(() => _watchers.AddOrUpdate((district, person), [], (_, watchers) => watchers.Remove(changed)));
    }

    /// <summary>What waits for a person now.</summary>
    /// <param name="district">Theirs.</param>
    /// <param name="person">Who.</param>
    public Notices Of(DistrictId district, Person person)
    {
        var open = sight.OpenIncidents(district, person).Select(seen => (Seen: seen, seen.Live.State)).ToList();
        var waiting = open.SelectMany(on => Waiting(on.Seen.Live.Id, on.State, on.Seen.By, sight.BuildingOf(on.Seen)?.Building.Name ?? ""));
        return new Notices(
            Quiet.Holds(person, open.Select(on => on.State)),
            [.. waiting.OrderBy(notice => notice.Level).ThenByDescending(notice => notice.Since)])
        {
            Glass = [.. glass.Of(district).Select(broken => GlassLine.Of(broken, person, buildings.Held(district, broken.Building)?.Building.Name ?? "", clock.GetUtcNow())).OfType<GlassLine>()],
        };
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        incidents.Loaded += incident => incident.Watch(change => Tell(incident.District, change));
        buildings.Changed += (district, _) => TellAll(district);
        glass.Changed += TellAll;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<Notice> Waiting(IncidentId id, Incident incident, Person person, string building)
    {
        var alarms = incident.Alarms.Alarms.Where(alarm => !alarm.Over && !alarm.IsWith(person.Id) && AlarmScope.Reaches(person, incident.Building));
        var messages = incident.Messages.Messages.Where(message => MessageScope.Waits(message, person, incident));
        return [.. alarms.Select(alarm => Notice.Of(alarm, id, incident, building)), .. messages.Select(message => Notice.Of(message, id, incident, building))];
    }

    // An alarm is answered by everyone at once: each answer changes what waits for the one who gave it, and for nobody else.
    private void Tell(DistrictId district, LiveChange change)
    {
        if (change.Events.All(e => e is AlarmAnswered or MessageAnswered))
        {
            foreach (var person in change.Events.Select(e => e.Stamp.By.Person).Distinct())
            {
                Tell((district, person));
            }
        }
        else if (Matters(change.Before, change.After))
        {
            TellAll(district);
        }
    }

    private static bool Matters(Incident before, Incident after) =>
        before.IsOpen != after.IsOpen
        || !ReferenceEquals(before.Actions, after.Actions)
        || !ReferenceEquals(before.Alarms, after.Alarms)
        || !ReferenceEquals(before.Messages, after.Messages)
        || (!ReferenceEquals(before.Responders, after.Responders) && !after.Messages.Messages.IsEmpty);

    private void TellAll(DistrictId district)
    {
        foreach (var key in _watchers.Keys.Where(key => key.District == district))
        {
            Tell(key);
        }
    }

    private void Tell((DistrictId District, PersonId Person) key)
    {
        foreach (var changed in _watchers.TryGetValue(key, out var watchers) ? watchers : [])
        {
            changed();
        }
    }
}
