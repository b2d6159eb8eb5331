using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Responders;
using Command.Web.Features.Incidents;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Buildings;

namespace Command.Web.Tests.Features.Incidents;

/// <summary>A drill at a small school, as an incident screen hands it to its parts; what the parts send is kept.</summary>
internal sealed class Drill
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly Actor Ortiz = new(new PersonId("ortiz"), "Lt. Ortiz", Role.Officer, new AgencyId("pd"), "test");
    public static readonly Person Me = new(Ortiz.Person, Ortiz.Name, "Patrol lieutenant", Role.Officer, Ortiz.Agency, []) { Agreed = Coverage.Everywhere };

    public static readonly PlanIndex Plan = new(SchoolPlan.Of(
        SchoolPlan.Room("101", "Band room", wing: "A"), SchoolPlan.Room("102", wing: "B"), SchoolPlan.Room("201", level: SchoolPlan.Upper, wing: "B")));

    /// <summary>What was sent, oldest first.</summary>
    public List<CommandRequest> Sent { get; } = [];

    /// <summary>How the next requests are refused; null while they are accepted.</summary>
    public string? Refusal { get; set; }

    /// <summary>A stamp some minutes after noon.</summary>
    public static Stamp At(double minutes, Actor? by = null) => new(Guid.NewGuid(), by ?? Ortiz, Noon.AddMinutes(minutes), Noon.AddMinutes(minutes));

    public static ResponderCheckedIn Squad(string agency, int people, ResponderStatus status = ResponderStatus.Staging) =>
        new(At(1), new CheckIn(null, agency, agency, people, null, null, null, null, null), status);

    public static TeamFormed Team(string name, params ResponderCheckedIn[] members) => new(At(2), name, [.. members.Select(m => m.Stamp.Command)], null, "");

    /// <summary>The picture after a drill was declared at noon and these events followed.</summary>
    public static IncidentView View(double minutes, params IncidentEvent[] history)
    {
        var state = history.Prepend(new IncidentDeclared(At(0), default, Kind.Intruder, Mode.Drill, "")).Aggregate(Incident.None, Incident.Evolve);
        return IncidentView.Of(state, Plan, Noon.AddMinutes(minutes));
    }

    public IncidentScreen Screen(double minutes, params IncidentEvent[] history) => new(new DistrictId("riverbend"), null!, Building.None, View(minutes, history), Me, true, SendAsync);

    public Task<CommandAnswer> SendAsync(CommandRequest request)
    {
        Sent.Add(request);
        return Task.FromResult(new CommandAnswer(default, Refusal is null, 1, Refusal));
    }
}
