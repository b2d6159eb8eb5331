using System.Diagnostics;
using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;

namespace Command.Domain.Incidents;

/// <summary>The rules of an incident. Pure: the clock, the person, the plan and the state all come in as arguments.</summary>
public static class IncidentDecider
{
    /// <summary>The longest text a person may write in a note, a reason or a summary, in characters.</summary>
    public const int MaxText = 2000;

    /// <summary>What follows from <paramref name="command"/> in <paramref name="incident"/>, at the building drawn in <paramref name="plan"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, IncidentCommand command, PlanIndex plan) => command switch
    {
        DeclareIncident declare => Declare(incident, declare),
        _ when !incident.Exists => Decision.Refuse<IncidentEvent>("There is no such incident."),
        ReopenIncident reopen => Reopen(incident, reopen),
        _ when !incident.IsOpen && command is not (AddNote or MarkRoom { Witness: not null }) => Decision.Refuse<IncidentEvent>("This incident is closed. Reopen it first."),
        OrderAction order => ProtocolDecider.Order(incident, order, plan),
        ReleaseAction release => ProtocolDecider.Release(incident, release, plan),
        RetractAction retract => ProtocolDecider.Retract(incident, retract),
        DeclareClear declare => ClearDecider.Decide(incident, declare, plan),
        AddNote note => Note(incident, note, plan),
        CloseIncident close => Close(incident, close),
        OrganizationCommand organization => OrganizationDecider.Decide(incident, organization),
        PostCommand post => PostDecider.Decide(incident.Posts, post, plan),
        ResponderCommand responder => ResponderDecider.Decide(incident, responder, plan),
        ReportCommand report => ReportDecider.Decide(incident, report, plan),
        TaskCommand task => TaskDecider.Decide(incident.Tasks, task),
        MessageCommand message => MessageDecider.Decide(incident, message),
        AnswerAlarm answer => AlarmDecider.Decide(incident.Alarms, answer),
        DiscloseStudents disclose => DisclosureDecider.Decide(incident, disclose, plan),
        RoomCommand room => RoomDecider.Decide(incident, room, plan),
        _ => throw new UnreachableException($"IncidentDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<IncidentEvent> Declare(Incident incident, DeclareIncident declare)
    {
        if (incident.Exists)
        {
            return Decision.Refuse<IncidentEvent>("This incident was declared before.");
        }

        if (declare.Summary.Length > MaxText)
        {
            return TooLong("summary");
        }

        var (ordered, refusal) = ProtocolDecider.OrderAtOnce(declare);
        return refusal is not null ? Decision.Refuse<IncidentEvent>(refusal) : new Decision<IncidentEvent>.Accepted(
        [
            new IncidentDeclared(declare.Stamp, declare.Building, declare.Kind, declare.Mode, Written.OrNull(declare.Summary) ?? "") { Settings = declare.Settings ?? IncidentSettings.Default },
            .. ordered is null ? [] : new IncidentEvent[] { ordered },
            .. TaskDecider.StartedWith(declare.Stamp, declare.Kind, declare.Checklists),
        ]);
    }

    private static Decision<IncidentEvent> Note(Incident incident, AddNote note, PlanIndex plan) =>
        Written.OrNull(note.Text) is not { } text ? Decision.Refuse<IncidentEvent>("Write a few words.")
        : note.Text.Length > MaxText ? TooLong("note")
        : note.Room is { } room && !RoomDecider.Knows(room, incident.Room(room), plan) ? Decision.Refuse<IncidentEvent>("The floor plan has no such room.")
        : new NoteAdded(note.Stamp, text, note.Room);

    private static Decision<IncidentEvent> Close(Incident incident, CloseIncident close)
    {
        if (Written.OrNull(close.Reason) is not { } reason)
        {
            return Decision.Refuse<IncidentEvent>("Say why the incident ends.");
        }

        if (close.Reason.Length > MaxText)
        {
            return TooLong("reason");
        }

        if (incident.Actions.Count > 0)
        {
            var standing = string.Join(", ", incident.Actions.Values.Select(a => $"{a.Title} ({a.Zone.Title})"));
            return Decision.Refuse<IncidentEvent>($"Release first what is still ordered: {standing}.");
        }

        return new IncidentClosed(close.Stamp, reason);
    }

    private static Decision<IncidentEvent> Reopen(Incident incident, ReopenIncident reopen) =>
        incident.IsOpen ? Decision.Nothing<IncidentEvent>()
        : Written.OrNull(reopen.Reason) is not { } reason ? Decision.Refuse<IncidentEvent>("Say why the incident is opened again.")
        : reopen.Reason.Length > MaxText ? TooLong("reason")
        : new IncidentReopened(reopen.Stamp, reason);

    private static Decision<IncidentEvent> TooLong(string what) =>
        Decision.Refuse<IncidentEvent>($"Shorten the {what}: {MaxText:N0} characters at most.");
}
