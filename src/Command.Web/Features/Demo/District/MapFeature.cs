using System.Collections.Immutable;
using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Features.Demo.District;

/// <summary>One thing on the district map, in longitude and latitude.</summary>
/// <param name="Kind">boundary, park, site, river, lake, road, railway or place.</param>
/// <param name="Geometry">The GeoJSON geometry type: Polygon, LineString or Point.</param>
/// <param name="Rings">The rings of a polygon; one list of points for a line, one point for a place.</param>
/// <param name="Name">As on a road sign; null for none.</param>
/// <param name="Class">Of a road: main or local. Of a site: grounds or building.</param>
/// <param name="Building">Of a site: whose it is.</param>
internal sealed record MapFeature(
    string Kind, string Geometry, ImmutableArray<ImmutableArray<Point>> Rings, string? Name = null, string? Class = null, BuildingId? Building = null)
{
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("kind", Kind);
        WriteIfAny("name", Name);
        WriteIfAny("class", Class);
        WriteIfAny("building", Building?.ToString());
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", Geometry);
        json.WritePropertyName("coordinates");
        WriteCoordinates();
        json.WriteEndObject();
        json.WriteEndObject();

        void WriteIfAny(string property, string? value)
        {
            if (value is not null)
            {
                json.WriteString(property, value);
            }
        }

        void WriteCoordinates()
        {
            switch (Geometry)
            {
                case "Point":
                    Write(Rings[0][0]);
                    break;
                case "LineString":
                    WriteAll(Rings[0], Write);
                    break;
                default:
                    WriteAll(Rings, ring => WriteAll(ring, Write));
                    break;
            }
        }

        void WriteAll<T>(ImmutableArray<T> items, Action<T> write)
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                write(item);
            }

            json.WriteEndArray();
        }

        // A centimetre is plenty for a district, and seven decimals keep the layer small.
        void Write(Point p)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(p.X, 7));
            json.WriteNumberValue(Math.Round(p.Y, 7));
            json.WriteEndArray();
        }
    }
}
