using Command.Domain.Kernel;
using Command.Domain.Reports;

namespace Command.Web.Live.Wire;

/// <summary>A life-critical report that stays in sight.</summary>
/// <param name="Id">Which.</param>
/// <param name="Text">What it says.</param>
/// <param name="Room">The room it is about; null for none.</param>
/// <param name="Truth">Confirmed, or still unconfirmed.</param>
/// <param name="By">Who confirmed it; of an unconfirmed one, who said it.</param>
/// <param name="At">When they did, by the server's clock.</param>
public sealed record PinnedPicture(Guid Id, string Text, RoomId? Room, Truth Truth, string By, DateTimeOffset At)
{
    /// <summary>Confirmed ones first, then those to be verified.</summary>
    public static IReadOnlyList<PinnedPicture> AllOf(ReportState reports) =>
    [
        .. reports.Pinned.Select(report => new PinnedPicture(report.Id, report.Text, report.Room, report.Truth, report.JudgedBy!, report.JudgedAt!.Value)),
        .. reports.ToVerify.Select(report => new PinnedPicture(report.Id, report.Text, report.Room, report.Truth, report.By, report.RecordedAt)),
    ];
}
