using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Incidents;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Buildings;
using Microsoft.Extensions.Logging.Abstractions;

namespace Command.Web.Tests.Features.Organization;

/// <summary>An incident screen over a history of events, which notes what is sent and answers as it is told.</summary>
internal sealed class Desk
{
    public static readonly DateTimeOffset Begun = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    public static readonly Person Ortiz = new(new PersonId("ortiz"), "Lt. Ortiz", "Patrol lieutenant", Role.Officer, new AgencyId("pd"), []) { Agreed = Coverage.Everywhere };
    public static readonly Person Bakke = new(new PersonId("bakke"), "Sgt. Bakke", "Patrol sergeant", Role.Officer, new AgencyId("pd"), []) { Agreed = Coverage.Everywhere };
    public static readonly Person Vega = new(new PersonId("vega"), "Marisol Vega", "Director of safety", Role.DistrictOffice, null, []);
    public static readonly Person Petrenko = new(new PersonId("petrenko"), "Nadia Petrenko", "Duty officer", Role.Observer, new AgencyId("eoc"), []);
    public static readonly IReadOnlyList<Person> People = [Ortiz, Bakke, Vega, Petrenko];

    private static readonly Building School = new(BuildingId.New(), "Riverbend Middle School", "Middle", "", default, null, 1);
    private static readonly PlanIndex Plan = new(SchoolPlan.Of(SchoolPlan.Room("101"), SchoolPlan.Room("102", "Band room")));

    private readonly LiveIncident _live = new(new DistrictId("riverbend"), IncidentId.New(), null!, _ => Plan, NullLogger.Instance);

    /// <summary>What was sent, in order.</summary>
    public List<CommandRequest> Sent { get; } = [];

    /// <summary>Why the next command is refused; null to accept it.</summary>
    public string? Refusal { get; set; }

    /// <summary>The screen as this person sees it, so many seconds after the declaration.</summary>
    public IncidentScreen Screen(Person me, int seconds, params IncidentEvent[] events)
    {
        var declared = new IncidentDeclared(At(Vega, 0), School.Id, Kind.Intruder, Mode.Drill, "");
        var state = events.Prepend(declared).Aggregate(Incident.None, Incident.Evolve);
        var view = IncidentView.Of(state, Plan, Begun.AddSeconds(seconds));
        return new IncidentScreen(_live.District, _live, School, view, me, me.Role is not Role.Observer, SendAsync)
        {
            Roster = new Roster([], [new Agency(new("pd"), "Riverbend Police Department", "Riverbend PD"), new Agency(new("eoc"), "City Emergency Operations Center", "City EOC")]),
        };
    }

    /// <summary>A stamp so many seconds after the declaration.</summary>
    public static Stamp At(Person by, int seconds) =>
        new(Guid.NewGuid(), new Actor(by.Id, by.Name, by.Role, by.Agency, "test"), Begun.AddSeconds(seconds), Begun.AddSeconds(seconds));

    private Task<CommandAnswer> SendAsync(CommandRequest request)
    {
        Sent.Add(request);
        return Task.FromResult(new CommandAnswer(request.CommandId, Refusal is null, 1, Refusal));
    }
}
