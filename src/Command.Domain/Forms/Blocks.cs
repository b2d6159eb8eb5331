using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Rooms;

namespace Command.Domain.Forms;

/// <summary>Blocks that several forms share.</summary>
internal static class Blocks
{
    // A checklist that nobody ticked off must not bury the objectives.
    private const int MostTasks = 8;

    private const string NoNumber = "The agencies' own numbers are not recorded in Command.";

    public static Block NameBlock(this FormFacts facts, int twelfths = 12) =>
        new("1", "Incident Name", new Words(facts.Practice is { } practice ? $"{practice}: {facts.Name}" : facts.Name)) { Twelfths = twelfths };

    public static Block NumberBlock(this FormFacts facts, int twelfths) =>
        new("2", "Incident Number", new Words($"{facts.Id}\n{NoNumber}")) { Twelfths = twelfths };

    public static Block PeriodBlock(this FormFacts facts, string number, int twelfths) => new(number, "Operational Period", facts.FromTo()) { Twelfths = twelfths };

    public static Fields FromTo(this FormFacts facts) => new(
    [
        new("Date/Time From", facts.Clock.Date(facts.State.DeclaredAt)),
        new("Date/Time To", facts.State.IsOpen ? $"{facts.Clock.Date(facts.Now)}, still open" : facts.Clock.Date(facts.End)),
    ]);

    public static Block PreparedBy(this FormFacts facts, string number, string title = "Prepared by") =>
        new(number, title, new Fields([new("Name", facts.By.Name), new("Position/Title", facts.By.Title), new("Signature", null), new("Date/Time", facts.Clock.Date(facts.Now))]));

    public static Block ApprovedBy(this FormFacts facts, string number, string title) =>
        new(number, title, facts.Commander is { } commander
            ? new Fields([new("Name", commander), new("Signature", null), new("Date/Time", null)])
            : new Empty("Nobody took command in this incident."));

    /// <summary>What the response was after, in the order that always holds, and what was still to do.</summary>
    public static IEnumerable<string> Objectives(this FormFacts facts)
    {
        var priorities = Priorities.Of(facts.State, facts.Plan);
        yield return $"1. Threat: stop it. {(priorities.Threat.IsEmpty ? "No threat stands." : $"A threat stands in {Rooms(facts, priorities.Threat)}.")}";
        yield return $"2. Rescue: reach the wounded and those who need help. {(priorities.Rescue.IsEmpty ? "Nobody waits for help." : $"Waiting: {Rooms(facts, priorities.Rescue)}.")}";
        yield return $"3. Clear: search every room. {facts.Cleared} of {facts.Plan.ToSearch.Length} rooms stand cleared.";
        var open = facts.State.Tasks.Tasks.Where(task => task.DoneAt is null).ToList();
        foreach (var task in open.Take(MostTasks))
        {
            yield return $"Open task: {task.Text}{(task.DueAt is { } due ? $", due {facts.Clock.Second(due)}" : "")}";
        }

        if (open.Count > MostTasks)
        {
            yield return $"{open.Count - MostTasks} more tasks of the checklists are not marked done.";
        }
    }

    /// <summary>What endangers those who work there, and what they are told to do about it.</summary>
    public static IEnumerable<string> Safety(this FormFacts facts)
    {
        (Hazards Hazard, string Words)[] dangers =
            [(Hazards.Threat, "Threat in"), (Hazards.Casualty, "Casualties in"), (Hazards.SmokeOrGas, "Smoke or gas in"), (Hazards.Blocked, "Blocked:"), (Hazards.NoAccess, "No access:")];
        foreach (var (hazard, words) in dangers)
        {
            if (facts.RoomsWith(room => room.Hazards.HasFlag(hazard)) is { IsEmpty: false } rooms)
            {
                yield return $"{words} {string.Join(", ", rooms)}.";
            }
        }

        foreach (var zones in facts.State.Posts.Zones.GroupBy(zone => (zone.Heat, zone.Level)))
        {
            yield return $"{zones.Key.Heat} zone drawn on {facts.Plan.Plan.Levels.FirstOrDefault(level => level.Id == zones.Key.Level)?.Name ?? zones.Key.Level.Value}.";
        }
    }

    private static string Rooms(FormFacts facts, ImmutableArray<Kernel.RoomId> rooms) => string.Join(", ", rooms.Select(facts.Plan.Title));
}
