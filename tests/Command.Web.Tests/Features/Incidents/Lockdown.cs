using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Web.Features.Incidents;

namespace Command.Web.Tests.Features.Incidents;

/// <summary>A school of three rooms in lockdown, on a March morning.</summary>
internal static class Lockdown
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 5, 0, TimeSpan.Zero);
    public static readonly RoomId Room101 = new("101");
    public static readonly Person Vega = new(new PersonId("vega"), "Marisol Vega", "", Role.DistrictOffice, null, []);
    public static readonly Person Lee = new(new PersonId("lee"), "Ofc. Lee", "", Role.Officer, new AgencyId("cpd"), []) { Agreed = Coverage.Everywhere };

    private static readonly Level Ground = new(new LevelId("g"), "Ground level", "L1", 0, []);

    public static readonly PlanIndex Plan = new(new FloorPlan(PlanCrs.Local, [Ground], [Drawn("101", RoomUse.Classroom), Drawn("102", RoomUse.Classroom), Drawn("103", RoomUse.Storage)], [], []));

    /// <summary>The picture after the declaration, a Lockdown of the building and these events.</summary>
    public static IncidentView View(params IncidentEvent[] events) => At(Now, events);

    public static IncidentView At(DateTimeOffset moment, params IncidentEvent[] events)
    {
        IncidentEvent[] first = [new IncidentDeclared(By(Vega), default, Kind.Intruder, Mode.Actual, ""), new ActionOrdered(By(Vega), ResponseAction.Lockdown, Zone.Building, null)];
        return IncidentView.Of(first.Concat(events).Aggregate(Incident.None, Incident.Evolve), Plan, moment);
    }

    public static Stamp By(Person person) => new(Guid.NewGuid(), new Actor(person.Id, person.Name, person.Role, person.Agency, "test"), Now, Now);

    public static RoomMarked Cleared(string room, string team) => new(By(Lee), new RoomId(room), 0, SearchMark.Cleared, null, Hazards.None, Hazards.None, team, null) { Method = SearchMethod.Entered };

    private static Room Drawn(string id, RoomUse use) => new(new RoomId(id), Ground.Id, id, "", use, "A", ImmutableArray<Polygon>.Empty, default, ToSearch: true);
}
