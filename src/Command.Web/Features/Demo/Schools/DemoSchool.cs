using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Web.Features.Demo.Drawing;

namespace Command.Web.Features.Demo.Schools;

/// <summary>A school of the demo district.</summary>
/// <param name="Key">Its key in ids: "middle".</param>
/// <param name="Building">Its facts, as before any event: no plan adopted, version 0.</param>
/// <param name="Plan">Its floor plan.</param>
/// <param name="Grounds">Its land, on the earth.</param>
public sealed record DemoSchool(string Key, Building Building, FloorPlan Plan, Polygon Grounds)
{
    /// <summary>A school from its finished sheet. Its location is the main entrance.</summary>
    /// <param name="key">Its key in ids.</param>
    /// <param name="name">In full.</param>
    /// <param name="shortName">As people say it.</param>
    /// <param name="address">Street address.</param>
    /// <param name="anchor">Where the sheet lies.</param>
    /// <param name="sheet">The finished drawing.</param>
    /// <param name="grounds">The corners of its land on the sheet, counter-clockwise.</param>
    internal static DemoSchool From(
        string key, string name, string shortName, string address, Anchor anchor, PlanSheet sheet, ImmutableArray<Point> grounds)
    {
        var plan = sheet.ToFloorPlan();
        var entrance = plan.Doors.Single(door => door.Number == "1");
        var location = new Point((entrance.From.X + entrance.To.X) / 2, (entrance.From.Y + entrance.To.Y) / 2);
        return new(
            key,
            new Building(IdOf(key), name, shortName, address, location, Plan: null, Version: 0),
            plan,
            new Polygon([[.. grounds.Append(grounds[0]).Select(anchor.ToEarth)]]));
    }

    // From the key alone, so that a demo seeded twice is the same demo.
    private static BuildingId IdOf(string key) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"command demo riverbend {key}")).AsSpan(0, 16)));
}
