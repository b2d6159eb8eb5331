using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Forms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Forms;

/// <summary>A drill with a commander, a post, a team, a group without an account and a room that was searched.</summary>
internal static class AFullIncident
{
    public static readonly Guid LeesId = Guid.Parse("00000000-0000-0000-0000-0000000000c1");

    public static readonly ImmutableArray<IncidentEvent> Events =
    [
        Declared,
        new ActionOrdered(By(Vega), ResponseAction.Lockdown, Zone.Building, null),
        .. Led,
        new PositionAssigned(By(Ortiz), Position.SafetyOfficer, null, "Capt. Lund", null),
        new ResponderCheckedIn(By(Lee) with { Command = LeesId }, CheckIn.Of(Lee.Person, Lee.Name, "Riverbend PD") with { Contact = "Tac 2" }, ResponderStatus.Staging),
        new ResponderCheckedIn(By(Ortiz), new CheckIn(null, "Ambulance 4", "Prairie EMS", 2, "Xuân Nguyễn", null, "Station 4", "Ambulance", "medic"), ResponderStatus.Staging),
        new TeamFormed(By(Ortiz), "Alpha", [LeesId], LeesId, "Ofc. Lee"),
        new TeamSent(By(Ortiz), "Alpha", TeamPlace.None with { Zone = Zone.Wing("A") }, "Search it"),
        new RoomMarked(By(Lee) with { ObservedAt = NineOFive.AddMinutes(-2) }, Room101, 1, SearchMark.Cleared, new Occupancy(OccupancyKind.Empty), Hazards.None, Hazards.None, "Alpha", null),
    ];

    public static FormFacts Facts(params IncidentEvent[] more) => Of(Plan, [.. Events, .. more]);

    public static FormFacts Nothing => Of(PlanIndex.Empty, [Declared with { Summary = "", Mode = Mode.Actual }]);

    public static IEnumerable<IcsForm> Walk(FormFacts facts) => IcsForms.All(facts).Select(form => new IcsForm(form));

    private static FormFacts Of(PlanIndex plan, ImmutableArray<IncidentEvent> events) => new(
        new IncidentId(Guid.Parse("00000000-0000-0000-0000-0000000000ff")), events.Aggregate(Incident.None, Incident.Evolve), events,
        new Building(Middle, "Riverbend Middle School", "Middle", "9 River Road, Riverbend, MN", new Point(-93.5, 45.1), null, 1), plan,
        new District(new DistrictId("riverbend"), "Riverbend Public Schools", "Riverbend", null, true), "Intruder",
        e => $"says {e.GetType().Name}", new FormClock(TimeZoneInfo.Utc), NineOFive.AddHours(1),
        new Person(Vega.Person, Vega.Name, "Director of safety", Role.DistrictOffice, null, []));
}

/// <summary>A form with its numbered blocks, those that are columns of a table among them.</summary>
internal sealed record IcsForm(Form Form)
{
    public string Number => Form.Number["ICS ".Length..];

    public IEnumerable<(string Number, string Title)> Numbered => Form.Blocks.SelectMany(block =>
        block.Content is Table { Columns: [{ Number: not null }, ..] } table ? table.Columns.Select(column => (column.Number!, column.Title)) : [(block.Number, block.Title)]);

    /// <summary>A block's words, whatever it holds.</summary>
    public string Text(string number) => Said(Form.Blocks.Single(block => block.Number == number).Content);

    public static string Said(Content content) => content switch
    {
        Empty empty => empty.Reason,
        Words words => words.Text,
        Fields fields => string.Join('\n', fields.All.Select(field => $"{field.Label}: {field.Value}")),
        Ticks ticks => string.Join('\n', ticks.All.Select(tick => $"{(tick.On ? "x" : "o")} {tick.Label}")),
        Table table => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row))),
        Chart chart => string.Join('\n', chart.Lines.Select(line => $"{line.Depth} {line.Title}: {line.Holders}")),
        Sketch sketch => string.Join('\n', sketch.Levels.Select(level => level.Name)),
        _ => throw new System.Diagnostics.UnreachableException(content.GetType().Name),
    };
}
