using System.Security.Cryptography;
using System.Text;
using Command.Domain.Kernel;
using Command.Domain.Scenarios;
using Marten;

namespace Command.Web.Store;

/// <summary>Scenarios in the database: those being played, and the files a district keeps.</summary>
public sealed class ScenarioStore(DistrictSessions sessions, EventAppender appender)
{
    /// <summary>An id that follows from an incident and a name, the same whenever and by whichever node it is made.</summary>
    public static Guid IdOf(IncidentId incident, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"command scenario {incident} {name}")).AsSpan(0, 16));

    /// <summary>Appends events that were decided on <paramref name="before"/>.</summary>
    /// <exception cref="SomeoneWasFirstException">The play has moved on since; nothing was written.</exception>
    public Task AppendAsync(DistrictId district, IncidentId incident, ScenarioPlay before, IReadOnlyList<ScenarioEvent> events, CancellationToken cancellation)
    {
        var after = events.Aggregate(before, ScenarioPlay.Evolve);
        IReadOnlyList<object> alongside = before.IsOn == after.IsOn ? [] : [new StoredPlay(incident.Value, after.IsOn)];
        return appender.AppendAsync<ScenarioPlay>(district, IdOf(incident, "stream"), before.Version, events, alongside, turn: null, cancellation);
    }

    /// <summary>The play of an incident; <see cref="ScenarioPlay.None"/> when there is none.</summary>
    public async Task<ScenarioPlay> LoadAsync(DistrictId district, IncidentId incident, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        var events = await session.Events.FetchStreamAsync(IdOf(incident, "stream"), token: cancellation);
        return events.Select(e => e.Data).OfType<ScenarioEvent>().Aggregate(ScenarioPlay.None, ScenarioPlay.Evolve);
    }

    /// <summary>The incidents of a district in which a scenario is being played.</summary>
    public async Task<IReadOnlyList<IncidentId>> RunningAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return [.. (await session.Query<StoredPlay>().Where(play => play.IsOn).ToListAsync(cancellation)).Select(play => new IncidentId(play.Id))];
    }

    /// <summary>The districts there are.</summary>
    public async Task<IReadOnlyList<DistrictId>> DistrictsAsync(CancellationToken cancellation) =>
        [.. (await sessions.DistrictsAsync(cancellation)).Select(district => new DistrictId(district.Id))];

    /// <summary>The district's own files, by name.</summary>
    public async Task<IReadOnlyList<StoredScenario>> FilesAsync(DistrictId district, CancellationToken cancellation)
    {
        await using var session = sessions.Read(district);
        return await session.Query<StoredScenario>().Where(file => file.RemovedAt == null).OrderBy(file => file.Name).ToListAsync(cancellation);
    }
}

/// <summary>That a scenario is or was played in an incident, under the incident's id, so that a node that starts finds what goes on.</summary>
public sealed record StoredPlay(Guid Id, bool IsOn);

/// <summary>A scenario of the district's own.</summary>
/// <param name="Id">The command's by which it was kept.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Text">The file.</param>
/// <param name="By">The name of who kept it.</param>
/// <param name="At">When.</param>
public sealed record StoredScenario(Guid Id, string Name, string Text, string By, DateTimeOffset At)
{
    /// <summary>When it was taken away; null while it can be played.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
