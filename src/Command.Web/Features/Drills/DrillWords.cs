using System.Globalization;
using Command.Domain.Drills;
using Command.Domain.Incidents;

namespace Command.Web.Features.Drills;

/// <summary>The words of drills.</summary>
public static class DrillWords
{
    /// <summary>Every kind, in the order people are asked.</summary>
    public static readonly IReadOnlyList<DrillKind> Kinds = Enum.GetValues<DrillKind>();

    /// <summary>For a list or a column: "Fire".</summary>
    public static string Name(DrillKind kind) => kind switch
    {
        DrillKind.ActiveShooterDrill => "Active shooter",
        DrillKind.ActiveShooterSimulation => "Simulation",
        _ => kind.ToString(),
    };

    /// <summary>For a title: "Fire drill".</summary>
    public static string Title(DrillKind kind) => kind switch
    {
        DrillKind.ActiveShooterDrill => "Active-shooter drill",
        DrillKind.ActiveShooterSimulation => "Active-shooter simulation",
        _ => $"{kind} drill",
    };

    /// <summary>Where it stands in one or two words.</summary>
    public static string Standing(Drill drill, DateTimeOffset now) =>
        drill.Cancelled is not null ? "Cancelled"
        : drill.Held is not null ? "Held"
        : drill.At < now ? "Not recorded yet"
        : "Planned";

    /// <summary>The colour that agrees with <see cref="Standing(Drill, DateTimeOffset)"/>.</summary>
    public static string? Tone(Drill drill, DateTimeOffset now) =>
        drill.Cancelled is not null ? null : drill.Held is not null ? "ok" : drill.At < now ? "warn" : null;

    /// <summary>How a building stands, in words; the colour only agrees.</summary>
    public static string Of(DrillStanding standing, int missing) => standing switch
    {
        DrillStanding.Done => "all held",
        DrillStanding.Behind => $"{missing} behind",
        _ => "on the way",
    };

    /// <summary>How long until everyone was out or in place: "4:05".</summary>
    public static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");

    /// <summary>The kind of incident by which it is played.</summary>
    public static Kind IncidentKind(DrillKind kind) => kind switch
    {
        DrillKind.Fire => Kind.Fire,
        DrillKind.Tornado => Kind.Tornado,
        DrillKind.Other => Kind.Other,
        _ => Kind.Intruder,
    };

    /// <summary>The way to the page that declares, with everything of this drill filled in.</summary>
    public static string DeclareUrl(Drill drill) => $"/declare?building={drill.Building}&mode={Mode.Drill}&kind={IncidentKind(drill.Kind)}&drill={drill.Id}";
}
