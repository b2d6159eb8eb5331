using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Reports;
using Command.Web.Access;
using Command.Web.Features.Incidents;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace Command.Web.Tests.Features.Reports;

/// <summary>A gas leak at a school of one room, as its screen is handed to the parts that draw it.</summary>
internal static class AnIncident
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 7, 0, TimeSpan.Zero);

    public static readonly Building Middle = Building.None with { Id = new BuildingId(Guid.Parse("00000000-0000-0000-0000-00000000000a")), Name = "Middle School" };

    public static readonly RoomId Room112 = new("112");

    public static readonly IncidentDeclared Declared = new(By("vega"), Middle.Id, Kind.GasLeak, Mode.Actual, "Smell near the lab");

    public static readonly Roster Everyone = new(
        [Person("abdi", Role.Officer), Person("mensah", Role.CrisisTeam, Middle.Id), Person("observer", Role.Observer), Person("ortiz", Role.Officer), Person("vega", Role.DistrictOffice)], []);

    public static Stamp By(string person) =>
        new(Guid.NewGuid(), new Actor(new PersonId(person), person, RoleOf(person), null, "test"), Now, Now);

    public static Incident State(IncidentEvent[] history, IncidentEvent? with = null) =>
        new IncidentEvent?[] { Declared, with }.OfType<IncidentEvent>().Concat(history).Aggregate(Incident.None, Incident.Evolve);

    public static ReportMade Report(string text, bool lifeCritical = false, ReportSource source = ReportSource.Radio, Guid? corrects = null) =>
        new(By("ortiz"), text, source, null, lifeCritical ? Room112 : null, lifeCritical, corrects);

    public static ReportJudged Judged(ReportMade report, Truth truth) => new(By("vega"), report.Stamp.Command, truth, "Two sources", report.Text);

    /// <summary>The screen of one person; what they send is put into <paramref name="sent"/> and accepted.</summary>
    public static IncidentScreen Screen(Incident state, string me = "vega", List<CommandRequest>? sent = null, bool canAct = true)
    {
        var live = new LiveIncident(new DistrictId("riverbend"), new IncidentId(Declared.Stamp.Command), null!, _ => Plan, NullLogger.Instance);
        var person = Everyone.People.Single(p => p.Id.Value == me);
        return new IncidentScreen(live.District, live, Middle, IncidentView.Of(state, Plan, Now), person, canAct, request =>
        {
            sent?.Add(request);
            return Task.FromResult(CommandAnswer.Saved(request.CommandId, state.Version));
        })
        { Roster = Everyone };
    }

    private static PlanIndex Plan { get; } = new(new FloorPlan(
        PlanCrs.Local, [new Level(new LevelId("1"), "Level 1", "L1", 0, [])],
        [new Room(Room112, new LevelId("1"), "112", "", RoomUse.Classroom, "A", ImmutableArray<Polygon>.Empty, default, true)], [], []));

    private static Person Person(string id, Role role, params BuildingId[] buildings) => new(new PersonId(id), id, "", role, null, [.. buildings]) { Agreed = role is Role.Officer ? Coverage.Everywhere : null };

    private static Role RoleOf(string person) => person switch { "vega" => Role.DistrictOffice, "mensah" => Role.CrisisTeam, "observer" => Role.Observer, _ => Role.Officer };
}
