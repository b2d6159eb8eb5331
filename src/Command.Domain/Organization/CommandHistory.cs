using System.Collections.Immutable;
using Command.Domain.Incidents;

namespace Command.Domain.Organization;

/// <summary>Who had command from when to when, and when nobody had it: read from the events.</summary>
public static class CommandHistory
{
    /// <summary>Every stretch, oldest first. Stretches of a unified command overlap.</summary>
    public static ImmutableArray<Stretch> Of(IEnumerable<IncidentEvent> events)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var incident = ChartState.None;
        foreach (var e in events)
        {
            var before = incident;
            incident = e switch
            {
                IncidentDeclared or IncidentReopened => incident.Begun(e.Stamp.RecordedAt),
                OrganizationEvent o => ChartState.Evolve(incident, o),
                _ => incident,
            };
            if (ReferenceEquals(before, incident) && e is not IncidentClosed)
            {
                continue;
            }

            var open = e is IncidentClosed ? [] : incident.Commanders.IsEmpty ? [null] : incident.Commanders.Select(commander => (Commander?)commander).ToList();
            Follow(stretches, open, e.Stamp.RecordedAt);
        }

        return stretches.ToImmutable();
    }

    // Ends the stretches of those who no longer have it, begins those of the others.
    private static void Follow(ImmutableArray<Stretch>.Builder stretches, List<Commander?> open, DateTimeOffset at)
    {
        for (var i = 0; i < stretches.Count; i++)
        {
            if (stretches[i].Until is null && !open.Exists(commander => commander?.Person == stretches[i].Who?.Person))
            {
                stretches[i] = stretches[i] with { Until = at };
            }
        }

        foreach (var commander in open.Where(commander => !stretches.Any(stretch => stretch.Until is null && stretch.Who?.Person == commander?.Person)).ToList())
        {
            stretches.Add(new Stretch(commander, at, null));
        }
    }
}

/// <summary>A stretch of time in which someone had command, or nobody.</summary>
/// <param name="Who">Who had it; null for nobody.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when; null for now.</param>
public sealed record Stretch(Commander? Who, DateTimeOffset From, DateTimeOffset? Until);
