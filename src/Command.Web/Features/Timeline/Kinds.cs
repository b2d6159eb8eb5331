using System.Diagnostics;
using Command.Domain.Incidents;

namespace Command.Web.Features.Timeline;

/// <summary>The words for each kind of incident.</summary>
public static class Kinds
{
    /// <summary>For a list or a title: "Gas leak".</summary>
    public static string Title(Kind kind) => kind switch
    {
        Kind.Intruder => "Intruder",
        Kind.Weapon => "Weapon",
        Kind.GasLeak => "Gas leak",
        Kind.ChemicalSpill => "Chemical spill",
        Kind.Tornado => "Tornado",
        Kind.SevereWeather => "Severe weather",
        Kind.Medical => "Medical",
        Kind.Fire => "Fire",
        Kind.MissingPerson => "Missing person",
        Kind.BombThreat => "Bomb threat",
        Kind.Other => "Other emergency",
        _ => throw new UnreachableException(),
    };

    /// <summary>In a sentence: "an intruder", "a gas leak".</summary>
    public static string Sentence(Kind kind) => kind switch
    {
        Kind.Intruder => "an intruder",
        Kind.Medical => "a medical emergency",
        Kind.SevereWeather => "severe weather",
        Kind.Other => "an emergency",
        _ => "a " + Title(kind).ToLowerInvariant(),
    };
}
