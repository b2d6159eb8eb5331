using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Organization;

namespace Command.Web.Live;

/// <summary>Something that is wrong with how an incident is led, for those who watch it from afar.</summary>
/// <param name="Words">In a few words: "NO COMMAND", "PAR overdue: Bravo".</param>
/// <param name="Since">Since when; null where that says nothing.</param>
public sealed record BoardAlarm(string Words, DateTimeOffset? Since)
{
    /// <summary>All that is wrong at a moment, the worst first.</summary>
    public static ImmutableArray<BoardAlarm> AllOf(Incident incident, DateTimeOffset now)
    {
        var overdue = Overdue.Of(incident, now);
        var alarms = ImmutableArray.CreateBuilder<BoardAlarm>();
        if (NoCommand.Words(incident, now) is { } lack)
        {
            alarms.Add(new BoardAlarm(lack, NoCommand.Overdue(incident, now)[0].Since));
        }

        foreach (var answer in incident.IsOpen ? incident.Responders.Par?.Answers.Where(answer => answer.IsTrouble) ?? [] : [])
        {
            alarms.Add(new BoardAlarm(answer.People < answer.Expected ? $"{answer.Team} only {answer.People} of {answer.Expected}" : $"{answer.Team} not well", answer.At));
        }

        if (!overdue.Teams.IsEmpty)
        {
            alarms.Add(new BoardAlarm($"PAR overdue: {string.Join(", ", overdue.Teams)}", incident.Responders.Par?.Since));
        }
        else if (overdue.ParSince is { } due)
        {
            alarms.Add(new BoardAlarm("PAR is due", due));
        }

        if (!overdue.Tasks.IsEmpty)
        {
            alarms.Add(new BoardAlarm(overdue.Tasks is [_] ? "1 task overdue" : $"{overdue.Tasks.Length} tasks overdue", overdue.Tasks.Min(task => task.DueAt)));
        }

        return alarms.ToImmutable();
    }
}
