using System.Collections.Immutable;
using System.Diagnostics;

namespace Command.Domain.Incidents;

/// <summary>
/// The Standard Response Protocol's terms of art and directives, which its licence asks to be kept word for word
/// ("I Love U Guys" Foundation, SRP K-12). What a district says in other words is a <see cref="ProtocolSet"/> of its own.
/// </summary>
public static class Protocol
{
    /// <summary>The hazards of Shelter, each with its safety strategy.</summary>
    public static readonly ImmutableArray<ShelterPair> ShelterPairs =
    [
        new("Tornado", "Evacuate to shelter area"),
        new("Hazmat", "Seal the room"),
        new("Earthquake", "Drop, cover and hold"),
        new("Tsunami", "Get to high ground"),
    ];

    /// <summary>The term of art, such as "Lockdown".</summary>
    public static string Term(ResponseAction action) => action switch
    {
        ResponseAction.Hold => "Hold",
        ResponseAction.Secure => "Secure",
        ResponseAction.Lockdown => "Lockdown",
        ResponseAction.Evacuate => "Evacuate",
        ResponseAction.Shelter => "Shelter",
        _ => throw new UnreachableException(),
    };

    /// <summary>The directive. Evacuate and Shelter are completed by <paramref name="detail"/>: the location, or hazard and safety strategy.</summary>
    public static string Directive(ResponseAction action, string? detail = null) => action switch
    {
        ResponseAction.Hold => "In Your Room or Area. Clear the Halls.",
        ResponseAction.Secure => "Get Inside. Lock Outside Doors.",
        ResponseAction.Lockdown => "Locks, Lights, Out of Sight.",
        ResponseAction.Evacuate => detail is { Length: > 0 } ? $"To {detail}" : "To the (Announced) Location",
        ResponseAction.Shelter => detail is { Length: > 0 } ? detail : "State Hazard and Safety Strategy",
        _ => throw new UnreachableException(),
    };

    /// <summary>Evacuate needs a location and Shelter a hazard with its strategy; the others say all in one word.</summary>
    public static bool NeedsDetail(ResponseAction action) => action is ResponseAction.Evacuate or ResponseAction.Shelter;

    /// <summary>Whether it ends by an announcement. Lockdown never does: each room is released by someone at its door.</summary>
    public static bool EndsByAnnouncement(ResponseAction action) => action is not ResponseAction.Lockdown;

    /// <summary>The action a kind of incident suggests; null where it depends on what a person sees.</summary>
    public static ResponseAction? Suggested(Kind kind) => kind switch
    {
        Kind.Intruder or Kind.Weapon => ResponseAction.Lockdown,
        Kind.GasLeak or Kind.Fire or Kind.BombThreat => ResponseAction.Evacuate,
        Kind.ChemicalSpill or Kind.Tornado or Kind.SevereWeather => ResponseAction.Shelter,
        Kind.Medical or Kind.MissingPerson => ResponseAction.Hold,
        _ => null,
    };
}

/// <summary>A hazard and what to do about it, as Shelter states them.</summary>
public sealed record ShelterPair(string Hazard, string Strategy)
{
    /// <summary>As the detail of an order: "Tornado. Evacuate to shelter area."</summary>
    public string Detail => $"{Hazard}. {Strategy}.";
}
