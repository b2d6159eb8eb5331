namespace Command.Domain.Buildings;

/// <summary>A plan in metres, whatever it is drawn in. Good to a few centimetres over a campus, which is less than the thickness of a wall.</summary>
public sealed class PlanMetres
{
    private const double MetresPerDegree = 111_320;
    private readonly Point _from;
    private readonly double _east;
    private readonly double _north;

    public PlanMetres(FloorPlan plan)
    {
        var isLocal = plan.Crs is PlanCrs.Local;
        _from = plan.Rooms.IsEmpty ? default : plan.Rooms[0].Label;
        _north = isLocal ? 1 : MetresPerDegree;
        _east = isLocal ? 1 : MetresPerDegree * Math.Cos(_from.Y * Math.PI / 180);
    }

    /// <summary>The walls of a room, those round its holes included.</summary>
    internal IReadOnlyList<Wall> Outline(Room room) =>
        [.. room.Shape.SelectMany(polygon => polygon.Rings).SelectMany(ring => Enumerable.Range(1, Math.Max(0, ring.Length - 1)).Select(i => new Wall(At(ring[i - 1]), At(ring[i]))))];

    /// <summary>Metres east and north of the plan's first room.</summary>
    public Point At(Point p) => new((p.X - _from.X) * _east, (p.Y - _from.Y) * _north);
}
