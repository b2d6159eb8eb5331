using Command.Domain.Kernel;
using Command.Domain.Readiness;

namespace Command.Web.Features.Readiness;

/// <summary>One thing to know of a room before going in: something that does not work, or a camera that sees it.</summary>
/// <param name="Kind">What is wrong; null for a camera.</param>
/// <param name="Title">In two or three words.</param>
/// <param name="Words">What else there is to know; null for nothing.</param>
/// <param name="By">Who reported it; null for a camera.</param>
/// <param name="Since">When they saw it; null for a camera.</param>
public sealed record ReadinessNote(IssueKind? Kind, string Title, string? Words, string? By, DateTimeOffset? Since)
{
    /// <summary>What is known of a room, what does not work first.</summary>
    public static IReadOnlyList<ReadinessNote> Of(ReadinessLedger ledger, RoomId room) =>
    [
        .. ledger.OpenIn(room).Select(issue => new ReadinessNote(issue.Kind, ReadinessWords.Title(issue), ReadinessWords.More(issue), issue.By.Name, issue.Since)),
        .. ledger.Covering(room).Select(camera => new ReadinessNote(null, $"{camera.Name} covers this room", camera.Words, null, null)),
    ];
}
