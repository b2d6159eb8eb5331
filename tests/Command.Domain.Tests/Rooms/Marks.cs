using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Rooms;

/// <summary>What people say of room 101. Unless told otherwise they had seen nothing of the others' marks.</summary>
public static class Marks
{
    public const long Everything = long.MaxValue;
    public const long NothingYet = 1;

    public static RoomMarked Said(SearchMark search, Actor by, string? team = null, long seen = NothingYet) =>
        Mark(by, seen) with { Search = search, Team = team };

    public static RoomMarked Cleared(Actor by, string? team = null, long seen = NothingYet) => Said(SearchMark.Cleared, by, team, seen);

    public static RoomMarked Found(Hazards hazards, Actor by, long seen = NothingYet) => Mark(by, seen) with { Hazards = hazards };

    public static RoomMarked Over(Hazards hazards, Actor by, long seen = NothingYet) => Mark(by, seen) with { Ended = hazards };

    public static RoomMarked Inside(OccupancyKind kind, Actor by, int people = 0, long seen = NothingYet) =>
        Mark(by, seen) with { Occupancy = new Occupancy(kind, people) };

    public static RoomMarked Inside(int people, Actor by, long seen = NothingYet) => Inside(OccupancyKind.People, by, people, seen);

    public static DisputeResolved Resolved(Finding finding, Actor? by = null) =>
        new(Scene.By(by ?? Scene.Vega), Scene.Room101, finding, "Radio check with both teams");

    /// <summary>The command that asks for this mark.</summary>
    public static MarkRoom Command(this RoomMarked mark) =>
        new(mark.Stamp, mark.Room, mark.Seen, mark.Search, mark.Occupancy, mark.Hazards, mark.Ended, mark.Team, mark.Note);

    public static RoomMarked Mark(Actor by, long seen = NothingYet) =>
        new(Scene.By(by), Scene.Room101, seen, null, null, Hazards.None, Hazards.None, null, null);
}
