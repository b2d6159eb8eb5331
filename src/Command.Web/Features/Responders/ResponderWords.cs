using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Responders;

namespace Command.Web.Features.Responders;

/// <summary>The words for responders, teams and accountability.</summary>
public static class ResponderWords
{
    /// <summary>What an event says in the timeline; the person who did it stands before it.</summary>
    public static string Of(ResponderEvent e, PlanIndex plan) => e switch
    {
        ResponderCheckedIn c when c.Facts.Person == c.Stamp.By.Person => $"is {Here(c.Status)}{(c.Facts.Agency.Length > 0 ? $", {c.Facts.Agency}" : "")}",
        ResponderCheckedIn c => $"checked in {Who(c.Facts)}: {Of(c.Status)}",
        ResponderMoved m when m.Name == m.Stamp.By.Name => $"is {Here(m.Status)}",
        ResponderMoved m => $"{m.Name}: {Of(m.Status)}",
        TeamFormed { Names: { Length: > 0 } names } f => $"formed {f.Team}: {names}",
        TeamFormed f => $"formed {f.Team}",
        TeamJoined { Leads: true } j => $"{j.Name} is in {j.Team} and leads it",
        TeamJoined j => $"{j.Name} joined {j.Team}",
        TeamLeft l => $"{l.Name} left {l.Team}, back in staging",
        TeamSent s => $"sent {s.Team} to {s.Place.Title(plan)}{(s.Task is { } task ? $": {task}" : "")}",
        TeamDisbanded d => $"disbanded {d.Team}",
        ParStarted p => $"asked for PAR: {string.Join(", ", p.Teams)}",
        ParAnswered a => $"PAR {a.Team}: {Answer(a.People, a.Expected, a.AllWell, a.Words)}",
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    /// <summary>A status, as it is said on the radio.</summary>
    public static string Of(ResponderStatus status) => status switch
    {
        ResponderStatus.EnRoute => "on the way",
        ResponderStatus.Staging => "in staging",
        ResponderStatus.Assigned => "assigned",
        ResponderStatus.Released => "released",
        _ => throw new UnreachableException(),
    };

    /// <summary>A team's answer: "4 people, all well", "3 of 4, NOT WELL: one fell".</summary>
    public static string Answer(int people, int expected, bool allWell, string? words) =>
        $"{(people < expected ? $"ONLY {people} OF {expected}" : People(people))}, {(allWell ? "all well" : "NOT WELL")}{(words is null ? "" : $": {words}")}";

    /// <summary>What a person's check-in says of their agency: its name, or what the district's own people are.</summary>
    public static string AgencyOf(Person person, IReadOnlyList<Agency> agencies) =>
        person.Agency is { } id ? agencies.FirstOrDefault(agency => agency.Id == id)?.ShortName ?? ""
        : person.Role is Role.CrisisTeam ? "School staff"
        : "District office";

    /// <summary>"1 person", "4 people".</summary>
    public static string People(int people) => people == 1 ? "1 person" : $"{people} people";

    /// <summary>The letters that stand for a team: AL for Alpha, C for Team C, C2 for Contact 2. The same rule as in src/Field/plan/words.ts.</summary>
    public static string Letters(string team)
    {
        var words = team.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile((word, i) => i == 0 && word.Equals("team", StringComparison.OrdinalIgnoreCase) && team.Contains(' ')).ToArray();
        return words switch
        {
            [] => "?",
            [var first, .., var last] when last.All(char.IsAsciiDigit) => $"{first[..1]}{last}".ToUpperInvariant(),
            [var first, ..] => first[..Math.Min(2, first.Length)].ToUpperInvariant(),
        };
    }

    private static string Here(ResponderStatus status) => status is ResponderStatus.Staging ? "here" : Of(status);

    private static string Who(CheckIn facts)
    {
        var agency = facts.Agency.Length > 0 && facts.Agency != facts.Name ? $" of {facts.Agency}" : "";
        return $"{facts.Title}{agency}{(facts.Leader is { } leader ? $" under {leader}" : "")}";
    }
}
