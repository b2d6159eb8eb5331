using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans;

/// <summary>The preview of an import: what was found, what was left out and why, and what looks wrong.</summary>
/// <param name="Format">"IMDF 1.0.0", "GeoJSON" or "OSM XML".</param>
/// <param name="SuggestedName">The name of the building or venue in the file; null where it gives none.</param>
/// <param name="Bounds">The box round everything drawn.</param>
/// <param name="Levels">How many levels.</param>
/// <param name="Rooms">How many rooms, by use.</param>
/// <param name="RoomsToSearch">How many rooms count when rooms are searched.</param>
/// <param name="Doors">How many doors.</param>
/// <param name="ExteriorDoors">How many of them lead outside.</param>
/// <param name="KeyFeatures">How many key features, by kind.</param>
/// <param name="Kept">What was kept with a remark: "29 units of category 'walkway': kept but not to be searched".</param>
/// <param name="Ignored">What was left out and why.</param>
/// <param name="Warnings">What a person should look at before the plan is put in force.</param>
public sealed record ImportReport(
    string Format,
    string? SuggestedName,
    PlanBounds Bounds,
    int Levels,
    ImmutableSortedDictionary<RoomUse, int> Rooms,
    int RoomsToSearch,
    int Doors,
    int ExteriorDoors,
    ImmutableSortedDictionary<KeyFeatureKind, int> KeyFeatures,
    ImmutableArray<ImportTally> Kept,
    ImmutableArray<ImportTally> Ignored,
    ImmutableArray<string> Warnings);

/// <summary>How many features one remark is about.</summary>
/// <param name="Count">How many.</param>
/// <param name="What">"features in enviroment.geojson".</param>
/// <param name="Why">"not an IMDF 1.0 feature type".</param>
public sealed record ImportTally(int Count, string What, string Why)
{
    /// <summary>"680 features in enviroment.geojson: not an IMDF 1.0 feature type".</summary>
    public override string ToString() => $"{Count} {(Count == 1 ? One(What) : What)}: {Why}";

    private static string One(string what)
    {
        var (noun, rest) = what.IndexOf(' ') is var end and > 0 ? (what[..end], what[end..]) : (what, "");
        return (noun.EndsWith("ies", StringComparison.Ordinal) ? $"{noun[..^3]}y" : noun.TrimEnd('s')) + rest;
    }
}

/// <summary>A box, in the units of the plan.</summary>
/// <param name="Min">Its south-west corner.</param>
/// <param name="Max">Its north-east corner.</param>
public sealed record PlanBounds(Point Min, Point Max)
{
    /// <summary>The smallest box round some points, of which there is at least one.</summary>
    public static PlanBounds Around(IEnumerable<Point> points)
    {
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in points)
        {
            (west, south, east, north) = (Math.Min(west, x), Math.Min(south, y), Math.Max(east, x), Math.Max(north, y));
        }

        return new PlanBounds(new Point(west, south), new Point(east, north));
    }

    /// <summary>Its middle.</summary>
    public Point Centre => new((Min.X + Max.X) / 2, (Min.Y + Max.Y) / 2);
}
