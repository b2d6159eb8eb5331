using System.Reflection;
using Command.Web.Hosting;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Tests.Architecture;

/// <summary>Incidents and buildings are shown through one door that asks who looks. Nobody walks around it by being handed what is behind.</summary>
public sealed class DoorTests
{
    // Who may hold everything, and why it shows nobody what is not for them.
    private static readonly Dictionary<string, string> Justified = new()
    {
        ["Sight"] = "is the door",
        ["WatchGuard"] = "puts out those who may no longer watch",
        ["IncidentDesk"] = "asks Authority for each command, and answers what is not for one as what is not there",
        ["ReadinessDesk"] = "asks Authority for each command in the same way",
        ["BuildingDesk"] = "changes buildings for those who keep them, and shows a plan's effect to them alone",
        ["ImportBuilding"] = "is the command line of the machine's owner",
        ["DemoPlayer"] = "acts in the demo's people's names, through the desk",
        ["LiveIncidents"] = "holds them",
        ["DistrictBoard"] = "makes one picture for all and hands each the part that is theirs",
        ["LiveAlarms"] = "hears that something changed; what is told comes through the door",
        ["RecordsDesk"] = "lets go of an incident that was disposed of",
        ["CommittedTail"] = "reads what was committed, and shows nobody",
        ["SessionWatch"] = "asks whether an incident is open, so that nobody who hides is signed out",
        ["GuestsLeave"] = "hears that an incident was closed",
        ["PatchFanOut"] = "sends to those whom the hub let in",
    };

    [Fact]
    public void Nobody_else_is_handed_all_incidents_or_all_buildings()
    {
        var handed = typeof(CommandHost).Assembly.GetTypes().Where(IsHandedAll).Select(type => type.DeclaringType is { } outer && !type.IsPublic ? outer.Name : type.Name).Distinct().ToList();

        Assert.Empty(handed.Except(Justified.Keys));
        Assert.Empty(Justified.Keys.Except(handed));
    }

    // By constructor, by injection into a page, or as an endpoint's own parameter.
    private static bool IsHandedAll(Type type) =>
        type.GetConstructors(Every).SelectMany(constructor => constructor.GetParameters()).Any(parameter => IsAll(parameter.ParameterType))
        || type.GetProperties(Every).Any(property => property.IsDefined(typeof(InjectAttribute)) && IsAll(property.PropertyType))
        || type.GetMethods(Every).Any(method => method.DeclaringType == type && IsEndpoint(method) && method.GetParameters().Any(parameter => IsAll(parameter.ParameterType)));

    private static bool IsEndpoint(MethodInfo method) => method.IsStatic && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(System.Security.Claims.ClaimsPrincipal));

    private static bool IsAll(Type type) => type == typeof(LiveIncidents) || type == typeof(LiveBuildings);

    private const BindingFlags Every = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
}
