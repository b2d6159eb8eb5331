using System.Collections.Immutable;
using Command.Domain.Incidents;

namespace Command.Domain.Forms;

/// <summary>ICS 214, Activity Log: one for each person, from their own events.</summary>
internal static class Ics214
{
    private static readonly ImmutableArray<Column> Crew = [new("Name", 1), new("ICS Position", 1), new("Home Agency (and Unit)", 1)];
    private static readonly ImmutableArray<Column> Log = [new("Date/Time", 4), new("Notable Activities", 16)];

    // Below this a phone's clock and the server's say the same.
    private static readonly TimeSpan Alike = TimeSpan.FromSeconds(5);

    public static IEnumerable<Form> All(FormFacts facts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subject in LogSubject.Of(facts))
        {
            var key = $"214-{FormKeys.Of(subject.Name)}";
            for (var n = 2; !keys.Add(key); n++)
            {
                key = $"214-{FormKeys.Of(subject.Name)}-{n}";
            }

            yield return Of(facts, subject, key);
        }
    }

    private static Form Of(FormFacts facts, LogSubject subject, string key) => new(key, "ICS 214", "Activity Log", facts.Head,
    [
        facts.NameBlock(7),
        facts.PeriodBlock("2", 5),
        new("3", "Name", new Words(subject.Name)) { Twelfths = 4 },
        new("4", "ICS Position", Words.Or(subject.Positions(facts), "Held no position.")) { Twelfths = 4 },
        new("5", "Home Agency (and Unit)", new Words(subject.Home)) { Twelfths = 4 },
        new("6", "Resources Assigned", Table.Or(Crew, Mates(facts, subject), "Was in no team.")),
        new("7", "Activity Log", Table.Or(Log, subject.Events.Select(e => ImmutableArray.Create(Time(facts, e), Activity(facts, subject, e))), "Nothing was recorded.",
            "By the time Command recorded it. “Seen” is the person’s own clock, where it differs.")),
        facts.PreparedBy("8"),
    ])
    {
        Of = subject.Name,
    };

    private static IEnumerable<ImmutableArray<string>> Mates(FormFacts facts, LogSubject subject) =>
        TeamHistory.Of(facts.Events)
            .Where(team => team.Members.Any(member => subject.Is(member.Facts.Person, member.Facts.Name)))
            .SelectMany(team => team.Members.Select(member => ImmutableArray.Create(
                member.Facts.Title,
                $"Team {team.Team.Name}{(member.Id == team.Team.Leader ? ", leader" : "")}",
                member.Facts.Agency.Length > 0 ? member.Facts.Agency : facts.District.Name)));

    private static string Time(FormFacts facts, IncidentEvent e)
    {
        var (seen, recorded) = (e.Stamp.ObservedAt, e.Stamp.RecordedAt);
        return (seen - recorded).Duration() < Alike ? facts.Clock.Full(recorded) : $"{facts.Clock.Full(recorded)}\nseen {facts.Clock.Second(seen)}";
    }

    // What others said of the person begins with who said it.
    private static string Activity(FormFacts facts, LogSubject subject, IncidentEvent e) =>
        subject.Is(e.Stamp.By.Person, e.Stamp.By.Name) ? Capital(facts.Says(e)) : facts.Told(e);

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
