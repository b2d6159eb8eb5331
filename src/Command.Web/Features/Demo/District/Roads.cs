using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.District;

/// <summary>Highway, county roads, the railway and the streets of the town.</summary>
internal static class Roads
{
    public static IEnumerable<MapFeature> All => [Railway, .. Town, .. OakHill, .. Outskirts, .. Country, .. MainRoads];

    private static MapFeature Railway => Line("railway", "Prairie Central", null, Curve.Through(
        new(-7600, -250), new(-4000, -120), new(-2200, 40), new(-500, 240), new(1100, 225), new(3600, -150), new(7600, -420)));

    private static IEnumerable<MapFeature> MainRoads =>
    [
        Through("Highway 34", new(-7600, 700), new(-4500, 985), new(-3000, 1000), new(-2000, 985), new(-900, 700), new(0, 560), new(1500, 590), new(3500, 420), new(7600, 800)),
        Through("County Road 9", new(-560, 7000), new(-640, 4000), new(-530, 2500), new(-505, 1200), new(-450, 500), new(-455, -1000), new(-520, -2000), new(-700, -4000), new(-640, -7000)),
        Through("County Road 40", new(-7600, -4100), new(-3500, -3900), new(-640, -3800), new(1900, -3690), new(4500, -3900), new(7600, -3700)),
    ];

    private static IEnumerable<MapFeature> Country =>
    [
        Local("Lake Road", new(1120, 575), new(1240, 1250), new(1430, 1900), new(1450, 2350), new(1750, 2980), new(2300, 3480), new(3400, 3560), new(4300, 3200), new(4500, 2300), new(4350, 1300), new(4100, 465)),
        Local("School Street", new(-506, 1345), new(150, 1325), new(480, 1262), new(1240, 1250)),
        Local("Oak Avenue", new(-1900, 968), new(-1925, -200), new(-1935, -1000), new(-1900, -1330)),
        Local("River Road", new(-4700, 955), new(-4500, 0), new(-3700, -1050), new(-1900, -1330), new(-455, -1560), new(1000, -1560), new(2400, -1500), new(3300, -900), new(3650, 405)),
        Local("Mill Road", new(-2900, -1190), new(-2950, -700), new(-2700, -420), new(-1925, -330)),
        Local("Prairie Road", new(2320, -3720), new(2600, -3000), new(2640, -2600), new(2500, -1480)),
        Local("Ridge Road", new(-4900, 970), new(-5000, 2500), new(-4400, 3700), new(-2500, 3900), new(-640, 3950)),
        Local("Section Road", new(-3000, -3870), new(-3050, -5400), new(-3000, -7000)),
        Local("Slough Road", new(-2900, 1000), new(-2880, 2400), new(-2850, 3880)),
        Local("Orchard Road", new(4600, -3900), new(4700, -5200), new(4650, -7000)),
    ];

    // The first streets, laid out square to the railway, a little askew to true north.
    private static IEnumerable<MapFeature> Town
    {
        get
        {
            string[] trees = ["Ash", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Maple", "Pine", "Willow"];
            double[] south = [-1170, -1545, -1545, -1545, -1545, -1545, -1040, -910, -650];
            for (var i = 0; i < trees.Length; i++)
            {
                var x = -290 + (165 * i);
                yield return Street($"{trees[i]} Street", x, south[i], x, i < 7 ? 570 + (0.03 * x) : 130);
            }

            string[] numbers = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh"];
            double[] east = [1030, 1030, 1030, 1030, 1030, 1030, 1030, 865, 865, 700, 535];
            for (var i = 0; i < numbers.Length; i++)
            {
                var y = 130 - (130 * i);
                yield return Street($"{numbers[i]} Avenue", -455 - (0.03 * y), y, east[i], y);
            }

            yield return Street("Depot Avenue", -455, 400, 700, 400);
        }
    }

    private static IEnumerable<MapFeature> OakHill
    {
        get
        {
            foreach (var (name, north) in new[] { ("Acorn Lane", -520.0), ("Bur Oak Lane", -740), ("Red Oak Lane", -1130) })
            {
                yield return Local(name, new(-1930, north), new(-1500, north - 15), new(-1060, north - 40));
            }

            yield return Local("Hill Street", new(-1620, -380), new(-1600, -525), new(-1590, -790));
            yield return Local("Oak Hill Drive", new(-1926, -330), new(-1500, -390), new(-1080, -420), new(-1060, -900), new(-1050, -1470));
            yield return Local("Cross Street", new(-1060, -660), new(-455, -650));
        }
    }

    private static IEnumerable<MapFeature> Outskirts =>
    [
        Local("Meadow Lane", new(-502, 1060), new(0, 1010), new(500, 900), new(1180, 880)),
        Local("Clover Court", new(0, 1010), new(30, 800), new(-40, 565)),
        Local("Sunrise Drive", new(500, 1258), new(560, 1500), new(620, 1800), new(960, 1960), new(1445, 1955)),
        Local("Sunset Circle", new(620, 1800), new(320, 1900), new(-80, 1850), new(-506, 1840)),
        Local("North Street", new(-530, 2380), new(0, 2370), new(620, 2250), new(780, 1890)),
        Local("Market Street", new(-545, 2620), new(100, 2640), new(240, 2345)),
        Local("Ridge View", new(-2050, 990), new(-1950, 1500), new(-2000, 1900), new(-2880, 1900)),
        Local("Larkspur Lane", new(1500, -3705), new(1450, -3250), new(1700, -3060), new(2590, -3060)),
        Local("Bluestem Lane", new(1000, -3725), new(980, -3350), new(1456, -3300)),
    ];

    private static MapFeature Through(string name, params ReadOnlySpan<Point> points) => Line("road", name, "main", Curve.Through(points));

    private static MapFeature Local(string name, params ReadOnlySpan<Point> points) => Line("road", name, "local", Curve.Through(points));

    private static MapFeature Street(string name, double fromX, double fromY, double toX, double toY) =>
        Line("road", name, "local", [Askew(fromX, fromY), Askew(toX, toY)]);

    private static Point Askew(double x, double y) => new(x + (0.03 * y), y - (0.03 * x));

    private static MapFeature Line(string kind, string name, string? @class, ImmutableArray<Point> line) =>
        new(kind, "LineString", [[.. line.Select(Riverbend.Anchor.ToEarth)]], name, @class);
}
