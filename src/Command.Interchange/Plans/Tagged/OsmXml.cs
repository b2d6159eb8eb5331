using System.Globalization;
using System.Xml;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Tagged;

/// <summary>The nodes, ways and relations of an OSM XML file (API 0.6) as they stand, read without any DTD or entity.</summary>
internal sealed class OsmXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PlanLimits.XmlCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Dictionary<string, OsmElement> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OsmElement> _ways = new(StringComparer.Ordinal);
    private readonly List<OsmElement> _relations = [];
    private readonly string _file;

    private OsmXml(string file) => _file = file;

    public IReadOnlyDictionary<string, OsmElement> Nodes => _nodes;

    public IReadOnlyDictionary<string, OsmElement> Ways => _ways;

    public IReadOnlyList<OsmElement> Relations => _relations;

    public static OsmXml Read(string file, ReadOnlyMemory<byte> bytes, ImportBudget budget)
    {
        var osm = new OsmXml(file);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), Settings);
            osm.Read(reader, budget);
            return osm;
        }
        catch (XmlException e)
        {
            throw new UnreadableFile(file, e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "declares a DTD, which is not allowed"
                : $"is not valid XML at line {e.LineNumber}, position {e.LinePosition}");
        }
    }

    private void Read(XmlReader reader, ImportBudget budget)
    {
        reader.MoveToContent();
        if (reader.Name != "osm")
        {
            throw new UnreadableFile(_file, $"is XML of <{PlainText.Shown(reader.Name)}>, not OpenStreetMap's <osm>");
        }

        OsmElement? current = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.Name, reader.Depth)
            {
                case ("node" or "way" or "relation", 1):
                    current = Start(reader, budget);
                    break;
                case ("tag", 2):
                    current?.Tag(reader.GetAttribute("k"), reader.GetAttribute("v"));
                    break;
                case ("nd", 2):
                    current?.Add(new OsmMember("node", reader.GetAttribute("ref") ?? "", ""));
                    break;
                case ("member", 2):
                    current?.Add(new OsmMember(reader.GetAttribute("type") ?? "", reader.GetAttribute("ref") ?? "", reader.GetAttribute("role") ?? ""));
                    break;
                case (_, 1):
                    current = null;
                    break;
            }
        }
    }

    private OsmElement? Start(XmlReader reader, ImportBudget budget)
    {
        // Editors keep what was deleted in the file, marked so.
        if (reader.GetAttribute("action") == "delete" || reader.GetAttribute("visible") == "false")
        {
            return null;
        }

        var type = reader.Name;
        var id = reader.GetAttribute("id") ?? "";
        if (type == "node")
        {
            if (_nodes.Count == PlanLimits.Vertices)
            {
                throw new UnreadableFile(_file, $"has more than {PlanLimits.Vertices:N0} nodes");
            }

            var node = new OsmElement(type, id, Number(reader, "lon"), Number(reader, "lat"));
            return Added(_nodes, node);
        }

        budget.Features(_file, 1);
        var element = new OsmElement(type, id, 0, 0);
        if (type == "way")
        {
            return Added(_ways, element);
        }

        _relations.Add(element);
        return element;
    }

    private OsmElement Added(Dictionary<string, OsmElement> elements, OsmElement element) => elements.TryAdd(element.Id, element)
        ? element
        : throw new UnreadableFile(_file, $"has the {element.Type} {PlainText.Shown(element.Id)} twice");

    // What is no number becomes one no coordinate may be, and is refused by name where it is used.
    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}

/// <summary>A node, way or relation.</summary>
internal sealed class OsmElement(string type, string id, double lon, double lat)
{
    private static readonly Dictionary<string, string> NoTags = [];
    private Dictionary<string, string>? _tags;
    private List<OsmMember>? _members;

    public string Type => type;

    public string Id => id;

    /// <summary>As GeoJSON exports of the same data write it: <c>way/12</c>.</summary>
    public string Name => $"{type}/{id}";

    public IReadOnlyDictionary<string, string> Tags => _tags ?? NoTags;

    public IReadOnlyList<OsmMember> Members => _members ?? (IReadOnlyList<OsmMember>)[];

    /// <summary>Where a node is.</summary>
    public Point At => Coordinates.Checked(lon, lat, PlanCrs.Geographic);

    public void Tag(string? key, string? value) => (_tags ??= new(StringComparer.Ordinal))[key ?? ""] = value ?? "";

    public void Add(OsmMember member) => (_members ??= []).Add(member);
}

/// <summary>A node of a way, or a member of a relation.</summary>
internal readonly record struct OsmMember(string Type, string Ref, string Role);
