using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Readiness;

/// <summary>
/// What does not work in a building, what was put right, and which cameras look where. It stands beside the plan and
/// outlives it: an entry stays when a newer plan no longer draws its room.
/// </summary>
/// <param name="Open">What does not work, the longest known first.</param>
/// <param name="Resolved">What was put right, the latest last.</param>
/// <param name="Cameras">The cameras, in the order they were listed.</param>
/// <param name="Commands">The ids of the commands that led here, so that the same one sent again does nothing.</param>
public sealed record ReadinessLedger(
    ImmutableArray<ReadinessIssue> Open, ImmutableArray<ReadinessIssue> Resolved, ImmutableArray<Camera> Cameras, ImmutableHashSet<Guid> Commands)
{
    /// <summary>The ledger of a building of which nothing was said.</summary>
    public static readonly ReadinessLedger Empty = new([], [], [], []);

    /// <summary>What does not work in a room.</summary>
    public IEnumerable<ReadinessIssue> OpenIn(RoomId room) => Open.Where(issue => issue.Place.Room == room);

    /// <summary>The cameras that look into a room.</summary>
    public IEnumerable<Camera> Covering(RoomId room) => Cameras.Where(camera => camera.Covers.Contains(room));

    /// <summary>The ledger after one more event.</summary>
    public static ReadinessLedger Evolve(ReadinessLedger ledger, ReadinessEvent e) => (e switch
    {
        ReadinessIssueReported r => ledger with { Open = ledger.Open.Add(new ReadinessIssue(r.Stamp.Command, r.Kind, r.Place, r.Words, r.Stamp.By, Seen(r.Stamp), null)) },
        ReadinessIssueResolved r => Resolve(ledger, r),
        CameraListed c => ledger with { Cameras = ledger.Cameras.Add(new Camera(c.Stamp.Command, c.Name, c.Place, c.Covers, c.Words, c.Stamp.By, c.Stamp.RecordedAt)) },
        CameraRemoved c => ledger with { Cameras = ledger.Cameras.RemoveAll(camera => camera.Id == c.Camera) },
        _ => throw new UnreachableException($"ReadinessLedger.Evolve does not know {e.GetType().Name}."),
    }) with
    { Commands = ledger.Commands.Add(e.Stamp.Command) };

    private static ReadinessLedger Resolve(ReadinessLedger ledger, ReadinessIssueResolved e) =>
        ledger.Open.FirstOrDefault(issue => issue.Id == e.Issue) is { } issue
            ? ledger with
            {
                Open = ledger.Open.Remove(issue),
                Resolved = ledger.Resolved.Add(issue with { Resolution = new Resolution(e.How, e.Stamp.By, e.Stamp.RecordedAt) }),
            }
            : ledger;

    // Nobody saw it after it was written down, whatever their clock says.
    private static DateTimeOffset Seen(Stamp stamp) => stamp.ObservedAt < stamp.RecordedAt ? stamp.ObservedAt : stamp.RecordedAt;
}

/// <summary>One thing that does not work, or did not.</summary>
/// <param name="Id">The id of the command that reported it.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Place">Where.</param>
/// <param name="Words">What else there is to know; null for none.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Since">When they saw it.</param>
/// <param name="Resolution">How it was put right; null while it was not.</param>
public sealed record ReadinessIssue(Guid Id, IssueKind Kind, Spot Place, string? Words, Actor By, DateTimeOffset Since, Resolution? Resolution);

/// <summary>How something was put right.</summary>
/// <param name="How">In words.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When, by the server's clock.</param>
public sealed record Resolution(string How, Actor By, DateTimeOffset At);

/// <summary>A camera and what it looks at.</summary>
/// <param name="Id">The id of the command that listed it.</param>
/// <param name="Name">As the control room calls it.</param>
/// <param name="Place">Where it hangs.</param>
/// <param name="Covers">The rooms it looks into.</param>
/// <param name="Words">What else there is to know; null for none.</param>
/// <param name="By">Who listed it.</param>
/// <param name="At">When, by the server's clock.</param>
public sealed record Camera(Guid Id, string Name, Spot Place, ImmutableArray<RoomId> Covers, string? Words, Actor By, DateTimeOffset At);
