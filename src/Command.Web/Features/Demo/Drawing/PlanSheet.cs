using System.Collections.Immutable;
using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>
/// The sheet a school is drawn on, in metres, and its way onto the earth. Ids are made of the school's key, the level
/// and the door plate, so they are the same on every run.
/// </summary>
/// <param name="school">The school's key in ids: "middle".</param>
/// <param name="anchor">Where the sheet's origin lies and how the sheet is turned.</param>
public sealed class PlanSheet(string school, Anchor anchor)
{
    private readonly List<LevelSheet> _levels = [];

    /// <summary>A new level; 0 is the ground.</summary>
    public LevelSheet Level(int ordinal, string name, string shortName)
    {
        var level = new LevelSheet(school, ordinal, name, shortName);
        _levels.Add(level);
        return level;
    }

    /// <summary>The finished plan, on the earth.</summary>
    public FloorPlan ToFloorPlan() => new(
        PlanCrs.Geographic,
        [.. _levels.Select(level => level.ToLevel()).Select(l => l with { Outline = OnEarth(l.Outline) })],
        [.. _levels.SelectMany(level => level.ToRooms()).Select(r => r with { Shape = OnEarth(r.Shape), Label = anchor.ToEarth(r.Label) })],
        [.. _levels.SelectMany(level => level.ToDoors()).Select(d => d with { From = anchor.ToEarth(d.From), To = anchor.ToEarth(d.To) })],
        [.. _levels.SelectMany(level => level.ToKeyFeatures()).Select(f => f with { At = anchor.ToEarth(f.At) })]);

    private ImmutableArray<Polygon> OnEarth(ImmutableArray<Polygon> shape) =>
        [.. shape.Select(polygon => new Polygon([.. polygon.Rings.Select(ring => ring.Select(anchor.ToEarth).ToImmutableArray())]))];
}
