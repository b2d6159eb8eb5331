using System.Globalization;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;

namespace Command.Web.Features.Join;

/// <summary>Where an incident is opened to guests, where they come in, and where they are raised and sent away.</summary>
public sealed class JoinDesk(
    JoinCodes codes, PeopleStore store, DistrictDirectory directory, Sight sight, AuditLog audit, RefusalLog refusals, TryLog tries, IConfiguration configuration, TimeProvider clock, ILogger<JoinDesk> log)
{
    private const string NotSaved = "It could not be saved. Try again.";

    // Short ones make a rehearsal, or a test: Command__JoinLasts=00:01:00 in the environment.
    private readonly TimeSpan _codeLasts = Time(configuration, "JoinLasts", TimeSpan.FromMinutes(15));
    private readonly TimeSpan _guestLasts = Time(configuration, "GuestLasts", TimeSpan.FromHours(12));

    /// <summary>Opens an incident under a new code of six digits; or says why not.</summary>
    public Task<(string? Code, DateTimeOffset Until, string? Refusal)> OpenAsync(DistrictId district, Person person, IncidentId incident) =>
        GuardAsync<(string?, DateTimeOffset, string?)>("OpenJoin", async () =>
        {
            var (seen, refusal) = await MayAsync(district, person, incident, "OpenJoin");
            if (seen is null)
            {
                return (null, default, refusal);
            }

            var now = clock.GetUtcNow();
            var until = now + _codeLasts;
            var code = await codes.OpenAsync(district, incident, seen.Live.State.Building, seen.By.Name, until, now);
            await audit.WriteAsync(district, new JoinOpened(audit.Stamp(seen.By), incident, seen.Live.State.Building, until));
            return (code, until, null);
        }, (null, default, NotSaved));

    /// <summary>The code is no longer taken. The reason why not, or null.</summary>
    public Task<string?> CloseAsync(DistrictId district, Person person, IncidentId incident) =>
        GuardAsync("CloseJoin", async () =>
        {
            var (seen, refusal) = await MayAsync(district, person, incident, "CloseJoin");
            if (seen is not null && await codes.CloseAsync(incident))
            {
                await audit.WriteAsync(district, new JoinClosed(audit.Stamp(seen.By), incident, "Ended by hand"));
            }

            return refusal;
        }, NotSaved);

    /// <summary>A stranger with a code comes in; or is told why not.</summary>
    public Task<(DistrictId District, Person? Guest, string? Refusal)> JoinAsync(string? code, string? name, string? from, string address = "") =>
        GuardAsync<(DistrictId, Person?, string?)>("Join", async () =>
        {
            var now = clock.GetUtcNow();
            var (found, districts) = await codes.FindAsync(code, now);
            if (found is not { } open)
            {
                foreach (var there in districts)
                {
                    await tries.WrongAsync(there, "guest code", address);
                }

                return (default, null, JoinWords.WrongCode);
            }

            var scope = GrantScope.Of(new IncidentId(open.Id), open.Building);
            var (guest, joined, refusal) = JoinDecider.Join(
                name, from, scope, open.OpenedBy, now + _guestLasts, new PersonId($"guest-{Guid.NewGuid():N}"), Guid.CreateVersion7(now), now);
            if (guest is not null)
            {
                await store.AddAsync(open.District, guest, joined!, CancellationToken.None);
                directory.ForgetPeople(open.District);
            }

            return (open.District, guest, refusal);
        }, (default, null, NotSaved));

    /// <summary>The guests of an incident now, newest first.</summary>
    public async Task<IReadOnlyList<Person>> GuestsAsync(DistrictId district, IncidentId incident)
    {
        var now = clock.GetUtcNow();
        return [.. (await directory.PeopleAsync(district)).Where(person => JoinDecider.Held(person, incident, now) is not null).OrderByDescending(person => person.Grants[0].From)];
    }

    /// <summary>Lets a guest act, or only look again. The reason why not, or null.</summary>
    public Task<string?> RaiseAsync(DistrictId district, Person by, IncidentId incident, PersonId guest, Role role) =>
        ChangeAsync(district, by, incident, guest, "RaiseGuest", (held, stamp) => JoinDecider.Raise(held, incident, role, stamp));

    /// <summary>Sends a guest away. The reason why not, or null.</summary>
    public Task<string?> EndAsync(DistrictId district, Person by, IncidentId incident, PersonId guest) =>
        ChangeAsync(district, by, incident, guest, "EndGuest", (held, stamp) => JoinDecider.End(held, incident, "Ended at the command post", stamp));

    /// <summary>The incident is closed: its code is dead, and its guests are out. Every node may say so; it happens once.</summary>
    public Task<string?> OverAsync(DistrictId district, IncidentId incident) =>
        GuardAsync<string?>("EndGuests", async () =>
        {
            await codes.CloseAsync(incident);
            foreach (var guest in await GuestsAsync(district, incident))
            {
                var stamp = audit.Stamp(null) with { By = Domain.Audit.Actors.Command };
                await store.ChangeAsync(district, guest.Id, held => JoinDecider.End(held, incident, "The incident is closed", stamp), CancellationToken.None);
            }

            directory.ForgetPeople(district);
            return null;
        }, NotSaved);

    private Task<string?> ChangeAsync(DistrictId district, Person by, IncidentId incident, PersonId guest, string command, Func<Person, Stamp, Decision<PeopleEvent>> decide) =>
        GuardAsync(command, async () =>
        {
            var (seen, refusal) = await MayAsync(district, by, incident, command);
            if (seen is not null)
            {
                var stamp = audit.Stamp(seen.By);
                refusal = await store.ChangeAsync(district, guest, held => decide(held, stamp), CancellationToken.None);
                directory.ForgetPeople(district);
            }

            return refusal;
        }, NotSaved);

    private async Task<(SeenIncident? Seen, string? Refusal)> MayAsync(DistrictId district, Person person, IncidentId incident, string command)
    {
        var now = await directory.AsNowAsync(district, person);
        var seen = await sight.IncidentAsync(district, now, incident);
        var refusal = seen is null ? "There is no such incident." : JoinDecider.Refusal(seen.By, seen.Live.State);
        if (refusal is not null)
        {
            await refusals.CommandAsync(district, now, command, Guid.Empty, incident, seen?.Live.State.Building, refusal);
        }

        return (refusal is null ? seen : null, refusal);
    }

    private async Task<T> GuardAsync<T>(string command, Func<Task<T>> act, T failed)
    {
        try
        {
            return await act();
        }
        catch (Exception e)
        {
            log.LogWarning("{Command} was not saved: {Reason}", command, e.GetType().Name);
            return failed;
        }
    }

    private static TimeSpan Time(IConfiguration configuration, string name, TimeSpan usual) =>
        TimeSpan.TryParse(configuration[$"Command:{name}"], CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero ? time : usual;
}
