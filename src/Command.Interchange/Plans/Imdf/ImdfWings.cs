using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Command.Interchange.Plans.Imdf;

/// <summary>Wings: a room belongs to the named section (IMDF 1.0.0, Section) of its level that its label is in.</summary>
internal static class ImdfWings
{
    public static void Apply(IReadOnlyList<JsonFeature> sections, PlanDraft draft, ImdfNames names, Findings findings)
    {
        if (sections.Count > PlanLimits.Sections)
        {
            throw new UnreadableFile("section.geojson", $"has more than {PlanLimits.Sections} sections");
        }

        var wings = new List<(string Level, string Wing, Envelope Box, IndexedPointInAreaLocator Inside)>();
        foreach (var section in sections)
        {
            findings.Try(section.File, section.Label, () =>
            {
                var (wing, level) = (Spoken(names.Label(section, "name")), section.Required("level_id"));
                if (wing.Length == 0 || section.Drawing is null)
                {
                    findings.Ignore("sections in section.geojson", "without a name or not drawn, so not a wing");
                    return;
                }

                var shape = draft.Sound(section.File, section.Area, $"wing {wing}");
                wings.AddRange(shape.Select(Shapes.Drawn).Select(s => (level, wing, s.EnvelopeInternal, new IndexedPointInAreaLocator(s))));
            });
        }

        foreach (var room in draft.Rooms.ToList())
        {
            var label = new Coordinate(room.Label.X, room.Label.Y);
            var wing = wings.Find(w => w.Level == room.Level.Value && w.Box.Contains(label) && w.Inside.Locate(label) != Location.Exterior).Wing;
            if (wing is not null)
            {
                draft.SetWing(room.Id, wing);
            }
        }
    }

    // "Wing B" and "B wing" are both spoken of as "B".
    private static string Spoken(string name) => name.Split(' ') switch
    {
        [var word, var wing] when word.Equals("wing", StringComparison.OrdinalIgnoreCase) => wing,
        [var wing, var word] when word.Equals("wing", StringComparison.OrdinalIgnoreCase) => wing,
        _ => name,
    };
}
