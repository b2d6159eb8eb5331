using Command.Domain.Kernel;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Access;

/// <summary>
/// Looks every second at the sessions this node holds: one that was ended elsewhere, is over, or whose person is no
/// longer in the district or is switched off, ends here with everything it has open. It also looks at the day: when an
/// agreement with an agency begins or ends by it, whoever decides by it asks again.
/// </summary>
public sealed class SessionWatch(Sessions sessions, DistrictSessions districts, DistrictDirectory directory, LiveIncidents incidents, TimeProvider clock, ILogger<SessionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private readonly Dictionary<DistrictId, string> _agreed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var seeing = true;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                sessions.TouchOpen(incidents.All.Where(incident => incident.State.IsOpen).Select(incident => incident.District).ToHashSet());
                await sessions.RefreshAsync(stoppingToken);
                await EndWhoLeftAsync(stoppingToken);
                seeing = true;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // While the database is away nobody can be disabled either; what is known goes on.
                if (seeing)
                {
                    log.LogWarning("Sessions can't be looked at: {Reason}", e.GetType().Name);
                }

                seeing = false;
            }
        }
    }

    private async Task EndWhoLeftAsync(CancellationToken cancellation)
    {
        foreach (var there in sessions.People().GroupBy(known => known.District))
        {
            await LookAtAgreementsAsync(there.Key);
            await using var session = districts.Read(there.Key);
            var known = await session.LoadManyAsync<StoredPerson>(cancellation, there.Select(who => who.Person.Value));
            foreach (var person in there.Select(who => who.Person).Except(known.Where(stored => stored.Person.DisabledAt is null).Select(stored => new PersonId(stored.Id))))
            {
                await sessions.EndAllAsync(there.Key, person, "no longer in the district, or switched off", null);
            }
        }
    }

    private async Task LookAtAgreementsAsync(DistrictId district)
    {
        var now = clock.GetUtcNow();
        var hold = string.Join(' ', (await directory.AgenciesAsync(district)).Where(agency => agency.Holds(now)).Select(agency => agency.Id));
        if (_agreed.TryGetValue(district, out var before) && before != hold)
        {
            directory.ForgetPeople(district);
        }

        _agreed[district] = hold;
    }
}
