using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Web.Features.Incidents;
using Command.Web.Features.Rooms;

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
        IncidentClosed c => $"closed the incident{Ending(c.Reason)}",
        IncidentReopened r => $"opened the incident again{Ending(r.Reason)}",
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    private static string Ending(string? words) => string.IsNullOrWhiteSpace(words) ? "" : $": {words}";
}
