using System.Globalization;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans.Tagged;

/// <summary>Features that say what they are in our own words: see the table at <see cref="GeoJsonPlan"/>.</summary>
internal sealed class OwnKinds(PlanDraft draft, Findings findings)
{
    public static bool Are(TaggedFeature feature) => feature["kind"] is "level" or "room" or "door" or "feature";

    public void AddLevel(TaggedFeature feature)
    {
        var id = PlainText.Id(feature["id"] ?? feature.Id ?? throw new BadFeature("id", "is missing"));
        if (!int.TryParse(feature.Required("ordinal"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ordinal) || Math.Abs(ordinal) > PlanLimits.Levels)
        {
            throw new BadFeature("ordinal", $"is '{PlainText.Shown(feature["ordinal"])}', not a whole number; 0 is the ground");
        }

        var name = findings.Name(feature["name"]) is { Length: > 0 } given ? given : $"Level {ordinal}";
        var shortName = findings.Name(feature["shortName"]) is { Length: > 0 } brief ? brief : id;
        draft.Add(feature.File, new Level(new LevelId(id), name, shortName, ordinal, feature.Drawing is null ? [] : feature.Area));
    }

    public void AddRoom(TaggedFeature feature)
    {
        var level = LevelOf(feature);
        var number = findings.Name(feature["number"]);
        var use = Word<RoomUse>(feature, "use");
        var room = new Room(
            new RoomId(feature.RoomId(level.Value, number)),
            level,
            number,
            findings.Name(feature["name"]),
            use,
            findings.Name(feature["wing"]) is { Length: > 0 } wing ? wing : null,
            feature.Area,
            default,
            feature.Truth("toSearch") ?? use is not (RoomUse.Hall or RoomUse.Outdoor));
        draft.Add(feature.File, room, label: null);
    }

    public void AddDoor(TaggedFeature feature)
    {
        var level = LevelOf(feature);
        var number = findings.Name(feature["number"]);
        var (from, to) = feature.Jambs ?? throw new BadFeature("geometry", "must be a Point or a LineString");
        draft.Add(feature.File, new Door(
            feature.RoomId($"door {level.Value}", number), level, number, findings.Name(feature["name"]), from, to, feature.Truth("exterior") ?? false));
    }

    public void AddKeyFeature(TaggedFeature feature)
    {
        var level = LevelOf(feature);
        _ = feature.Required("feature");
        var at = feature.Spot ?? throw new BadFeature("geometry", "must be a Point");
        var id = PlainText.Id(feature.Id ?? throw new BadFeature("id", "is missing"));
        draft.Add(feature.File, new KeyFeature(id, level, Word<KeyFeatureKind>(feature, "feature"), findings.Name(feature["name"]), at));
    }

    private LevelId LevelOf(TaggedFeature feature)
    {
        var level = new LevelId(feature.Required("level"));
        return draft.HasLevel(level)
            ? level
            : throw new BadFeature("level", $"names level {PlainText.Shown(level.Value)}, which no feature of kind 'level' has");
    }

    // A word we do not know is a slip of the pen that would send people to the wrong thing, so it is not taken as "other".
    private static T Word<T>(TaggedFeature feature, string field)
        where T : struct, Enum
    {
        if (feature[field] is not { } word)
        {
            return default;
        }

        return Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(word, ignoreCase: true)
            : throw new BadFeature(field, $"is '{PlainText.Shown(word)}', which is none of {string.Join(", ", Enum.GetNames<T>())}");
    }
}
