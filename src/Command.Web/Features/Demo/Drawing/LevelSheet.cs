using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>One level being drawn: rooms first, then doors and key features where they belong.</summary>
public sealed class LevelSheet
{
    private readonly string _school;
    private readonly int _ordinal;
    private readonly string _name;
    private readonly string _shortName;
    private readonly List<DrawnRoom> _rooms = [];
    private readonly List<Opening> _openings = [];
    private readonly List<(KeyFeatureKind Kind, string Name, Point At)> _features = [];

    internal LevelSheet(string school, int ordinal, string name, string shortName) =>
        (_school, _ordinal, _name, _shortName) = (school, ordinal, name, shortName);

    private LevelId Id => new($"{_school}-{_shortName}");

    /// <summary>A wing as staff say it: "B"; null for a part of the building that belongs to no wing.</summary>
    public Wing Wing(string? name) => new(this, name, new Point(0, 0), 0);

    /// <summary>A wing on its own turned sheet, whose origin is at <paramref name="x"/>, <paramref name="y"/> of the level's.</summary>
    public Wing Wing(string? name, double x, double y, double clockwise) => new(this, name, new Point(x, y), clockwise);

    internal void Draw(Space space, string? wing, IEnumerable<ImmutableArray<Point>> parts)
    {
        // A hall drawn in several stretches is one hall.
        var room = _rooms.Find(r => r.Space.Use is RoomUse.Hall && r.Space == space && r.Wing == wing);
        if (room is null)
        {
            _rooms.Add(room = new DrawnRoom(space, wing, []));
        }

        room.Parts.AddRange(parts.Select(part => Walls.Area(part) < 0 ? [.. part.Reverse()] : part));
    }

    internal void Open(Opening opening) => _openings.Add(opening);

    internal void Place(KeyFeatureKind kind, string name, Point at) => _features.Add((kind, name, at));

    internal Level ToLevel() => new(Id, _name, _shortName, _ordinal, Shell());

    internal IEnumerable<Room> ToRooms() => _rooms.Select(room => new Room(
        new RoomId($"{Id}-{Slug(room.Space.Number.Length > 0 ? room.Space.Number : room.Space.Name)}"),
        Id,
        room.Space.Number,
        room.Space.Name,
        room.Space.Use,
        room.Wing,
        Outline.Around(room.Parts),
        room.Middle,
        room.Space.ToSearch));

    internal IEnumerable<Door> ToDoors()
    {
        var inner = _openings.Where(o => o.Kind is OpeningKind.Inner)
            .Select((o, i) => ToDoor(o, $"{Id}-inner-{i + 1}", "", 1.2, WallAt(o, _rooms.SelectMany(room => room.Parts))));
        var shell = Shell()[0].Rings[0];
        var exits = DoorNumbers.Clockwise(shell, _openings)
            .Select((o, i) => ToDoor(o, $"{Id}-door-{i + 1}", $"{i + 1}", 2, WallAt(o, [shell])));
        return [.. exits, .. inner];
    }

    internal IEnumerable<KeyFeature> ToKeyFeatures() =>
        _features.Concat(_rooms.Where(room => room.Space.Use is RoomUse.Stairs).Select(room => (KeyFeatureKind.Stairs, room.Space.Name, room.Middle)))
            .Concat(_rooms.Where(room => room.Space.Use is RoomUse.Elevator).Select(room => (KeyFeatureKind.Elevator, room.Space.Name, room.Middle)))
            .GroupBy(feature => feature.Item1)
            .SelectMany(kind => kind.Select((f, i) => new KeyFeature($"{Id}-{Slug(f.Item1.ToString())}-{i + 1}", Id, f.Item1, f.Item2, f.Item3)));

    private ImmutableArray<Polygon> Shell() => Outline.Around(_rooms.SelectMany(room => room.Parts));

    private Door ToDoor(Opening opening, string id, string number, double width, (Point From, Point To) wall)
    {
        var middle = Walls.Distance(wall.From, opening.At);
        return new Door(
            id, Id, number, opening.Name, Walls.Along(wall, middle - (width / 2)), Walls.Along(wall, middle + (width / 2)), opening.Kind is not OpeningKind.Inner);
    }

    private (Point From, Point To) WallAt(Opening opening, IEnumerable<ImmutableArray<Point>> shapes)
    {
        var walls = shapes.SelectMany(shape => Walls.Around(shape)).Where(wall => Walls.Touches(wall, opening.At)).ToList();
        return walls.Count > 0
            ? walls.MaxBy(wall => Walls.Distance(wall.From, wall.To))
            : throw new InvalidOperationException($"{Id}: no wall for the door '{opening.Name}' at {opening.At.X}, {opening.At.Y}.");
    }

    private static string Slug(string words) =>
        string.Concat(words.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
}
