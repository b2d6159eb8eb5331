using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using Command.Web.Live;

namespace Command.Web.Features.Readiness;

/// <summary>A building's ledger as screens, the map, the field page and other systems read it; the browser's half is src/Field/readiness/picture.ts.</summary>
/// <param name="Building">Which building.</param>
/// <param name="Version">The building's version.</param>
/// <param name="Open">What does not work, the longest known first.</param>
/// <param name="Resolved">What was put right, the latest first; null where nobody asked for it.</param>
/// <param name="Cameras">The cameras, by name.</param>
public sealed record ReadinessPicture(
    BuildingId Building, long Version, IReadOnlyList<IssueLine> Open, IReadOnlyList<IssueLine>? Resolved, IReadOnlyList<CameraLine> Cameras)
{
    public static ReadinessPicture Of(LiveBuilding live, bool resolved)
    {
        var (building, plan) = live;
        var ledger = building.Readiness;
        return new ReadinessPicture(
            building.Id,
            building.Version,
            [.. ledger.Open.Select(issue => IssueLine.Of(issue, plan))],
            resolved ? [.. ledger.Resolved.Reverse().Select(issue => IssueLine.Of(issue, plan))] : null,
            [.. ledger.Cameras.OrderBy(camera => Buildings.NaturalOrder.Key(camera.Name), StringComparer.OrdinalIgnoreCase).Select(camera => CameraLine.Of(camera, plan))]);
    }
}

/// <summary>One entry.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Title">The kind as said aloud; of another kind, the words that were said.</param>
/// <param name="Letter">The letter of its sign.</param>
/// <param name="Room">The room it is in, if it is in one.</param>
/// <param name="Door">The door it is at, if it is at one.</param>
/// <param name="Place">The place as said aloud.</param>
/// <param name="Level">The level's short name; empty where it is not known.</param>
/// <param name="Words">What else there is to know.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Since">When they saw it.</param>
/// <param name="How">How it was put right; null while it was not.</param>
/// <param name="ResolvedBy">Who said so.</param>
/// <param name="ResolvedAt">When.</param>
public sealed record IssueLine(
    Guid Id, IssueKind Kind, string Title, string Letter, RoomId? Room, string? Door, string Place, string Level, string? Words, string By, DateTimeOffset Since,
    string? How, string? ResolvedBy, DateTimeOffset? ResolvedAt)
{
    public static IssueLine Of(ReadinessIssue issue, PlanIndex plan) => new(
        issue.Id, issue.Kind, ReadinessWords.Title(issue), ReadinessWords.Letter(issue.Kind), issue.Place.Room, issue.Place.Door,
        ReadinessWords.Place(issue.Place, plan), ReadinessWords.Level(issue.Place, plan), ReadinessWords.More(issue), issue.By.Name, issue.Since,
        issue.Resolution?.How, issue.Resolution?.By.Name, issue.Resolution?.At);
}

/// <summary>One camera.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">As the control room calls it.</param>
/// <param name="Room">The room it hangs in, if it hangs in one.</param>
/// <param name="Door">The door it hangs at, if it hangs at one.</param>
/// <param name="Place">The place as said aloud.</param>
/// <param name="Level">The level's short name; empty where it is not known.</param>
/// <param name="Covers">The rooms it looks into.</param>
/// <param name="CoversTitles">The same rooms as said aloud: "Back hall, Link hall".</param>
/// <param name="Words">What else there is to know.</param>
public sealed record CameraLine(
    Guid Id, string Name, RoomId? Room, string? Door, string Place, string Level, IReadOnlyList<RoomId> Covers, string CoversTitles, string? Words)
{
    public static CameraLine Of(Camera camera, PlanIndex plan) => new(
        camera.Id, camera.Name, camera.Place.Room, camera.Place.Door, ReadinessWords.Place(camera.Place, plan), ReadinessWords.Level(camera.Place, plan),
        camera.Covers, string.Join(", ", camera.Covers.Select(plan.Title)), camera.Words);
}
