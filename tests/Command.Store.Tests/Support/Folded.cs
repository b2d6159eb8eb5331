using System.Text.Json;
using Command.Domain.Incidents;
using Command.Interchange.Json;

namespace Command.Store.Tests.Support;

/// <summary>A folded incident as text, for comparing: its rooms in order of their ids.</summary>
public static class Folded
{
    public static string Text(Incident incident) =>
        JsonSerializer.Serialize(incident with { Rooms = Incident.None.Rooms }, DomainJson.Options)
        + string.Join('\n', incident.Rooms.OrderBy(room => room.Key.Value, StringComparer.Ordinal).Select(room => JsonSerializer.Serialize(room, DomainJson.Options)));
}
