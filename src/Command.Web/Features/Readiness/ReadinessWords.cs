using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Readiness;

namespace Command.Web.Features.Readiness;

/// <summary>The words and signs of the readiness ledger.</summary>
public static class ReadinessWords
{
    /// <summary>Every kind, in the order people are asked.</summary>
    public static readonly IReadOnlyList<IssueKind> Kinds = Enum.GetValues<IssueKind>();

    /// <summary>A kind as said aloud.</summary>
    public static string Title(IssueKind kind) => kind switch
    {
        IssueKind.LockFailed => "Lock failed",
        IssueKind.KeyMissing => "Key missing",
        IssueKind.DoorPropped => "Door propped",
        IssueKind.RadioDead => "Radio dead",
        IssueKind.WifiDead => "Wi-Fi dead",
        IssueKind.AnnouncementUnheard => "PA not heard",
        _ => "Something else",
    };

    /// <summary>An entry in two or three words; one of another kind goes by its own.</summary>
    public static string Title(ReadinessIssue issue) => issue is { Kind: IssueKind.Other, Words: { } words } ? words : Title(issue.Kind);

    /// <summary>What else there is to know of an entry beside its title; null for nothing.</summary>
    public static string? More(ReadinessIssue issue) => issue.Kind is IssueKind.Other ? null : issue.Words;

    /// <summary>The letter of its sign. The sign's shape is in css/readiness.css, by <see cref="Name"/>.</summary>
    public static string Letter(IssueKind kind) => kind switch
    {
        IssueKind.LockFailed => "L",
        IssueKind.KeyMissing => "K",
        IssueKind.DoorPropped => "D",
        IssueKind.RadioDead => "R",
        IssueKind.WifiDead => "W",
        IssueKind.AnnouncementUnheard => "P",
        _ => "!",
    };

    /// <summary>A kind as data calls it: "lockFailed".</summary>
    public static string Name(IssueKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>A place as said aloud: "153 STEM lab", "Door 8 Playing fields", or the words themselves.</summary>
    public static string Place(Spot place, PlanIndex plan) => place switch
    {
        { Room: { } room } => plan.Find(room)?.Title ?? $"{room} (no longer on the plan)",
        { Door: { } id } => plan.Plan.Doors.FirstOrDefault(door => door.Id == id) is { } door ? Door(door) : $"door {id} (no longer on the plan)",
        _ => place.Words ?? "",
    };

    /// <summary>A door as said aloud: "Door 8 Playing fields".</summary>
    public static string Door(Door door) => $"Door {door.Number} {door.Name}".Replace("  ", " ", StringComparison.Ordinal).Trim();

    /// <summary>The short name of the level a place is on; empty for words.</summary>
    public static string Level(Spot place, PlanIndex plan)
    {
        var level = place switch
        {
            { Room: { } room } => plan.Find(room)?.Level,
            { Door: { } id } => plan.Plan.Doors.FirstOrDefault(door => door.Id == id)?.Level,
            _ => null,
        };
        return plan.Plan.Levels.FirstOrDefault(drawn => drawn.Id == level)?.ShortName ?? "";
    }
}
