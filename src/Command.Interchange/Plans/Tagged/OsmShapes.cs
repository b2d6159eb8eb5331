using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Tagged;

/// <summary>Shapes of OpenStreetMap: a closed way is an area, and a multipolygon is put together from the ways of its edge.</summary>
internal sealed class OsmShapes(string file, OsmXml osm, ImportBudget budget)
{
    private const int MostMembers = 1_000;

    public Drawing? Read(OsmElement element)
    {
        try
        {
            return element.Type switch
            {
                "node" => new Drawing.Spot(element.At),
                "way" => Way(element),
                _ when element.Tags.GetValueOrDefault("type") == "multipolygon" => Multipolygon(element),
                _ => null,
            };
        }
        catch (BadFeature bad)
        {
            return new Drawing.Broken(bad.Message);
        }
    }

    private Drawing Way(OsmElement way)
    {
        var refs = Refs(way);
        var points = Points(refs);
        return refs.Count > 2 && refs[0] == refs[^1]
            ? new Drawing.Area([new Polygon([Coordinates.Ring(points)])])
            : new Drawing.Line(points);
    }

    private Drawing.Area Multipolygon(OsmElement relation)
    {
        var ways = relation.Members.Where(m => m.Type == "way").ToList();
        if (ways.Count > MostMembers)
        {
            throw new BadFeature("geometry", $"has more than {MostMembers} members");
        }

        var outer = Rings(ways.Where(w => w.Role is "outer" or ""));
        var holes = Rings(ways.Where(w => w.Role == "inner"));
        return outer.Count switch
        {
            0 => throw new BadFeature("geometry", "has no outer way"),
            > PlanLimits.Parts => throw new BadFeature("geometry", $"is in more than {PlanLimits.Parts} parts"),
            1 => new Drawing.Area([new Polygon([outer[0], .. holes])]),
            _ => new Drawing.Area([.. outer.Select(o => new Polygon([o, .. holes.Where(h => Shapes.Contains([new Polygon([o])], h[0]))]))]),
        };
    }

    // Ways of an edge are joined end to end until each ring is closed.
    private List<ImmutableArray<Point>> Rings(IEnumerable<OsmMember> members)
    {
        var open = members.Select(m => osm.Ways.TryGetValue(m.Ref, out var way)
            ? Refs(way).ToList()
            : throw new BadFeature("geometry", $"names way {PlainText.Shown(m.Ref)}, which the file does not have")).ToList();
        var rings = new List<ImmutableArray<Point>>();
        while (open.Count > 0)
        {
            var ring = open[^1];
            open.RemoveAt(open.Count - 1);
            while (ring[0] != ring[^1])
            {
                var next = open.FindIndex(w => w[0] == ring[^1] || w[^1] == ring[^1]);
                if (next < 0)
                {
                    throw new BadFeature("geometry", "has an edge that is not closed");
                }

                var way = open[next];
                open.RemoveAt(next);
                ring.AddRange(way[0] == ring[^1] ? way.Skip(1) : Enumerable.Reverse(way).Skip(1));
            }

            rings.Add(Coordinates.Ring(Points(ring)));
        }

        return rings;
    }

    private static List<string> Refs(OsmElement way) => way.Members.Count switch
    {
        < 2 => throw new BadFeature("geometry", "has fewer than two nodes"),
        > PlanLimits.RingPoints => throw new BadFeature("geometry", $"has {way.Members.Count:N0} nodes; at most {PlanLimits.RingPoints:N0} are allowed"),
        _ => [.. way.Members.Select(m => m.Ref)],
    };

    private ImmutableArray<Point> Points(List<string> refs)
    {
        budget.Vertices(file, refs.Count);
        return refs.Count > PlanLimits.RingPoints
            ? throw new BadFeature("geometry", $"has an edge of {refs.Count:N0} nodes; at most {PlanLimits.RingPoints:N0} are allowed")
            : [.. refs.Select(r => osm.Nodes.TryGetValue(r, out var node)
                ? node.At
                : throw new BadFeature("geometry", $"names node {PlainText.Shown(r)}, which the file does not have"))];
    }
}
