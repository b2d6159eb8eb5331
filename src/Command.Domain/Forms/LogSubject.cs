using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Responders;

namespace Command.Domain.Forms;

/// <summary>Someone who did anything in an incident, was assigned or checked in: whose activity log is written.</summary>
/// <param name="Person">Their account; null for someone, or a group, without one.</param>
/// <param name="Name">Their name.</param>
/// <param name="Home">Their agency; of the district's own people the district.</param>
/// <param name="Events">What they did, and what was said of them, in order.</param>
internal sealed record LogSubject(PersonId? Person, string Name, string Home, ImmutableArray<IncidentEvent> Events)
{
    /// <summary>Everyone, in the order in which they first appear.</summary>
    public static IReadOnlyList<LogSubject> Of(FormFacts facts)
    {
        var subjects = new List<LogSubject>();
        foreach (var e in facts.Events)
        {
            foreach (var (person, name, home) in Named(facts, e))
            {
                var known = subjects.FindIndex(subject => subject.Is(person, name));
                if (known < 0)
                {
                    subjects.Add(new LogSubject(person, name, home, [e]));
                }
                else if (!ReferenceEquals(subjects[known].Events[^1], e))
                {
                    subjects[known] = subjects[known] with { Events = subjects[known].Events.Add(e) };
                }
            }
        }

        return subjects;
    }

    /// <summary>Whether it is this one: by the account, or by name where there is none.</summary>
    public bool Is(PersonId? person, string name) =>
        Person is not null || person is not null ? Person == person : string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What they held: command and positions, each from when to when.</summary>
    public IEnumerable<string> Positions(FormFacts facts)
    {
        foreach (var stretch in CommandHistory.Of(facts.Events).Where(stretch => stretch.Who is { } who && Is(who.Person, who.Name)))
        {
            yield return $"Incident commander, {facts.Clock.Second(stretch.From)} to {(stretch.Until is { } until ? facts.Clock.Second(until) : "now")}";
        }

        foreach (var held in Events.OfType<PositionAssigned>().Where(held => Is(held.Person, held.Name)))
        {
            yield return $"{Organization.Positions.Title(held.Position)}, from {facts.Clock.Second(held.Stamp.RecordedAt)}";
        }
    }

    // Who did it, and whom it is about.
    private static IEnumerable<(PersonId? Person, string Name, string Home)> Named(FormFacts facts, IncidentEvent e)
    {
        yield return (e.Stamp.By.Person, e.Stamp.By.Name, facts.AgencyOf(e.Stamp.By.Agency));
        switch (e)
        {
            case ResponderCheckedIn c:
                yield return Of(facts, c.Facts);
                break;
            case ResponderMoved m when Find(facts, m.Responder) is { } moved:
                yield return moved;
                break;
            case TeamJoined j when Find(facts, j.Responder) is { } joined:
                yield return joined;
                break;
            case TeamLeft l when Find(facts, l.Responder) is { } left:
                yield return left;
                break;
            case TeamFormed f:
                foreach (var member in f.Members)
                {
                    if (Find(facts, member) is { } one)
                    {
                        yield return one;
                    }
                }

                break;
            case PositionAssigned p:
                yield return (p.Person, p.Name, facts.AgencyOf(p.Agency));
                break;
            case CommandOffered o:
                yield return (o.To, o.ToName, facts.AgencyOf(o.ToAgency));
                break;
            case CommandPassed p:
                yield return (p.To, p.ToName, facts.AgencyOf(p.ToAgency));
                break;
        }
    }

    private static (PersonId? Person, string Name, string Home)? Find(FormFacts facts, Guid responder) =>
        facts.State.Responders.Find(responder) is { } known ? Of(facts, known.Facts) : null;

    private static (PersonId? Person, string Name, string Home) Of(FormFacts facts, CheckIn said) =>
        (said.Person, said.Name, said.Agency.Length > 0 ? said.Agency : facts.District.Name);
}
