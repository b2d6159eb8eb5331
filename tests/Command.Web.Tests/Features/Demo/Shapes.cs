using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Web.Features.Demo;
using Command.Web.Features.Demo.Schools;
using NetTopologySuite.Geometries;
using Point = Command.Domain.Buildings.Point;
using Polygon = Command.Domain.Buildings.Polygon;

namespace Command.Web.Tests.Features.Demo;

/// <summary>Plans as NetTopologySuite sees them, in metres east and north of the demo district's middle.</summary>
internal static class Shapes
{
    // Good to half a percent over the district, which is all these tests ask.
    private const double MetresPerDegreeEast = 79_096;
    private const double MetresPerDegreeNorth = 111_129;

    public static TheoryData<string> SchoolKeys => [.. DemoDistrict.Schools.Select(school => school.Key)];

    public static DemoSchool School(string key) => DemoDistrict.Schools.Single(school => school.Key == key);

    public static Coordinate Metres(Point p) => new((p.X + 93.6) * MetresPerDegreeEast, (p.Y - 44.8) * MetresPerDegreeNorth);

    public static Geometry At(Point p) => new NetTopologySuite.Geometries.Point(Metres(p));

    public static Geometry Of(Room room) => Of(room.Shape);

    public static Geometry Of(Level level) => Of(level.Outline);

    public static Geometry Of(Door door) => new LineString([Metres(door.From), Metres(door.To)]);

    public static Geometry Of(params ImmutableArray<Polygon> shape) =>
        new MultiPolygon([.. shape.Select(p => new NetTopologySuite.Geometries.Polygon(Ring(p.Rings[0]), [.. p.Rings.Skip(1).Select(Ring)]))]);

    private static LinearRing Ring(ImmutableArray<Point> ring) => new([.. ring.Select(Metres)]);
}
