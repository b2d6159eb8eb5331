using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Tagged;

/// <summary>Makes a plan of tagged features: levels first, for everything else stands on them.</summary>
internal static class TaggedPlan
{
    public static FloorPlan Build(IReadOnlyList<TaggedFeature> features, PlanCrs crs, ImportBudget budget, Findings findings)
    {
        var draft = new PlanDraft(crs, budget, findings);
        var own = new OwnKinds(draft, findings);
        var tags = new IndoorTags(draft, findings);
        var kinds = features.Where(OwnKinds.Are).ToLookup(f => f["kind"]);
        var tagged = features.Where(f => !OwnKinds.Are(f)).ToList();

        Each(kinds["level"], own.AddLevel);
        Each(tagged.Where(f => f["indoor"] == "level"), tags.AddLevels);
        Each(tagged.Where(IndoorTags.IsSpace), tags.AddLevels);
        if (findings.HasProblems)
        {
            return FloorPlan.Empty;
        }

        Each(kinds["room"], own.AddRoom);
        Each(kinds["door"], own.AddDoor);
        Each(kinds["feature"], own.AddKeyFeature);
        Each(tagged.Where(f => f["indoor"] != "level"), feature => Place(feature, tags, findings));
        return draft.Build();

        void Each(IEnumerable<TaggedFeature> some, Action<TaggedFeature> step)
        {
            foreach (var feature in some)
            {
                findings.Try(feature.File, feature.Label, () => step(feature));
            }
        }
    }

    /// <summary>The name of the building the plan is of: the one round the middle of its rooms, else the first that has a name.</summary>
    public static string? BuildingName(IEnumerable<TaggedFeature> features, FloorPlan plan, Findings findings)
    {
        if (plan.Rooms.IsEmpty)
        {
            return null;
        }

        var middle = PlanBounds.Around(plan.Rooms.Select(r => r.Label)).Centre;
        var named = features
            .Where(f => f["building"] is not null && f["name"] is not null && f.Drawing is Drawing.Area)
            .ToList();
        var building = named.Find(f => Shapes.Contains(f.Area, middle)) ?? named.FirstOrDefault();
        return building is null ? null : findings.Name(building["name"]);
    }

    private static void Place(TaggedFeature feature, IndoorTags tags, Findings findings)
    {
        if (IndoorTags.IsSpace(feature))
        {
            tags.AddRoom(feature);
        }
        else if (IndoorTags.IsDoor(feature))
        {
            tags.AddDoor(feature);
        }
        else if (IndoorWords.Feature(feature) is { } kind)
        {
            tags.AddKeyFeature(feature, kind);
        }
        else
        {
            findings.Ignore(feature.Words, "not part of a floor plan");
        }
    }
}
