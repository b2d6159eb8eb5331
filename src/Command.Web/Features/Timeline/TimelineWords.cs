using System.Diagnostics;
using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;
using Command.Web.Features.Alarms;
using Command.Web.Features.Incidents;
using Command.Web.Features.Messages;
using Command.Web.Features.Organization;
using Command.Web.Features.Posts;
using Command.Web.Features.Reports;
using Command.Web.Features.Responders;
using Command.Web.Features.Rooms;
using Command.Web.Features.Students;
using Command.Web.Features.Tasks;

namespace Command.Web.Features.Timeline;

/// <summary>What each event says in the timeline: a sentence an officer would say. One line of words for each event.</summary>
public static class TimelineWords
{
    /// <summary>The sentence; the person who did it stands before it.</summary>
    public static string Of(IncidentEvent e, PlanIndex plan) => e switch
    {
        IncidentDeclared d => $"declared {Kinds.Sentence(d.Kind)}{Ending(d.Summary)}",
        ActionOrdered o => OrderWords.Of(o),
        ActionReleased r => OrderWords.Of(r),
        ActionRetracted r => OrderWords.Of(r),
        RecheckCalled r => OrderWords.Of(r, plan),
        BuildingCleared c => OrderWords.Of(c),
        RoomEvent r => RoomEventWords.Of(r, plan),
        NoteAdded { Room: { } room } n => $"{plan.Title(room)}: {n.Text}",
        NoteAdded n => n.Text,
        OrganizationEvent o => OrganizationWords.Of(o),
        PostEvent p => PostWords.Of(p, plan),
        ReportEvent r => ReportWords.Of(r, plan),
        AlarmAnswered a => AlarmWords.Of(a),
        MessageEvent m => MessageWords.Of(m),
        IncidentClosed c => $"closed the incident{Ending(c.Reason)}",
        IncidentReopened r => $"opened the incident again{Ending(r.Reason)}",
        ResponderEvent r => ResponderWords.Of(r, plan),
        TaskEvent t => TaskWords.Of(t),
        StudentDataDisclosed d => StudentWords.Of(d, plan),
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    private static string Ending(string? words) => string.IsNullOrWhiteSpace(words) ? "" : $": {words}";
}
