using System.Collections.Immutable;

namespace Command.Domain.Buildings;

/// <summary>What happens to the rooms when one plan takes the place of another. A room is known by its id alone.</summary>
/// <param name="Added">Rooms only the new plan draws.</param>
/// <param name="Removed">Rooms only the old plan draws.</param>
/// <param name="Kept">Rooms both draw, as the new plan has them.</param>
/// <param name="Renamed">Those of <paramref name="Kept"/> that are called otherwise than before.</param>
public sealed record PlanChange(ImmutableArray<Room> Added, ImmutableArray<Room> Removed, ImmutableArray<Room> Kept, ImmutableArray<Room> Renamed)
{
    /// <summary>What differs between two plans.</summary>
    public static PlanChange Between(PlanIndex before, PlanIndex after) => new(
        [.. after.Plan.Rooms.Where(room => before.Find(room.Id) is null)],
        [.. before.Plan.Rooms.Where(room => after.Find(room.Id) is null)],
        [.. after.Plan.Rooms.Where(room => before.Find(room.Id) is not null)],
        [.. after.Plan.Rooms.Where(room => before.Find(room.Id) is { } old && old.Title != room.Title)]);
}
