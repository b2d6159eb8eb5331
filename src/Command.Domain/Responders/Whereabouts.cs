using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;

namespace Command.Domain.Responders;

/// <summary>In which room each team said last that it is searching. A person without a team is a team of their own.</summary>
/// <param name="Inside">By the name of the team.</param>
public sealed record Whereabouts(ImmutableSortedDictionary<string, SearchUnderWay> Inside)
{
    /// <summary>Before anyone searched.</summary>
    public static readonly Whereabouts None = new(ImmutableSortedDictionary.Create<string, SearchUnderWay>(StringComparer.Ordinal));

    /// <summary>Who is where after one more event.</summary>
    /// <param name="state">Before it.</param>
    /// <param name="e">The event.</param>
    /// <param name="responders">Whose team is whose, for a mark that names none.</param>
    public static Whereabouts Evolve(Whereabouts state, IncidentEvent e, ResponderState responders) => e switch
    {
        // A sheet of paper tells where a team was, not where it is.
        RoomMarked { Witness: not null } => state,
        RoomMarked { Search: SearchMark.Searching } mark => new Whereabouts(state.Inside.SetItem(Searcher(mark, responders), new SearchUnderWay(mark.Room, mark.Stamp.Command))),

        // What a team says of another room tells nothing of where it is: it may mark what it passes.
        RoomMarked { Search: not null } mark => state.Without(Searcher(mark, responders), at => at.Room == mark.Room),
        MarkWithdrawn taken => state.Inside.Keys.Aggregate(state, (s, team) => s.Without(team, at => at.Mark == taken.Mark)),
        TeamDisbanded gone => state.Without(gone.Team, _ => true),
        _ => state,
    };

    private Whereabouts Without(string team, Func<SearchUnderWay, bool> when) =>
        Inside.TryGetValue(team, out var at) && when(at) ? new Whereabouts(Inside.Remove(team)) : this;

    private static string Searcher(RoomMarked mark, ResponderState responders) => mark.Team is { Length: > 0 } team
        ? responders.Team(team)?.Name ?? team
        : responders.TeamOf(mark.Stamp.By.Person)?.Name ?? mark.Stamp.By.Name;
}

/// <summary>A search that is under way, and the mark that said so.</summary>
public sealed record SearchUnderWay(RoomId Room, Guid Mark);
