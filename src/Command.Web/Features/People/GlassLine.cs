using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Web.Features.People;

/// <summary>A broken glass in words, for everyone in its scope on whatever page. src/Field/alarms/glass.ts draws the same.</summary>
/// <param name="Id">Of the grant.</param>
/// <param name="Name">Who.</param>
/// <param name="Place">At which building.</param>
/// <param name="Until">Until when.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Over">Whether it is over and waits for the district office to look at it.</param>
public sealed record GlassLine(Guid Id, string Name, string Place, DateTimeOffset Until, string Reason, bool Over)
{
    /// <summary>What of it <paramref name="viewer"/> is told; null for nothing. When it is over, only the district office is.</summary>
    public static GlassLine? Of(BrokenGlass broken, Person viewer, string place, DateTimeOffset now)
    {
        var over = !broken.Grant.IsInForce(now);
        var told = over ? viewer.Role is Role.DistrictOffice && broken.Grant.Review is null : Authority.SeesBuilding(viewer, broken.Building, now);
        return told ? new GlassLine(broken.Grant.Id, broken.Person.Name, place, broken.Grant.EndedAt ?? broken.Grant.Until, broken.Grant.Reason, over) : null;
    }
}
