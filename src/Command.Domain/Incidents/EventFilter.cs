using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Responders;
using Command.Domain.Rooms;

namespace Command.Domain.Incidents;

/// <summary>Which events of an incident someone wants to see; what is null asks for nothing.</summary>
/// <param name="Person">Said by them.</param>
/// <param name="Team">Of that team, or to it.</param>
/// <param name="Room">About that room.</param>
public sealed record EventFilter(PersonId? Person, string? Team, RoomId? Room)
{
    /// <summary>Every event.</summary>
    public static readonly EventFilter All = new(null, null, null);

    /// <summary>Whether an event is one of them.</summary>
    public bool Passes(IncidentEvent e) =>
        (Person is null || e.Stamp.By.Person == Person)
        && (Team is null || string.Equals(TeamOf(e), Team, StringComparison.OrdinalIgnoreCase))
        && (Room is not { } room || e.RoomsTouched().Contains(room));

    /// <summary>The team an event names; null for none.</summary>
    public static string? TeamOf(IncidentEvent e) => e switch
    {
        RoomMarked marked => marked.Team,
        TeamFormed formed => formed.Team,
        TeamJoined joined => joined.Team,
        TeamLeft left => left.Team,
        TeamSent sent => sent.Team,
        TeamDisbanded disbanded => disbanded.Team,
        ParAnswered answered => answered.Team,
        MessageSent sent => sent.To.Team,
        _ => null,
    };
}
