using Command.Domain.Buildings;

namespace Command.Web.Features.Pack;

/// <summary>The signs and words of the printed pack, made to be told apart without colour.</summary>
public static class PackWords
{
    /// <summary>The letter that stands for where a room's search is; empty for a room nobody searched.</summary>
    /// <param name="search">The shape as <c>RoomLine</c> calls it.</param>
    public static string Letter(string search) => search switch
    {
        "searching" => "S",
        "cleared1" => "✓",
        "cleared2" => "✓✓",
        "disputed" => "?",
        "recheck" => "R",
        "noaccess" => "K",
        _ => "",
    };

    /// <summary>Each letter with its meaning, in the order a search goes.</summary>
    public static readonly IReadOnlyList<(string Search, string Words)> Legend =
    [
        ("none", "not searched"), ("searching", "searching"), ("cleared1", "cleared once"), ("cleared2", "cleared twice"),
        ("recheck", "check again"), ("disputed", "disputed"), ("noaccess", "no access, key"),
    ];

    /// <summary>Whether a thing is drawn on paper: what someone would be sent for, and not what hangs at every corner.</summary>
    public static bool IsDrawn(KeyFeature feature) => feature.Kind is
        KeyFeatureKind.Aed or KeyFeatureKind.TraumaKit or KeyFeatureKind.FirstAid or KeyFeatureKind.FireAlarmPanel or KeyFeatureKind.KeyBox
        or KeyFeatureKind.GasShutOff or KeyFeatureKind.WaterShutOff or KeyFeatureKind.ElectricShutOff or KeyFeatureKind.Elevator or KeyFeatureKind.AssemblyPoint;

    /// <summary>The size of words that are to fit, in millimetres; 0 where they would be too small to read.</summary>
    /// <param name="words">What is to be written.</param>
    /// <param name="across">How much space there is from left to right.</param>
    /// <param name="down">How much there is from top to bottom.</param>
    /// <param name="most">The largest size wanted.</param>
    public static double Size(string words, double across, double down, double most)
    {
        const double least = 1.35;
        const double widthOfALetter = 0.56;
        var size = Math.Min(most, Math.Min(across / (widthOfALetter * Math.Max(1, words.Length)), down * 0.8));
        return size < least ? 0 : size;
    }
}
