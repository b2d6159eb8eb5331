using Command.Domain.Kernel;

namespace Command.Domain.People;

/// <summary>The rules by which agreements with agencies are entered, changed and ended.</summary>
public static class AgencyDecider
{
    private const int MaxName = 80;
    private const int MaxShort = 24;
    private const int MaxContact = 200;

    /// <summary>Enters an agency under an id that is its own for ever.</summary>
    public static Decision<AgencyEvent> Add(AgencyId id, AgencyFacts facts, Person by, Stamp stamp) =>
        Refusal(facts, by) is { } refusal ? Refuse(refusal) : new AgencyAdded(stamp, id, Clean(facts));

    /// <summary>Changes what was agreed.</summary>
    public static Decision<AgencyEvent> Change(Agency agency, AgencyFacts facts, Person by, Stamp stamp) =>
        Refusal(facts, by) is { } refusal ? Refuse(refusal)
        : Of(agency) is var old && old.Equals(Clean(facts) with { Buildings = old.Buildings }) && old.Buildings.SequenceEqual(facts.Buildings) ? Decision.Nothing<AgencyEvent>()
        : new AgencyChanged(stamp, agency.Id, Clean(facts));

    /// <summary>Ends the agreement now.</summary>
    public static Decision<AgencyEvent> End(Agency agency, string? reason, Person by, Stamp stamp) =>
        Keeps(by) is { } refusal ? Refuse(refusal)
        : agency.EndedAt is not null ? Decision.Nothing<AgencyEvent>()
        : GrantDecider.Words(reason, out var words) is { } wrong ? Refuse(wrong)
        : new AgencyEnded(stamp, agency.Id, words);

    /// <summary>Takes an ended agreement up again.</summary>
    public static Decision<AgencyEvent> Resume(Agency agency, Person by, Stamp stamp) =>
        Keeps(by) is { } refusal ? Refuse(refusal)
        : agency.EndedAt is null ? Decision.Nothing<AgencyEvent>()
        : new AgencyResumed(stamp, agency.Id);

    /// <summary>The agency after something changed about it.</summary>
    public static Agency Evolve(Agency agency, AgencyEvent e) => e switch
    {
        AgencyAdded added => As(agency with { Id = added.Agency }, added.Facts),
        AgencyChanged changed => As(agency, changed.Facts),
        AgencyEnded ended => agency with { EndedAt = ended.Stamp.RecordedAt },
        AgencyResumed => agency with { EndedAt = null },
        _ => agency,
    };

    /// <summary>What is written down about an agency.</summary>
    public static AgencyFacts Of(Agency agency) =>
        new(agency.Name, agency.ShortName, agency.Kind, agency.Buildings, agency.Since, agency.Until, agency.Contact, agency.SchoolOfficials);

    private static Agency As(Agency agency, AgencyFacts facts) => agency with
    {
        Name = facts.Name!,
        ShortName = facts.ShortName!,
        Kind = facts.Kind,
        Buildings = facts.Buildings,
        Since = facts.Since,
        Until = facts.Until,
        Contact = facts.Contact!,
        SchoolOfficials = facts.SchoolOfficials,
    };

    private static AgencyFacts Clean(AgencyFacts facts) =>
        facts with { Name = Written.OrNull(facts.Name), ShortName = Written.OrNull(facts.ShortName), Contact = Written.OrNull(facts.Contact) ?? "" };

    private static string? Refusal(AgencyFacts facts, Person by) =>
        Keeps(by) is { } refusal ? refusal
        : Written.OrNull(facts.Name) is not { } name ? "Say what the agency is called."
        : name.Length > MaxName ? $"Shorten the name: {MaxName} characters at most."
        : Written.OrNull(facts.ShortName) is not { } said ? "Say what it is called on the radio, such as “Riverbend PD”."
        : said.Length > MaxShort ? $"Shorten what it is called on the radio: {MaxShort} characters at most."
        : Written.OrNull(facts.Contact) is { Length: > MaxContact } ? $"Shorten the contact: {MaxContact} characters at most."
        : facts.Until < facts.Since ? "The agreement ends before it begins. Check the two days."
        : null;

    private static string? Keeps(Person by) =>
        Authority.KeepsTheDistrict(by) ? null : "Only the district office and administrators can change agencies.";

    private static Decision<AgencyEvent> Refuse(string reason) => Decision.Refuse<AgencyEvent>(reason);
}
