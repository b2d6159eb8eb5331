using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>Finds the rooms of a plan by what a timetable calls them: "214", "Room 214", "rm. 214", "Band room".</summary>
public sealed class RoomLabels
{
    private static readonly string[] Prefixes = ["ROOM", "RM"];
    private readonly Dictionary<string, RoomId?> _rooms = new(StringComparer.Ordinal);

    public RoomLabels(PlanIndex plan)
    {
        foreach (var room in plan.Plan.Rooms)
        {
            foreach (var label in new[] { room.Number, room.Name, room.Title }.Select(Plain).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal))
            {
                // A label of two rooms says which of them to nobody.
                _rooms[label] = _rooms.ContainsKey(label) ? null : room.Id;
            }
        }
    }

    /// <summary>The room; null when the plan has none of that label, or several.</summary>
    public RoomId? Find(string location) => _rooms.GetValueOrDefault(Plain(location));

    private static string Plain(string label)
    {
        var plain = string.Concat(label.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var prefix = Prefixes.FirstOrDefault(prefix => plain.Length > prefix.Length && plain.StartsWith(prefix, StringComparison.Ordinal) && char.IsDigit(plain[prefix.Length]));
        return prefix is null ? plain : plain[prefix.Length..];
    }
}
