using Command.Domain.Drills;
using Command.Domain.Kernel;

namespace Command.Domain.Tests.Drills;

/// <summary>A drill with a history, and what came of a command.</summary>
internal static class ADrill
{
    /// <summary>When commands are recorded: Monday, 14 September 2026, 10:00 in Minnesota.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 14, 15, 0, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    public static readonly BuildingId Oak = new(Guid.Parse("0199c0de-0000-7000-8000-00000000000a"));

    public static Stamp By() => new(Guid.NewGuid(), new Actor(new PersonId("ramos"), "Leticia Ramos", Role.CrisisTeam, null, "test"), Now, Now);

    public static DrillPlanned Planned(DrillKind kind = DrillKind.Fire, DateTimeOffset? at = null, int? expected = null) =>
        new(By(), Oak, kind, at ?? Now.AddDays(2), null, expected, kind is not DrillKind.ActiveShooterSimulation);

    public static DrillHeld Held(DateTimeOffset? at = null) => new(By(), at ?? Now.AddHours(-1), (at ?? Now.AddHours(-1)).AddMinutes(10), 250, null);

    public static Drill Of(params DrillEvent[] history) => history.Aggregate(Drill.None, Drill.Evolve);

    public static IReadOnlyList<DrillEvent> Accepted(Drill drill, DrillCommand command) =>
        Assert.IsType<Decision<DrillEvent>.Accepted>(DrillDecider.Decide(drill, command)).Events;

    public static string Refused(Drill drill, DrillCommand command) => Assert.IsType<Decision<DrillEvent>.Refused>(DrillDecider.Decide(drill, command)).Reason;

    /// <summary>One drill that was held at a time on the school's clock.</summary>
    public static Drill HeldAt(BuildingId building, DrillKind kind, string wall)
    {
        var local = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(local, Zone.GetUtcOffset(local));
        return Of(Planned(kind, at, 0) with { Building = building }, Held(at));
    }
}
