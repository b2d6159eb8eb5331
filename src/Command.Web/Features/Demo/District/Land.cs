using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.District;

/// <summary>The land and the water: boundary, river, lakes, parks and the names of places.</summary>
internal static class Land
{
    private static readonly ImmutableArray<Point> RiverLine = Curve.Through(
        new(-7600, -1250), new(-6300, -2100), new(-5200, -1450), new(-4300, -1250), new(-3500, -2050), new(-2600, -2450), new(-1750, -1950),
        new(-900, -2150), new(-300, -2550), new(500, -2200), new(1150, -2050), new(1900, -2650), new(2900, -2500), new(3500, -1800),
        new(4500, -1700), new(5300, -2450), new(6400, -2300), new(7600, -2700));

    public static MapFeature Boundary { get; } = Area("boundary", Riverbend.Name, [
        new(-6400, -5200), new(4800, -5200), new(4800, -4400), new(5700, -4400), new(5700, -900), new(6500, -900), new(6500, 4800),
        new(2400, 4800), new(2400, 5400), new(-4800, 5400), new(-4800, 4000), new(-6400, 4000), new(-6400, -5200)]);

    public static IEnumerable<MapFeature> Parks =>
    [
        Area("park", "Courthouse Square", [new(210, -254), new(350, -258), new(354, -151), new(213, -147), new(210, -254)]),
        Area("park", "River Park", Curve.Round(new(-380, -1720), new(300, -1700), new(900, -1690), new(1100, -1880), new(600, -2050), new(-200, -2330), new(-420, -2050))),
        Area("park", "Shoreline Park", Curve.Round(new(1800, 2030), new(2150, 1650), new(2500, 1560), new(2420, 1760), new(2060, 2010), new(1940, 2300))),
        Area("park", "Oak Hill Park", [new(-1480, -1060), new(-1160, -1075), new(-1150, -880), new(-1470, -870), new(-1480, -1060)]),
        Area("park", "Fairgrounds", [new(-3900, 300), new(-3250, 330), new(-3270, 760), new(-3920, 740), new(-3900, 300)]),
    ];

    public static IEnumerable<MapFeature> Water =>
    [
        Area("river", "Bend River", Curve.Band(RiverLine, i => 85 + (25 * Math.Sin(i * 0.37)))),
        Area("lake", "Heron Lake", Curve.Round(
            new(1960, 2420), new(2150, 2080), new(2560, 1820), new(3000, 1900), new(3420, 1760), new(3800, 2080), new(3700, 2520),
            new(3900, 2900), new(3480, 3180), new(3050, 2980), new(2650, 3240), new(2260, 3060), new(2100, 2740))),
        Area("lake", "Mill Pond", Curve.Round(new(-2900, -880), new(-2600, -980), new(-2420, -820), new(-2560, -620), new(-2820, -660))),
        Area("lake", "Duck Slough", Curve.Round(new(-3900, 2900), new(-3500, 2700), new(-3200, 2950), new(-3350, 3300), new(-3750, 3250))),
    ];

    public static IEnumerable<MapFeature> Places =>
    [
        Place("Riverbend", 270, -560),
        Place("Oak Hill", -1450, -560),
        Place("Heron Lake", 2900, 2480),
        Place("Prairie View", 2350, -3260),
        Place("West Ridge", -3300, 1750),
    ];

    private static MapFeature Area(string kind, string name, ImmutableArray<Point> ring) =>
        new(kind, "Polygon", [[.. ring.Select(Riverbend.Anchor.ToEarth)]], name);

    private static MapFeature Place(string name, double east, double north) =>
        new("place", "Point", [[Riverbend.Anchor.ToEarth(new(east, north))]], name);
}
