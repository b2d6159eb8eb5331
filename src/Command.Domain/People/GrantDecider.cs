using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>The rules by which rights are taken, ended and looked at afterwards. Each decides on the person as they stand.</summary>
public static class GrantDecider
{
    /// <summary>How long a break-glass lasts.</summary>
    public static readonly TimeSpan GlassLasts = TimeSpan.FromMinutes(60);

    private const int MaxWords = 500;

    /// <summary>
    /// Someone lets themselves in at a building. It widens where they act, not what they are: an officer is an officer
    /// there, an observer still only looks, everyone else stands in the crisis team.
    /// </summary>
    public static Decision<PeopleEvent> BreakGlass(Person person, BuildingId building, string? reason, Stamp stamp)
    {
        var now = stamp.RecordedAt;
        if (person.DisabledAt is not null)
        {
            return Refuse("Your account is switched off. Ask an administrator.");
        }

        if (person.IsGuest)
        {
            return Refuse("Guests see the incident they joined. Ask the commander for more.");
        }

        if (Words(reason, out var words) is { } wrong)
        {
            return Refuse(wrong);
        }

        var role = person.Role switch { Role.Officer => Role.Officer, Role.Observer => Role.Observer, _ => Role.CrisisTeam };
        if (Authority.RoleAt(person, building, null, now) is { } standing && standing >= role)
        {
            return person.Grants.Any(grant => grant.Kind is GrantKind.BreakGlass && grant.IsInForce(now) && grant.Scope.Building == building)
                ? Decision.Nothing<PeopleEvent>()
                : Refuse("You are let in at this building already.");
        }

        return new GlassBroken(stamp, person.Id, new Grant(stamp.Command, role, GrantScope.At(building), now, now + GlassLasts, person.Name, words, GrantKind.BreakGlass));
    }

    /// <summary>A grant is ended before its time: by its holder, or by those who keep the district.</summary>
    public static Decision<PeopleEvent> End(Person holder, Guid grant, Person by, string? reason, Stamp stamp)
    {
        var now = stamp.RecordedAt;
        return holder.Grants.FirstOrDefault(one => one.Id == grant) is not { } held ? Refuse("There is no such grant.")
            : by.Id != holder.Id && !Authority.KeepsTheDistrict(by) ? Refuse("Only the district office and administrators can end this.")
            : held.EndedAt is not null || held.Until <= now ? Decision.Nothing<PeopleEvent>()
            : Words(reason, out var words) is { } wrong ? Refuse(wrong)
            : new GrantEnded(stamp, holder.Id, grant, words);
    }

    /// <summary>The district office says what it found when it looked at a break-glass. Nobody looks at their own.</summary>
    public static Decision<PeopleEvent> Review(Person holder, Guid grant, Person by, string? found, Stamp stamp) =>
        by is not { Role: Role.DistrictOffice, DisabledAt: null } ? Refuse("Only the district office reviews this.")
        : by.Id == holder.Id ? Refuse("Someone else of the district office reviews your own.")
        : holder.Grants.FirstOrDefault(one => one.Id == grant && one.Kind is GrantKind.BreakGlass) is not { } held ? Refuse("There is no such break-glass.")
        : held.Review is { } review ? Refuse($"{review.By} reviewed it already.")
        : Words(found, out var words) is { } wrong ? Refuse(wrong)
        : new GlassReviewed(stamp, holder.Id, grant, words);

    /// <summary>The person after something changed about them.</summary>
    public static Person Evolve(Person person, PeopleEvent e) => e switch
    {
        GrantGiven given => person with { Grants = person.Grants.Add(given.Grant) },
        GlassBroken broken => person with { Grants = person.Grants.Add(broken.Grant) },
        GrantEnded ended => Change(person, ended.Grant, grant => grant with { EndedAt = ended.Stamp.RecordedAt }),
        GuestJoined joined => person with { Grants = person.Grants.Add(joined.Grant) },
        GuestRaised raised => Change(person, raised.Grant, grant => grant with { Role = raised.Role }),
        GlassReviewed reviewed => Change(person, reviewed.Grant, grant => grant with { Review = new GrantReview(reviewed.Stamp.By.Name, reviewed.Stamp.RecordedAt, reviewed.Words) }),
        _ => person,
    };

    private static Person Change(Person person, Guid id, Func<Grant, Grant> change) =>
        person with { Grants = [.. person.Grants.Select(grant => grant.Id == id ? change(grant) : grant)] };

    /// <summary>Why the words someone gave for what they did don't do; null when they do.</summary>
    internal static string? Words(string? said, out string words)
    {
        words = Written.OrNull(said) ?? "";
        return words.Length == 0 ? "Say why, in a few words." : words.Length > MaxWords ? "Shorten it: 500 characters at most." : null;
    }

    private static Decision<PeopleEvent> Refuse(string reason) => Decision.Refuse<PeopleEvent>(reason);
}
