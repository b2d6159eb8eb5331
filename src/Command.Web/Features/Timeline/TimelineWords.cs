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
using Command.Domain.Tasks;
using Command.Web.Features.Alarms;
using Command.Web.Features.Messages;
using Command.Web.Features.Organization;
using Command.Web.Features.Posts;
using Command.Web.Features.Reports;
using Command.Web.Features.Responders;
using Command.Web.Features.Tasks;

namespace Command.Web.Features.Timeline;

/// <summary>What each event says in the timeline: a sentence an officer would say. One line of words for each event.</summary>
public static class TimelineWords
{
    /// <summary>The sentence; the person who did it stands before it.</summary>
    public static string Of(IncidentEvent e, PlanIndex plan) => e switch
    {
        IncidentDeclared d => $"declared {Kinds.Sentence(d.Kind)}{Ending(d.Summary)}",
        ActionOrdered o => $"ordered {Protocol.Term(o.Action).ToUpperInvariant()} for {Whole(o.Zone)}{Ending(o.Detail)}",
        ActionReleased r => $"released {Protocol.Term(r.Action)} for {Whole(r.Zone)}",
        RoomMarked m => $"{plan.Title(m.Room)}: {Mark(m)}{Ending(m.Note)}",
        MarkWithdrawn w => $"{plan.Title(w.Room)}: took the last mark back",
        DisputeResolved d => $"{plan.Title(d.Room)}: decided {Found(d.Finding)}{Ending(d.Reason)}",
        HelpRequested h => $"{plan.Title(h.Room)}: needs help{Ending(h.Need)}",
        HelpAnswered h => $"{plan.Title(h.Room)}: help is there",
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
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    private static string Whole(Zone zone) => zone == Zone.Building ? "the whole building" : zone.Title;

    private static string Mark(RoomMarked mark)
    {
        List<string> words = [];
        if (mark.Search is { } search)
        {
            words.Add((search, mark.Team) switch
            {
                (SearchMark.Searching, { } team) => $"{team} is searching",
                (SearchMark.Searching, null) => "searching",
                (SearchMark.Cleared, { } team) => $"cleared by {team}",
                (SearchMark.Cleared, null) => "cleared",
                (SearchMark.Stopped, _) => "search stopped",
                _ => "search it again",
            });
        }

        if (mark.Occupancy is { } inside)
        {
            words.Add(inside.Kind switch
            {
                OccupancyKind.Empty => "nobody inside",
                OccupancyKind.Evacuated => "evacuated",
                OccupancyKind.People => inside.People == 1 ? "1 person inside" : $"{inside.People} people inside",
                _ => "not known who is inside",
            });
        }

        words.AddRange(Each(mark.Hazards).Select(h => h switch
        {
            Hazards.Threat => "THREAT",
            Hazards.Casualty => "casualty",
            Hazards.SmokeOrGas => "smoke or gas",
            Hazards.Blocked => "blocked",
            _ => "no access, needs a key",
        }));
        words.AddRange(Each(mark.Ended).Select(h => h switch
        {
            Hazards.Threat => "threat is over",
            Hazards.Casualty => "casualty taken out",
            Hazards.SmokeOrGas => "air is clear",
            Hazards.Blocked => "no longer blocked",
            _ => "opened",
        }));
        return words.Count == 0 ? "noted" : string.Join(", ", words);
    }

    private static IEnumerable<Hazards> Each(Hazards hazards) =>
        Enum.GetValues<Hazards>().Where(h => h != Hazards.None && hazards.HasFlag(h));

    private static string Found(Finding finding) => finding switch
    {
        Finding.Clear => "the clear holds",
        Finding.Threat => "the threat is real",
        _ => "to search it again",
    };

    private static string Ending(string? words) => string.IsNullOrWhiteSpace(words) ? "" : $": {words}";
}
