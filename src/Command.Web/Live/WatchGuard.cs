using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Live;

/// <summary>
/// Asks again, every few seconds, whether those who watch an incident by hub still may: a right can end by time, by hand
/// or with the account. Who may not hears nothing more, and is told so by <c>Dropped</c>.
/// </summary>
public sealed class WatchGuard(
    LiveIncidents incidents, Viewers viewers, DistrictDirectory directory, Sight sight, IHubContext<IncidentHub> hub, TimeProvider clock, ILogger<WatchGuard> log) : BackgroundService
{
    // Together with the asking it stays below five seconds.
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var district in viewers.All.GroupBy(watch => watch.Who.District))
            {
                try
                {
                    await AskAsync(district.Key, [.. district]);
                }
                catch (Exception e)
                {
                    log.LogWarning("Who watches in {District} could not be asked again: {Reason}", district.Key, e.GetType().Name);
                }
            }
        }
    }

    private async Task AskAsync(DistrictId district, IReadOnlyList<(IncidentId Incident, string Connection, Watching Who)> watches)
    {
        var people = (await directory.PeopleAsync(district, [.. watches.Select(watch => watch.Who.Person).Distinct()])).ToDictionary(person => person.Id);
        foreach (var (incident, connection, who) in watches.Where(watch => !MaySee(district, people.GetValueOrDefault(watch.Who.Person), watch.Incident)))
        {
            viewers.Left(incident, connection);
            await hub.Groups.RemoveFromGroupAsync(connection, PatchFanOut.Group(district, incident));
            _ = hub.Clients.Client(connection).SendAsync("Dropped", incident);
            log.LogInformation("{Person} no longer watches {Incident}: their right ended", who.Person, incident);
        }
    }

    private bool MaySee(DistrictId district, Person? person, IncidentId incident) =>
        person is not null && (incidents.Held(district, incident) is not { } live || sight.Standing(person, live) is not null);
}
