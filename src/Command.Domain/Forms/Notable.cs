using Command.Domain.Incidents;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Tasks;

namespace Command.Domain.Forms;

/// <summary>Which events belong in a briefing: what was decided and what turned, not every room that was searched.</summary>
public static class Notable
{
    private const Hazards Grave = Hazards.Threat | Hazards.Casualty | Hazards.SmokeOrGas;

    /// <summary>Whether a briefing names it.</summary>
    public static bool Is(IncidentEvent e) => e switch
    {
        IncidentDeclared or IncidentClosed or IncidentReopened => true,
        ActionOrdered or ActionReleased or ActionRetracted or RecheckCalled or BuildingCleared => true,
        PositionAssigned or PositionVacated => true,
        CommandReadBack => false,
        OrganizationEvent => true,
        PostEstablished or PostClosed => true,
        TeamFormed or TeamSent or TeamDisbanded or ParStarted => true,
        RoomMarked mark => ((mark.Hazards | mark.Ended) & Grave) != Hazards.None,
        HelpRequested or HelpAnswered or DisputeResolved or RoomSealed => true,
        ReportMade report => report.LifeCritical,
        ReportJudged or ReportResolved => true,
        ChecklistStarted => true,
        MessageSent sent => sent.To == Audience.Everyone,
        NoteAdded => true,
        _ => false,
    };
}
