using System.Collections.Immutable;

namespace Command.Domain.Incidents;

/// <summary>
/// What a district calls its procedures. The Standard Response Protocol is one set and stays as it is; a district with words of
/// its own has another, and each of its procedures says which of the five actions it is.
/// </summary>
/// <param name="Id">Short and stable: "srp".</param>
/// <param name="Name">In full.</param>
/// <param name="Note">What to know before choosing it; may be empty.</param>
/// <param name="Procedures">The procedures, in the order in which they are offered.</param>
public sealed record ProtocolSet(string Id, string Name, string Note, ImmutableArray<Procedure> Procedures)
{
    /// <summary>The Standard Response Protocol.</summary>
    public static readonly ProtocolSet Srp = new(
        "srp", "Standard Response Protocol", "Five actions in the words of the “I Love U Guys” Foundation, unchanged.",
        [
            OfSrp(ResponseAction.Hold, "Hold in your room or area. Clear the halls."),
            OfSrp(ResponseAction.Secure, "Secure! Get inside. Lock outside doors."),
            OfSrp(ResponseAction.Lockdown, "Lockdown! Locks, Lights, Out of Sight."),
            OfSrp(ResponseAction.Evacuate, $"Evacuate! To {Procedure.DetailMark}."),
            OfSrp(ResponseAction.Shelter, $"Shelter! {Procedure.DetailMark}"),
        ]);

    /// <summary>The six procedures that the Minnesota School Safety Center names. It names them; the directives are plain words of our own.</summary>
    public static readonly ProtocolSet Minnesota = new(
        "mn-universal", "Minnesota’s six universal procedures",
        "The Minnesota School Safety Center names these six. Check the directives against your own emergency plan.",
        [
            new("lockdown", "Lockdown", "Lock the room. Lights off. Out of sight.", "Lockdown! Lock the room. Lights off. Out of sight.", ResponseAction.Lockdown, [Kind.Intruder, Kind.Weapon]),
            new("shelter-in-place", "Shelter-in-place", "Stay inside. Close and seal doors and windows.", "Shelter in place! Stay inside. Close and seal doors and windows.", ResponseAction.Shelter, [Kind.ChemicalSpill])
            {
                Detail = Protocol.ShelterPairs[1].Detail,
            },
            new("reverse-evacuation", "Reverse evacuation", "Everyone inside. Lock outside doors.", "Reverse evacuation! Everyone inside. Lock outside doors.", ResponseAction.Secure, []),
            new("severe-weather", "Severe-weather shelter", "Go to the shelter area. Cover your head.", "Severe weather! Go to the shelter area. Cover your head.", ResponseAction.Shelter, [Kind.Tornado, Kind.SevereWeather])
            {
                Detail = Protocol.ShelterPairs[0].Detail,
            },
            new("evacuation", "Evacuation/relocation", $"Leave the building. To {Procedure.DetailMark}", $"Evacuation! Leave the building. Go to {Procedure.DetailMark}.", ResponseAction.Evacuate, [Kind.GasLeak, Kind.Fire, Kind.BombThreat])
            {
                NeedsDetail = true,
            },
            new("reunification", "Reunification/student release", $"To the reunification site: {Procedure.DetailMark}", $"Reunification! Go with your teacher to the reunification site: {Procedure.DetailMark}.", ResponseAction.Evacuate, [])
            {
                NeedsDetail = true,
                Note = "Families are met at the reunification site.",
            },
        ]);

    /// <summary>The sets there are to choose from.</summary>
    public static readonly ImmutableArray<ProtocolSet> BuiltIn = [Srp, Minnesota];

    /// <summary>The procedure of a key; null when the set has none.</summary>
    public Procedure? Find(string? key) => Procedures.FirstOrDefault(procedure => procedure.Key == key);

    /// <summary>The first procedure that is this action; in the Standard Response Protocol there is always one.</summary>
    public Procedure Of(ResponseAction action) => Procedures.FirstOrDefault(procedure => procedure.Action == action) ?? Srp.Procedures.First(procedure => procedure.Action == action);

    /// <summary>The procedure a kind of incident suggests; null where it depends on what a person sees.</summary>
    public Procedure? Suggested(Kind kind) => Procedures.FirstOrDefault(procedure => procedure.Suits.Contains(kind));

    private static Procedure OfSrp(ResponseAction action, string script) =>
        new(action.ToString().ToLowerInvariant(), Protocol.Term(action), Protocol.Directive(action, Protocol.NeedsDetail(action) ? Procedure.DetailMark : null), script, action,
            [.. Enum.GetValues<Kind>().Where(kind => Protocol.Suggested(kind) == action)])
        {
            NeedsDetail = Protocol.NeedsDetail(action),
        };
}

/// <summary>One procedure of a set.</summary>
/// <param name="Key">Short and stable within its set.</param>
/// <param name="Term">As people say it.</param>
/// <param name="Directive">What everyone does; <see cref="DetailMark"/> stands where the location or the hazard goes.</param>
/// <param name="Script">What is said over the public address, once.</param>
/// <param name="Action">The action it is: its colour, its icon and its rules.</param>
/// <param name="Suits">The kinds of incident that suggest it.</param>
public sealed record Procedure(string Key, string Term, string Directive, string Script, ResponseAction Action, ImmutableArray<Kind> Suits)
{
    /// <summary>Where the detail goes in a directive or a script.</summary>
    public const string DetailMark = "{detail}";

    /// <summary>Whether a location or a hazard must be said with it.</summary>
    public bool NeedsDetail { get; init; }

    /// <summary>The detail it has when none is said; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>What to know when ordering it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The directive with its detail in it.</summary>
    public string DirectiveWith(string? detail) => Directive.Replace(DetailMark, detail is { Length: > 0 } ? detail : Blank, StringComparison.Ordinal);

    /// <summary>What is read where the detail is not said yet.</summary>
    public string Blank => Action is ResponseAction.Shelter ? "State Hazard and Safety Strategy" : "the (Announced) Location";
}
