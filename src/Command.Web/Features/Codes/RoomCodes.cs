using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Web.Features.Codes;

/// <summary>
/// The short names of rooms in printed codes. They are made of the building's and the room's ids and nothing else, so a
/// sheet on a door stays right after a new survey, for as long as the room keeps its id. They tell a stranger nothing.
/// </summary>
public static partial class RoomCodes
{
    // No i, l, o or u: what is read aloud is not mistaken (Crockford's base 32).
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 8;

    /// <summary>The short name of a building: 8 letters and digits.</summary>
    public static string Of(BuildingId building) => Short($"{building.Value:N}");

    /// <summary>The short name of a room, within all buildings: 8 letters and digits.</summary>
    public static string Of(BuildingId building, RoomId room) => Short($"{building.Value:N}/{room.Value}");

    /// <summary>Where the code of a room leads: <c>/room/4f2k9x0a/7q1m3z8d</c>.</summary>
    public static string Url(BuildingId building, RoomId room) => $"/room/{Of(building)}/{Of(building, room)}";

    /// <summary>The way back to a room, given the two short names as one text; null for what is none.</summary>
    public static string? UrlOf(string? names) => names is not null && Names().IsMatch(names) ? $"/room/{names}" : null;

    /// <summary>The room of that short name; null when the plan draws none, or two that can't be told apart.</summary>
    public static Room? Find(BuildingId building, FloorPlan plan, string name) =>
        plan.Rooms.Where(room => Of(building, room.Id) == name).Take(2).ToList() is [var only] ? only : null;

    private static string Short(string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return string.Create(Length, hash, static (name, bytes) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                name[i] = Letters[bytes[i] & 31];
            }
        });
    }

    [GeneratedRegex("^[0-9a-z]{8}/[0-9a-z]{8}$", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
