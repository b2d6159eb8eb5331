using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans.Imdf;

/// <summary>
/// An IMDF 1.0.0 archive as a floor plan: units become rooms, openings doors, amenities that matter key features, and
/// sections wings. Ids are those of the archive, so marks stay with their room from one import to the next.
/// </summary>
internal sealed class ImdfPlan
{
    private readonly ImdfArchive _archive;
    private readonly ImdfNames _names;
    private readonly Findings _findings;
    private readonly PlanDraft _draft;
    private readonly Dictionary<string, LevelId> _unitLevels = new(StringComparer.Ordinal);

    private ImdfPlan(SafeArchive zip, string? language, Findings findings)
    {
        var budget = new ImportBudget();
        _findings = findings;
        _archive = new ImdfArchive(zip, budget, findings);
        _names = new ImdfNames(language, _archive.Language, findings);
        _draft = new PlanDraft(PlanCrs.Geographic, budget, findings);
    }

    public static PlanSource Read(SafeArchive zip, string? language, Findings findings) => new ImdfPlan(zip, language, findings).Read();

    private PlanSource Read()
    {
        // Everything is read, and so counted, before any geometry is worked out.
        var buildings = _archive.Features("building", drawn: false);
        var levels = _archive.Features("level", drawn: true, required: true);
        var units = _archive.Features("unit", drawn: true, required: true);
        var openings = _archive.Features("opening", drawn: true);
        var amenities = _archive.Features("amenity", drawn: true);
        var sections = _archive.Features("section", drawn: true);
        var venues = _archive.Features("venue", drawn: false);
        var occupants = OccupantNames();
        _archive.ReportUnused();

        foreach (var (feature, level) in ImdfLevels.Read(levels, buildings, _names, _findings))
        {
            Try(feature, () => _draft.Add(feature.File, level));
        }

        // Everything else stands on the levels: with one refused, each of its rooms would be a problem too.
        if (_findings.HasProblems)
        {
            return new PlanSource(FloorPlan.Empty, "", SuggestedName: null);
        }

        Each(units, unit => AddRoom(unit, occupants));
        var walls = new Dictionary<LevelId, OuterWalls>();
        Each(openings, opening => AddDoor(opening, walls));
        Each(amenities, AddKeyFeature);
        ImdfWings.Apply(sections, _draft, _names, _findings);
        return new PlanSource(_draft.Build(), "IMDF 1.0.0", SuggestedName(venues, buildings));
    }

    private void AddRoom(JsonFeature unit, Dictionary<string, string> occupants)
    {
        var category = unit.Required("category");
        var level = LevelOf(unit);
        if (!_unitLevels.TryAdd(unit.Id!, level))
        {
            throw new BadFeature("id", $"'{PlainText.Shown(unit.Id)}' is given twice");
        }

        var (number, name) = _names.NumberAndName(unit, occupants.GetValueOrDefault(unit.Id!, ""));
        if (unit.Drawing is null)
        {
            _findings.Ignore("units in unit.geojson", "not drawn (no geometry)");
            _findings.Warn($"Unit {PlainText.Shown(unit.Id)} {number} {name}".TrimEnd() + " is not drawn, so it is not a room of the plan.");
            return;
        }

        var known = ImdfCategories.Unit(category);
        var (use, search) = known ?? (RoomUse.Other, true);
        var shown = $"units of category '{PlainText.Shown(category)}'";
        if (known is null)
        {
            _findings.Keep(shown, "not an IMDF 1.0 category; kept as other rooms, to be searched");
        }
        else if (!search)
        {
            _findings.Keep(shown, "kept but not to be searched");
        }

        var room = new Room(new RoomId(unit.Id!), level, number, name, use, Wing: null, unit.Area, default, search);
        _draft.Add(unit.File, room, DisplayPoint(unit));
    }

    private void AddDoor(JsonFeature opening, Dictionary<LevelId, OuterWalls> walls)
    {
        var category = opening.Required("category");
        var level = LevelOf(opening);
        if (opening.Jambs is not var (from, to))
        {
            _findings.Ignore("openings in opening.geojson", "not drawn as a line");
            return;
        }

        if (!walls.TryGetValue(level, out var outer))
        {
            walls[level] = outer = new OuterWalls(_draft.Level(level)!, PlanCrs.Geographic);
        }

        var (number, name) = _names.NumberAndName(opening);
        var exterior = ImdfCategories.LeadsOutside(category) || outer.Hold(from, to);
        _draft.Add(opening.File, new Door(opening.Id!, level, number, name, from, to, exterior));
    }

    private void AddKeyFeature(JsonFeature amenity)
    {
        var category = amenity.Required("category");
        if (ImdfCategories.Amenity(category) is not { } kind)
        {
            _findings.Ignore($"amenities of category '{PlainText.Shown(category)}'", "not something responders must find");
            return;
        }

        var units = amenity.Texts("unit_ids");
        if (units.Count == 0 || amenity.Spot is not { } at)
        {
            _findings.Ignore($"amenities of category '{category}'", units.Count == 0 ? "in no unit, so on no level" : "not drawn as a point");
            return;
        }

        // An elevator names a unit on each level it serves, and is to be found on each.
        var name = _names.Label(amenity, "name");
        var levels = units.Select(unit => _unitLevels.TryGetValue(unit, out var level)
            ? level
            : throw new BadFeature("unit_ids", $"names unit {PlainText.Shown(unit)}, which unit.geojson does not have")).Distinct().ToList();
        foreach (var level in levels)
        {
            var id = levels.Count == 1 ? amenity.Id! : $"{amenity.Id}@{level}";
            _draft.Add(amenity.File, new KeyFeature(id, level, kind, name, at));
        }
    }

    private LevelId LevelOf(JsonFeature feature)
    {
        var level = new LevelId(feature.Required("level_id"));
        return _draft.HasLevel(level)
            ? level
            : throw new BadFeature("level_id", $"names level {PlainText.Shown(level.Value)}, which level.geojson does not have");
    }

    // IMDF 1.0.0, Occupant: what is in a unit may be named apart from it, through an anchor.
    private Dictionary<string, string> OccupantNames()
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        Each(_archive.Features("anchor", drawn: false), anchor => units[anchor.Id!] = anchor.Text("unit_id") ?? "");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Each(_archive.Features("occupant", drawn: false), occupant =>
        {
            if (occupant.Text("anchor_id") is { } anchor && units.TryGetValue(anchor, out var unit))
            {
                names.TryAdd(unit, _names.Label(occupant, "name"));
            }
        });
        return names;
    }

    private static Point? DisplayPoint(JsonFeature feature) =>
        feature["display_point"] is { } point && new GeoJsonGeometry(feature.File, PlanCrs.Geographic, new ImportBudget()).Read(point) is Drawing.Spot spot
            ? spot.At
            : null;

    private string? SuggestedName(IEnumerable<JsonFeature> venues, IReadOnlyList<JsonFeature> buildings)
    {
        string? Named(JsonFeature feature)
        {
            var name = "";
            Try(feature, () => name = _names.Label(feature, "name"));
            return name.Length > 0 ? name : null;
        }

        // One building: its own name says more than that of the venue it stands in.
        return buildings is [var only] && Named(only) is { } building ? building : venues.Select(Named).FirstOrDefault(n => n is not null);
    }

    private void Each(IEnumerable<JsonFeature> features, Action<JsonFeature> step)
    {
        foreach (var feature in features)
        {
            Try(feature, () => step(feature));
        }
    }

    private void Try(JsonFeature feature, Action step) => _findings.Try(feature.File, feature.Label, step);
}
