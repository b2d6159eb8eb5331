using System.Security.Cryptography;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Interchange.Plans;

/// <summary>Names a plan by its content, so that a plan never changes under its id and the same drawing is never kept twice.</summary>
public static class PlanHash
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the plan's <see cref="PlanJson"/> with levels, rooms, doors and key features
    /// each in ordinal order of their ids.
    /// </summary>
    public static PlanId Of(FloorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var canonical = plan with
        {
            Levels = [.. plan.Levels.OrderBy(l => l.Id.Value, StringComparer.Ordinal)],
            Rooms = [.. plan.Rooms.OrderBy(r => r.Id.Value, StringComparer.Ordinal)],
            Doors = [.. plan.Doors.OrderBy(d => d.Id, StringComparer.Ordinal)],
            KeyFeatures = [.. plan.KeyFeatures.OrderBy(f => f.Id, StringComparer.Ordinal)],
        };
        return new PlanId(Convert.ToHexStringLower(SHA256.HashData(PlanJson.Write(canonical))));
    }
}
