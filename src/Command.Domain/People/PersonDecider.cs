using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>What is written down about a person when they are entered or changed.</summary>
/// <param name="Name">As others call them on the radio.</param>
/// <param name="Title">What they are.</param>
/// <param name="Role">Decides what they may do.</param>
/// <param name="Agency">Their agency; null for the district's own people.</param>
/// <param name="Buildings">The buildings they belong to.</param>
public sealed record PersonFacts(string? Name, string? Title, Role Role, AgencyId? Agency, ImmutableArray<BuildingId> Buildings)
{
    /// <summary>Their e-mail at work; null when it is not known. No two people of a district have the same.</summary>
    public string? Email { get; init; }
}

/// <summary>The rules by which people are entered, changed, switched off and given rights by those who keep the district.</summary>
public static class PersonDecider
{
    private const int MaxName = 80;
    private const int MaxTitle = 120;
    private const int MaxEmail = 254;
    private static readonly TimeSpan LongestGrant = TimeSpan.FromDays(92);

    /// <summary>Enters someone under an id that is theirs for ever.</summary>
    public static Decision<PeopleEvent> Add(PersonId id, PersonFacts facts, Person by, Stamp stamp) =>
        Refusal(null, facts, by) is { } refusal ? Refuse(refusal) : new PersonAdded(stamp, id, Clean(facts));

    /// <summary>Changes what is written down about someone.</summary>
    public static Decision<PeopleEvent> Change(Person person, PersonFacts facts, Person by, Stamp stamp) =>
        Refusal(person, facts, by) is { } refusal ? Refuse(refusal)
        : Of(person) is var old && old.Equals(Clean(facts) with { Buildings = old.Buildings }) && old.Buildings.SequenceEqual(facts.Buildings) ? Decision.Nothing<PeopleEvent>()
        : new PersonChanged(stamp, person.Id, Clean(facts));

    /// <summary>Switches someone off: they can't sign in or do anything until they are switched on again.</summary>
    public static Decision<PeopleEvent> Disable(Person person, string? reason, Person by, Stamp stamp) =>
        Keeps(person, by) is { } refusal ? Refuse(refusal)
        : person.Id == by.Id ? Refuse("Someone else switches you off.")
        : person.DisabledAt is not null ? Decision.Nothing<PeopleEvent>()
        : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
        : new PersonDisabled(stamp, person.Id, words);

    /// <summary>Switches someone on again.</summary>
    public static Decision<PeopleEvent> Enable(Person person, Person by, Stamp stamp) =>
        Keeps(person, by) is { } refusal ? Refuse(refusal)
        : person.DisabledAt is null ? Decision.Nothing<PeopleEvent>()
        : new PersonEnabled(stamp, person.Id);

    /// <summary>Gives someone a role somewhere for a time, beside their own.</summary>
    public static Decision<PeopleEvent> Give(Person person, Role role, GrantScope scope, DateTimeOffset until, string? reason, Person by, Stamp stamp)
    {
        var now = stamp.RecordedAt;
        return Keeps(person, by) is { } refusal ? Refuse(refusal)
            : person.Id == by.Id ? Refuse("Someone else gives you rights; in an emergency there is break-glass.")
            : person.DisabledAt is not null ? Refuse("They are switched off. Switch them on first.")
            : role is Role.Administrator or Role.DistrictOffice ? Refuse("For a time one may look, or act as crisis team or officer.")
            : until <= now ? Refuse("Choose an end that lies ahead.")
            : until - now > LongestGrant ? Refuse("Three months at most. Whoever stays longer belongs there: change their role.")
            : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
            : new GrantGiven(stamp, person.Id, new Grant(stamp.Command, role, scope, now, until, by.Name, words, GrantKind.Given));
    }

    /// <summary>The person after something changed about them.</summary>
    public static Person Evolve(Person person, PeopleEvent e) => e switch
    {
        PersonAdded added => As(person with { Id = added.Person }, added.Facts),
        PersonChanged changed => As(person, changed.Facts),
        PersonDisabled disabled => person with { DisabledAt = disabled.Stamp.RecordedAt },
        PersonEnabled => person with { DisabledAt = null },
        _ => GrantDecider.Evolve(person, e),
    };

    /// <summary>What is written down about a person.</summary>
    public static PersonFacts Of(Person person) => new(person.Name, person.Title, person.Role, person.Agency, person.Buildings) { Email = person.Email };

    private static Person As(Person person, PersonFacts facts) =>
        person with { Name = facts.Name!, Title = facts.Title!, Role = facts.Role, Agency = facts.Agency, Buildings = facts.Buildings, Email = facts.Email };

    /// <summary>An e-mail as it is kept, so that two ways to write it are one; null for none.</summary>
    public static string? Email(string? written) => Written.OrNull(written)?.ToLowerInvariant();

    private static PersonFacts Clean(PersonFacts facts) =>
        facts with { Name = Written.OrNull(facts.Name), Title = Written.OrNull(facts.Title) ?? "", Email = Email(facts.Email) };

    // As little as tells an address from a name: who owns it is shown by signing in, not by its spelling.
    private static bool IsEmail(string text) =>
        text.Length <= MaxEmail && !text.Any(char.IsWhiteSpace) && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host[1..^1].Contains('.', StringComparison.Ordinal);

    private static string? Refusal(Person? person, PersonFacts facts, Person by) =>
        Keeps(person, by) is { } refusal ? refusal
        : person?.Id == by.Id && facts.Role != by.Role ? "Someone else changes your own role."
        : facts.Role is Role.Administrator or Role.DistrictOffice && facts.Role != person?.Role && by.Role is not Role.Administrator ? "Only administrators make someone district office or administrator."
        : Written.OrNull(facts.Name) is not { } name ? "Say their name."
        : name.Length > MaxName ? $"Shorten the name: {MaxName} characters at most."
        : Written.OrNull(facts.Title) is { Length: > MaxTitle } ? $"Shorten what they are: {MaxTitle} characters at most."
        : Email(facts.Email) is { } email && !IsEmail(email) ? $"“{email}” is no e-mail address."
        : facts.Role is Role.CrisisTeam && facts.Buildings.IsEmpty ? "A crisis team belongs to a building. Choose one."
        : facts.Role is Role.CrisisTeam && facts.Agency is not null ? "A crisis team is of the district, not of an agency."
        : facts.Role is Role.Officer && facts.Agency is null && facts.Buildings.IsEmpty ? "Choose the officer's agency, or the buildings they serve."
        : null;

    private static string? Keeps(Person? person, Person by) =>
        !Authority.KeepsTheDistrict(by) ? "Only the district office and administrators can change people."
        : person?.Role is Role.Administrator && by.Role is not Role.Administrator ? "Only administrators change administrators."
        : person?.IsGuest is true ? "Guests are let in and sent away at their incident."
        : null;

    private static Decision<PeopleEvent> Refuse(string reason) => Decision.Refuse<PeopleEvent>(reason);
}
