using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Interchange.Json;

namespace Command.Web.Features.Paper;

/// <summary>What the table for paper marks knows without asking; its other half is PaperPage.razor.js.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Person">Who types; what one person typed is not offered to the next on the same machine.</param>
/// <param name="Declared">When the incident was declared, in milliseconds since 1970.</param>
/// <param name="Rooms">The rooms of the plan.</param>
public sealed record PaperStart(IncidentId Incident, PersonId Person, long Declared, IReadOnlyList<PaperRoom> Rooms)
{
    /// <summary>For an attribute of the page.</summary>
    public string Json => JsonSerializer.Serialize(this, DomainJson.Options);

    internal static IReadOnlyList<PaperRoom> RoomsOf(PlanIndex plan)
    {
        var titles = plan.Plan.Rooms.CountBy(room => room.Title).ToDictionary(StringComparer.Ordinal);
        return [.. plan.Plan.Rooms.Select(room => new PaperRoom(
            room.Id, room.Number, titles[room.Title] == 1 ? room.Title : $"{room.Title}, {string.Join(' ', new[] { room.Wing is null ? null : $"wing {room.Wing}", plan.LevelOf(room)?.ShortName }.OfType<string>())}"))];
    }
}

/// <summary>A room as it is typed.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">As on the door plate; empty where there is none.</param>
/// <param name="Title">What to call it, told apart from all others.</param>
public sealed record PaperRoom(RoomId Id, string Number, string Title);
