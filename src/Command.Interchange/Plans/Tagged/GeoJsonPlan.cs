using System.Text.Json;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Tagged;

/// <summary>
/// A floor plan as one GeoJSON FeatureCollection (RFC 7946), in our own words or in OpenStreetMap's Simple Indoor Tagging.
/// <code>
/// of the collection   meaning
///   name              name of the building
///   crs               "local": coordinates are metres on the plan's own paper; otherwise longitude and latitude
///
/// kind     property   meaning
/// level    id         its id; rooms name it               (Polygon or null)
///          ordinal    whole number, 0 is the ground       needed
///          name       "Upper level"                       "Level 1"
///          shortName  "L2"                                its id
/// room     id         lasting id                          level/number        (Polygon or MultiPolygon)
///          level      the id of its level                 needed
///          number     as on the door plate                none
///          name       as staff say it                     none
///          use        a word of RoomUse                   other
///          wing       "B"                                 none
///          toSearch   true or false                       false for hall and outdoor, else true
/// door     id         lasting id                          level and number    (Point or LineString)
///          level      the id of its level                 needed
///          number     "1" is the main entrance            none
///          name       "Bus loop"                          none
///          exterior   true or false                       false
/// feature  id         lasting id                          needed              (Point)
///          level      the id of its level                 needed
///          feature    a word of KeyFeatureKind            needed
///          name       as staff say it                     none
///
/// OpenStreetMap tag                          becomes
/// indoor=room                                room to search; ref is its number, name its name
/// indoor=corridor, indoor=area               room not to search (area with a telling room=*: to search)
/// indoor=level                               level with its outline and name
/// level=0, -1, 0;1, 0-3; repeat_on           level; several: one room on each, id way/12@0, way/12@1
/// room=*, amenity=*, stairs, highway=elevator use of the room
/// entrance=*                                 exterior door
/// door=*, indoor=door                        inner door
/// emergency=defibrillator, fire_extinguisher … key feature; highway=elevator as a point too
/// </code>
/// The same table for those who draw plans is in <c>infra/floor-plans.md</c>.
/// </summary>
internal static class GeoJsonPlan
{
    public static PlanSource Read(string file, ReadOnlyMemory<byte> bytes, Findings findings)
    {
        var budget = new ImportBudget();
        var root = JsonText.Parse(file, bytes, budget);
        var elements = JsonFeature.Elements(file, root, budget);
        var crs = Crs(file, root);
        var geometry = new GeoJsonGeometry(file, crs, budget);
        var features = new List<TaggedFeature>();
        var number = 0;
        foreach (var element in elements)
        {
            findings.Try(file, $"number {++number}", () => features.Add(TaggedFeature.From(JsonFeature.Read(file, number, element, geometry))));
        }

        features = LastingIds(features, findings);
        var plan = TaggedPlan.Build(features, crs, budget, findings);
        var name = JsonFeature.Member(root, "name") is { ValueKind: JsonValueKind.String } given ? findings.Name(given.GetString()) : "";
        return new PlanSource(plan, "GeoJSON", name.Length > 0 ? name : TaggedPlan.BuildingName(features, plan, findings));
    }

    // "@id" is the lasting OpenStreetMap id; beside it an editor may have put a passing one of its own. But one that was
    // copied along with a shape names two things, and then only their own ids tell them apart.
    private static List<TaggedFeature> LastingIds(List<TaggedFeature> features, Findings findings)
    {
        var times = features.Select(f => f["@id"]).OfType<string>().CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        foreach (var (id, count) in times.Where(t => t.Value > 1))
        {
            findings.Warn($"{PlainText.Shown(id)} is the @id of {count} features; their own ids are used, which may change when the plan is drawn again.");
        }

        return features.ConvertAll(f => f["@id"] is { } id && (f.Id is null || times[id] == 1) ? f with { Id = id, Label = id } : f);
    }

    // The crs member of GeoJSON before RFC 7946 is still written by many tools, nearly always to say WGS 84.
    private static PlanCrs Crs(string file, JsonElement root) => JsonFeature.Member(root, "crs") switch
    {
        null => PlanCrs.Geographic,
        { ValueKind: JsonValueKind.String } text when text.GetString() == "local" => PlanCrs.Local,
        { } crs when crs.GetRawText() is var raw && (raw.Contains("CRS84", StringComparison.Ordinal) || raw.Contains(":4326", StringComparison.Ordinal)) => PlanCrs.Geographic,
        _ => throw new UnreadableFile(file, "has a crs that is neither WGS 84 longitude and latitude nor \"local\""),
    };
}
