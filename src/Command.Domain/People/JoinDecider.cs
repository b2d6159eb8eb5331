using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>The rules by which guests come to an incident, are raised and leave it.</summary>
public static class JoinDecider
{
    private const int MaxName = 80;

    /// <summary>Why <paramref name="person"/>, as they stand at the incident, may not open it to guests and keep them; null when they may: the commander, and the district office.</summary>
    public static string? Refusal(Person person, Incident incident) =>
        !incident.IsOpen ? "The incident is closed. Nobody joins it any more."
        : person.Role is Role.DistrictOffice || incident.Chart.IsCommander(person.Id) ? null
        : "Only the commander and the district office let guests in.";

    /// <summary>Someone comes in by a code that was found to be right.</summary>
    /// <param name="name">As others call them on the radio.</param>
    /// <param name="from">Their agency or organization, in their words.</param>
    /// <param name="scope">The incident.</param>
    /// <param name="openedBy">The name of who opened it.</param>
    /// <param name="until">Until when, at the latest.</param>
    /// <param name="id">Of the guest to be.</param>
    /// <param name="command">Of the joining.</param>
    /// <param name="now">The server's time.</param>
    /// <returns>The guest and the entry that says so; or why not, in words.</returns>
    public static (Person? Guest, GuestJoined? Joined, string? Refusal) Join(
        string? name, string? from, GrantScope scope, string openedBy, DateTimeOffset until, PersonId id, Guid command, DateTimeOffset now)
    {
        if (Written.OrNull(name) is not { Length: <= MaxName } called)
        {
            return (null, null, "Give your name, as others call you on the radio; 80 characters at most.");
        }

        if (Written.OrNull(from) is not { Length: <= MaxName } agency)
        {
            return (null, null, "Say which agency or organization you are of; 80 characters at most.");
        }

        var grant = new Grant(command, Role.Observer, scope, now, until, openedBy, $"Joined at the command post, from {agency}", GrantKind.Guest);
        var guest = new Person(id, called, $"Guest, {agency}", Role.Observer, null, []);
        var stamp = new Stamp(command, new Actor(id, called, Role.Observer, null, "web"), now, now);
        var joined = new GuestJoined(stamp, id, agency, grant);
        return (GrantDecider.Evolve(guest, joined), joined, null);
    }

    /// <summary>A guest is let act, or only look again.</summary>
    public static Decision<PeopleEvent> Raise(Person guest, IncidentId incident, Role role, Stamp stamp) =>
        role is not (Role.Officer or Role.Observer) ? Decision.Refuse<PeopleEvent>("A guest can be an officer or look on.")
        : Held(guest, incident, stamp.RecordedAt) is not { } grant ? Decision.Refuse<PeopleEvent>("They are no longer here.")
        : grant.Role == role ? Decision.Nothing<PeopleEvent>()
        : new GuestRaised(stamp, guest.Id, grant.Id, role);

    /// <summary>A guest leaves.</summary>
    public static Decision<PeopleEvent> End(Person guest, IncidentId incident, string reason, Stamp stamp) =>
        Held(guest, incident, stamp.RecordedAt) is { } grant ? new GrantEnded(stamp, guest.Id, grant.Id, reason) : Decision.Nothing<PeopleEvent>();

    /// <summary>What a guest holds at an incident now; null for those who are none.</summary>
    public static Grant? Held(Person guest, IncidentId incident, DateTimeOffset now) =>
        guest.Grants.FirstOrDefault(grant => grant.Kind is GrantKind.Guest && grant.Scope.Incident == incident && grant.IsInForce(now));
}
