using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Students;

namespace Command.Web.Live.Wire;

/// <inheritdoc cref="DiscloseStudents"/>
public sealed record DiscloseStudentsRequest(IReadOnlyList<RoomId>? Rooms, string? Period, string? Reason) : CommandRequest
{
    public override IncidentCommand Command(Stamp stamp)
    {
        var command = new DiscloseStudents(stamp, [.. Rooms ?? []], Period ?? "", Reason ?? "");
        return Known.Students is ({ } access, var roster) ? command with { Access = access, Roster = roster } : command;
    }
}
