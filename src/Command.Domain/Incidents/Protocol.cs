using System.Diagnostics;

namespace Command.Domain.Incidents;

/// <summary>
/// The Standard Response Protocol's terms of art and directives, which its licence asks to be kept word for word
/// ("I Love U Guys" Foundation, SRP K-12).
/// </summary>
public static class Protocol
{
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
