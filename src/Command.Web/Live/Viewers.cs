using System.Collections.Concurrent;
using Command.Domain.Kernel;

namespace Command.Web.Live;

/// <summary>Who watches which incident by hub on this node, and the version each says it has drawn.</summary>
public sealed class Viewers(LiveMetrics metrics)
{
    private readonly ConcurrentDictionary<IncidentId, ConcurrentDictionary<string, long>> _byIncident = new();

    private readonly ConcurrentDictionary<string, Watching> _who = new();

    public int CountOf(IncidentId incident) => _byIncident.TryGetValue(incident, out var viewers) ? viewers.Count : 0;

    /// <summary>Every connection that watches, which incident, and whose it is.</summary>
    public IEnumerable<(IncidentId Incident, string Connection, Watching Who)> All =>
        _byIncident.SelectMany(pair => pair.Value.Keys.Select(connection => (pair.Key, connection, _who.GetValueOrDefault(connection))))
            .Where(watch => watch.Item3.District.Value is not null);

    /// <summary>A connection begins to watch; whose it is does not change.</summary>
    public void Joined(IncidentId incident, string connection, Watching who)
    {
        _who[connection] = who;
        Saw(incident, connection, 0);
    }

    /// <summary>A connection watches, or says how far it has drawn.</summary>
    public void Saw(IncidentId incident, string connection, long version)
    {
        if (_byIncident.GetOrAdd(incident, _ => new()).TryAdd(connection, version))
        {
            metrics.Viewers(+1);
        }
        else
        {
            _byIncident[incident][connection] = version;
        }
    }

    public bool Watches(IncidentId incident, string connection) =>
        _byIncident.TryGetValue(incident, out var viewers) && viewers.ContainsKey(connection);

    public void Left(IncidentId incident, string connection)
    {
        if (_byIncident.TryGetValue(incident, out var viewers) && viewers.TryRemove(connection, out _))
        {
            metrics.Viewers(-1);
        }
    }

    /// <summary>A connection ended.</summary>
    public void Gone(string connection)
    {
        _who.TryRemove(connection, out _);
        foreach (var incident in _byIncident.Keys)
        {
            Left(incident, connection);
        }
    }

    /// <summary>Pairs of a version and how many have drawn it or a later one, newest version first.</summary>
    public IReadOnlyList<long[]> SeenOf(IncidentId incident)
    {
        var count = 0L;
        return _byIncident.TryGetValue(incident, out var viewers)
            ? [.. viewers.Values.GroupBy(v => v).OrderByDescending(g => g.Key).Select(g => new[] { g.Key, count += g.Count() })]
            : [];
    }
}

/// <summary>Whose connection it is.</summary>
public readonly record struct Watching(DistrictId District, PersonId Person);
