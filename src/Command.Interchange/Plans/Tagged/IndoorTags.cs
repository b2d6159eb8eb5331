using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans.Tagged;

/// <summary>
/// OpenStreetMap's Simple Indoor Tagging. A feature on several levels is placed once on each, with the level after its
/// id (<c>way/12@0</c>, <c>way/12@1</c>), so that each floor of a stair is searched and marked for itself.
/// </summary>
internal sealed class IndoorTags(PlanDraft draft, Findings findings)
{
    public static bool IsSpace(TaggedFeature feature) => feature["indoor"] is "room" or "corridor" or "area";

    public static bool IsDoor(TaggedFeature feature) =>
        feature["entrance"] is { } entrance && entrance != "no" || feature["indoor"] == "door" || feature["door"] is { } door && door != "no";

    /// <summary>Adds the levels a space or a drawn level is on.</summary>
    public void AddLevels(TaggedFeature feature)
    {
        var outlined = feature["indoor"] == "level";
        var levels = LevelTag.Of(feature);
        draft.Expect(feature.File, levels.Count);
        foreach (var level in levels)
        {
            if (!draft.HasLevel(new LevelId(level)))
            {
                var name = outlined && findings.Name(feature["name"]) is { Length: > 0 } given ? given : $"Level {level}";
                var shortName = findings.Name(outlined ? feature["level:ref"] ?? feature["ref"] : null) is { Length: > 0 } brief ? brief : level;
                draft.Add(feature.File, new Level(new LevelId(level), name, shortName, LevelTag.Ordinal(level), outlined ? feature.Area : []));
            }
            else if (outlined)
            {
                findings.Ignore("features with indoor=level", "the level is drawn already");
            }
        }
    }

    public void AddRoom(TaggedFeature feature)
    {
        var levels = LevelTag.Of(feature);
        if (levels.Count == 0)
        {
            LeaveOut(feature, "on no level");
            return;
        }

        if (feature.Drawing is Drawing.Line or Drawing.Spot)
        {
            LeaveOut(feature, "drawn as an open line or a point, not as an area");
            return;
        }

        var (number, name) = (findings.Name(feature["ref"]), findings.Name(feature["name"]));
        var use = IndoorWords.Use(feature);
        var search = feature["indoor"] == "room" || use is not (RoomUse.Hall or RoomUse.Other or RoomUse.Outdoor);
        if (!search)
        {
            findings.Keep(feature.Words, "kept but not to be searched", levels.Count);
        }

        var id = feature.RoomId(levels[0], number);
        RoomId? first = null;
        foreach (var level in levels)
        {
            var room = new Room(
                new RoomId(OnLevel(id, level, levels)), new LevelId(level), number, name, use,
                findings.Name(feature["wing"]) is { Length: > 0 } wing ? wing : null, feature.Area, default, search);
            if (first is { } checkedRoom)
            {
                draft.AddCopy(feature.File, checkedRoom, room);
            }
            else
            {
                draft.Add(feature.File, room, label: null);
                first = room.Id;
            }
        }
    }

    public void AddDoor(TaggedFeature feature)
    {
        if (feature.Jambs is not var (from, to))
        {
            findings.Ignore(feature.Words, "not drawn as a point or a line, so not a door");
            return;
        }

        var (number, name) = (findings.Name(feature["ref"]), findings.Name(feature["name"]));
        var exterior = feature["entrance"] is { } entrance && entrance != "no";
        Place(feature, id => feature.RoomId("door", number), (id, level) => draft.Add(feature.File, new Door(id, level, number, name, from, to, exterior)));
    }

    public void AddKeyFeature(TaggedFeature feature, KeyFeatureKind kind)
    {
        if (feature.Spot is not { } at)
        {
            findings.Ignore(feature.Words, "not drawn as a point or a line");
            return;
        }

        var name = findings.Name(feature["name"]);
        Place(feature, _ => PlainText.Id(feature.Id ?? throw new BadFeature("id", "is missing")), (id, level) => draft.Add(feature.File, new KeyFeature(id, level, kind, name, at)));
    }

    private void Place(TaggedFeature feature, Func<TaggedFeature, string> idOf, Action<string, LevelId> add)
    {
        // A way in is drawn without a level where there is only one it can be on.
        var levels = LevelTag.Of(feature) is { Count: > 0 } given ? given : feature["entrance"] is null ? [] : ["0"];
        var known = levels.Where(l => draft.HasLevel(new LevelId(l))).ToList();
        if (known.Count == 0)
        {
            findings.Ignore(feature.Words, levels.Count == 0 ? "on no level" : "on a level without rooms");
        }

        foreach (var level in known)
        {
            add(OnLevel(idOf(feature), level, levels), new LevelId(level));
        }
    }

    private void LeaveOut(TaggedFeature feature, string why)
    {
        findings.Ignore(feature.Words, why);
        findings.Warn($"{PlainText.Shown(feature.Label)}{(feature["name"] is { } name ? $" ({findings.Name(name)})" : "")} is {why}, so it is not a room of the plan.");
    }

    private static string OnLevel(string id, string level, IReadOnlyList<string> levels) => levels.Count == 1 ? id : $"{id}@{level}";
}
