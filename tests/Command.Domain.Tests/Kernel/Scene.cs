using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Posts;

namespace Command.Domain.Tests.Kernel;

/// <summary>A small school, a few people and an intruder drill on a March morning.</summary>
public static class Scene
{
    public static readonly BuildingId Middle = new(Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    public static readonly RoomId Room101 = new("101");
    public static readonly RoomId Room102 = new("102");
    public static readonly RoomId Gym = new("gym");
    public static readonly RoomId Hall = new("hall");
    public static readonly RoomId Nowhere = new("from-an-older-plan");

    public static readonly Actor Lee = Actor("lee", "Ofc. Lee", Role.Officer);
    public static readonly Actor Ortiz = Actor("ortiz", "Lt. Ortiz", Role.Officer);
    public static readonly Actor Vega = Actor("vega", "Marisol Vega", Role.DistrictOffice);
    public static readonly DateTimeOffset NineOFive = new(2026, 3, 2, 9, 5, 0, TimeSpan.Zero);

    public static readonly Level Ground = new(new LevelId("g"), "Ground level", "L1", 0, []);
    public static readonly Level Upper = new(new LevelId("u"), "Upper level", "L2", 1, []);

    public static readonly PlanIndex Plan = PlanOf(
        Drawn(Room101, Ground, "A"), Drawn(Room102, Ground, "B"), Drawn(Gym, Upper, null), Drawn(Hall, Ground, "A", toSearch: false));

    public static readonly IncidentDeclared Declared = new(By(Vega), Middle, Kind.Intruder, Mode.Drill, "Man at door 4");

    /// <summary>Someone leads, from a post, and there is a staging: nothing that time alone would make an alarm of.</summary>
    public static IReadOnlyList<IncidentEvent> Led { get; } =
    [
        new CommandTaken(By(Ortiz), null, null, null),
        new PostEstablished(By(Ortiz), PostKind.CommandPost, "Lobby", new MapPlace(null, default, null)),
        new PostEstablished(By(Ortiz), PostKind.Staging, "Bus loop", new MapPlace(null, default, null)),
    ];

    /// <summary>A stamp with a command id of its own.</summary>
    public static Stamp By(Actor actor) => new(Guid.NewGuid(), actor, NineOFive, NineOFive);

    public static PlanIndex PlanOf(params Room[] rooms) => new(new FloorPlan(PlanCrs.Local, [Ground, Upper], [.. rooms], [], []));

    public static Room Drawn(RoomId id, Level level, string? wing, bool toSearch = true) =>
        new(id, level.Id, id.Value, "", RoomUse.Classroom, wing, ImmutableArray<Polygon>.Empty, default, toSearch);

    private static Actor Actor(string id, string name, Role role) => new(new PersonId(id), name, role, null, "test");
}
