using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Tagged;

/// <summary>A floor plan as OpenStreetMap XML: the same tags, and so the same rooms, as its export to GeoJSON.</summary>
internal static class OsmXmlPlan
{
    public static PlanSource Read(string file, ReadOnlyMemory<byte> bytes, Findings findings)
    {
        var budget = new ImportBudget();
        var osm = OsmXml.Read(file, bytes, budget);
        var shapes = new OsmShapes(file, osm, budget);
        var features = osm.Nodes.Values.Concat(osm.Ways.Values).Concat(osm.Relations)
            .Where(e => e.Tags.Count > 0)
            .Select(e => new TaggedFeature(file, e.Name, shapes.Read(e), e.Name, e.Tags))
            .ToList();
        var plan = TaggedPlan.Build(features, PlanCrs.Geographic, budget, findings);
        return new PlanSource(plan, "OSM XML", TaggedPlan.BuildingName(features, plan, findings));
    }
}
