using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Web.Features.Incidents;

/// <summary>Asks beforehand what the desk will ask, so that nobody is offered a building in vain.</summary>
internal static class MayDeclare
{
    private static readonly DeclareIncident Any = new(new(default, new(default, "", default, null, ""), default, default), default, default, default, "", null, null);

    /// <summary>Whether <paramref name="person"/> may declare an incident at a building.</summary>
    public static bool At(Person? person, BuildingId building, DateTimeOffset now) =>
        person is not null && Authority.Refusal(person, Any, building, null, now) is null;
}
