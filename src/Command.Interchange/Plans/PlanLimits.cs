namespace Command.Interchange.Plans;

/// <summary>
/// What one imported file may hold at most. Far above any real school (a campus of 443 rooms takes 6,421 features and
/// 3.5 MB), and low enough that a hostile file is refused in well under two seconds.
/// </summary>
public static class PlanLimits
{
    /// <summary>Bytes of the file as sent.</summary>
    public const int FileBytes = 20_000_000;

    /// <summary>Bytes of all entries of an archive together, once unpacked.</summary>
    public const int UnpackedBytes = 200_000_000;

    /// <summary>Entries of an archive.</summary>
    public const int Entries = 500;

    /// <summary>Features of all files together, and also the most rooms, doors and key features that may come of them.</summary>
    public const int Features = 20_000;

    /// <summary>Points of all shapes together.</summary>
    public const int Vertices = 200_000;

    /// <summary>Points of one ring.</summary>
    public const int RingPoints = 10_000;

    /// <summary>Polygons of one feature.</summary>
    public const int Parts = 100;

    /// <summary>
    /// Pairs of edges of one polygon that lie in each other's box, over all polygons: each such pair must be looked at to
    /// know that a shape does not cross itself. Real shapes have a few a point; a shape made to take hours has billions.
    /// </summary>
    public const int EdgePairs = 1_000_000;

    /// <summary>Outlines that cross themselves by a hair's breadth and are mended; more are refused.</summary>
    public const int Mended = 50;

    /// <summary>IMDF sections, each of which is laid over each room to find the wings.</summary>
    public const int Sections = 500;

    /// <summary>Levels of one plan.</summary>
    public const int Levels = 200;

    /// <summary>Characters of a name; a longer one is cut and the report says so.</summary>
    public const int NameLength = 120;

    /// <summary>Characters of an id; a longer one is refused, for a cut id could fall on another.</summary>
    public const int IdLength = 120;

    /// <summary>How deep JSON may nest. GeoJSON needs 9.</summary>
    public const int JsonDepth = 32;

    /// <summary>Tokens of all JSON files together, counted before anything is built in memory.</summary>
    public const int JsonTokens = 4_000_000;

    /// <summary>Characters of an OSM file.</summary>
    public const int XmlCharacters = FileBytes;

    /// <summary>Metres from the origin of a plan on its own paper.</summary>
    public const double LocalMetres = 100_000;

    /// <summary>Problems, and warnings, spelled out one by one; the rest is a count.</summary>
    public const int Listed = 50;
}
