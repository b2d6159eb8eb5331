using System.Collections.Immutable;
using Command.Domain.Responders;

namespace Command.Domain.Forms;

/// <summary>ICS 201, Incident Briefing: the whole incident on a few pages for whoever takes over.</summary>
internal static class Ics201
{
    private static readonly ImmutableArray<Column> ActionColumns = [new("Time", 3), new("Actions", 17)];

    private static readonly ImmutableArray<Column> ResourceColumns =
        [new("Resource", 4), new("Resource Identifier", 4), new("Date/Time Ordered", 3), new("ETA", 2), new("Arrived", 3), new("Notes", 5)];

    public static Form Of(FormFacts facts) => new("201", "ICS 201", "Incident Briefing", facts.Head,
    [
        facts.NameBlock(4),
        facts.NumberBlock(5),
        new("3", "Date/Time Initiated", new Words(facts.Clock.Date(facts.State.DeclaredAt))) { Twelfths = 3 },
        new("4", "Map/Sketch", PlanSketch.Of(facts)),
        new("5", "Situation Summary and Health and Safety Briefing", new Words(string.Join('\n', Situation(facts)))),
        facts.PreparedBy("6"),
        new("7", "Current and Planned Objectives", new Words(string.Join('\n', facts.Objectives()))),
        new("8", "Current and Planned Actions, Strategies, and Tactics", Table.Or(ActionColumns,
            facts.Events.Where(Notable.Is).Select(e => ImmutableArray.Create(facts.Clock.Second(e.Stamp.RecordedAt), facts.Told(e))),
            "Nothing was done yet.")),
        new("9", "Current Organization", ChartLines.Of(facts)),
        new("10", "Resource Summary", Table.Or(ResourceColumns, facts.State.Responders.Responders.Select(responder => Row(facts, responder)),
            "Nobody has checked in.", "When a resource was ordered and its ETA are not recorded in Command.")),
    ]);

    private static IEnumerable<string> Situation(FormFacts facts)
    {
        yield return facts.State.Summary.Length > 0 ? facts.State.Summary : $"{facts.Kind}. Nothing more was said when it was declared.";
        foreach (var action in facts.State.Actions.Values)
        {
            yield return $"{action.Title} for the {action.Zone.Title} since {facts.Clock.Second(action.Since)}: {action.Words}";
        }

        if (facts.State.Actions.IsEmpty)
        {
            yield return facts.State.IsOpen ? "No action is in force." : "No action is in force; the incident is closed.";
        }

        foreach (var report in facts.State.Reports.Pinned)
        {
            yield return $"Confirmed: {report.Text}";
        }

        var safety = facts.Safety().ToList();
        yield return safety.Count == 0 ? "Health and safety: no danger stands in any room." : "Health and safety:";
        foreach (var line in safety)
        {
            yield return line;
        }
    }

    private static ImmutableArray<string> Row(FormFacts facts, Responder responder) =>
    [
        responder.Facts.Agency.Length > 0 ? responder.Facts.Agency : facts.District.Name,
        responder.Facts.Title,
        "–",
        "–",
        responder.Status is ResponderStatus.EnRoute ? "No, on the way" : $"Yes, {facts.Clock.Second(responder.CheckedInAt)}",
        string.Join(", ", new[] { ResponderDecider.Said(responder.Status), responder.Facts.Qualifications }.OfType<string>()),
    ];
}
