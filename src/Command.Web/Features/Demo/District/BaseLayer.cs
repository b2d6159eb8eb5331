using System.Text;
using System.Text.Json;
using Command.Domain.Buildings;
using Command.Web.Features.Demo.Schools;

namespace Command.Web.Features.Demo.District;

/// <summary>
/// The district map under the schools, as a GeoJSON FeatureCollection (RFC 7946) in the order it is to be painted.
/// Each feature's <c>properties.kind</c> is boundary, park, site, river, lake, railway, road or place.
/// </summary>
internal static class BaseLayer
{
    public static string GeoJson(IReadOnlyCollection<DemoSchool> schools)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var feature in Features(schools))
            {
                feature.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static IEnumerable<MapFeature> Features(IReadOnlyCollection<DemoSchool> schools) =>
    [
        Land.Boundary,
        .. Land.Parks,
        .. schools.Select(school => Site(school, "grounds", school.Grounds)),
        .. Land.Water,
        .. Roads.All,
        .. schools.SelectMany(school => school.Plan.Levels.Single(level => level.Ordinal == 0).Outline.Select(shell => Site(school, "building", shell))),
        .. Land.Places,
    ];

    private static MapFeature Site(DemoSchool school, string part, Polygon shape) =>
        new("site", "Polygon", shape.Rings, school.Building.Name, part, school.Building.Id);
}
