using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Posts;
using Command.Domain.Rooms;

namespace Command.Domain.Forms;

/// <summary>ICS 209, Incident Status Summary. Made after the end it is the initial and the final report in one.</summary>
internal static class Ics209
{
    private static readonly Empty Sensitive = new("Not recorded in Command: numbers of dead and injured are sensitive, and are counted by those who treat them.");
    private static readonly Empty NotForSchools = new("Not recorded in Command; of wildland use.");

    private static readonly ImmutableArray<Column> Events = [new("Time", 3), new("Event", 17)];
    private static readonly ImmutableArray<Column> Counts = [new("", 8), new("A. # This Reporting Period", 4), new("B. Total # to Date", 4)];

    public static Form Of(FormFacts facts) => new("209", "ICS 209", "Incident Status Summary", facts.Head, [.. Who(facts), .. Where(facts), .. What(facts), .. Ahead(facts)]);

    private static IEnumerable<Block> Who(FormFacts facts) =>
    [
        facts.NameBlock(7),
        facts.NumberBlock(5),
        new("3", "Report Version", new Ticks([new("Initial", true), new("Update", facts.State.IsOpen), new("Final", !facts.State.IsOpen)], "Rpt #: 1, made from the whole record.")) { Twelfths = 4 },
        new("4", "Incident Commander(s) & Agency or Organization", Words.Or(facts.Commanders(), "Nobody took command.")) { Twelfths = 8 },
        new("5", "Incident Management Organization", new Words(facts.State.Chart.Commanders.Length > 1 ? "Unified command" : "Single command")) { Twelfths = 4 },
        new("6", "Incident Start Date/Time/Zone", new Words($"{facts.Clock.Date(facts.State.DeclaredAt)}, {facts.Clock.Zone.Id}")) { Twelfths = 4 },
        new("7", "Current Incident Size or Area Involved", new Words($"{facts.Plan.ToSearch.Length} rooms to search in {facts.Plan.Plan.Levels.Select(level => level.Ordinal).Distinct().Count()} levels")) { Twelfths = 4 },
        new("8", "Percent (%) Contained or Completed", facts.Plan.ToSearch.IsEmpty ? new Empty("This building has no floor plan in Command.") : new Words($"{facts.Cleared * 100 / facts.Plan.ToSearch.Length} % of rooms stand cleared ({facts.Cleared} of {facts.Plan.ToSearch.Length})")) { Twelfths = 4 },
        new("9", "Incident Definition", new Words(facts.Practice is { } practice ? $"{facts.Kind} ({practice})" : facts.Kind)) { Twelfths = 4 },
        new("10", "Incident Complexity Level", Empty.NotKept) { Twelfths = 4 },
        new("11", "For Time Period", facts.FromTo()),
        facts.PreparedBy("12", "Prepared By"),
        new("13", "Date/Time Submitted", new Empty("Command sends no report. To be entered when it is handed on.")) { Twelfths = 4 },
        facts.ApprovedBy("14", "Approved By") with { Twelfths = 4 },
        new("15", "Primary Location, Organization, or Agency Sent To", new Empty("Command sends no report. To be entered when it is handed on.")) { Twelfths = 4 },
    ];

    private static IEnumerable<Block> Where(FormFacts facts) =>
    [
        new("16", "State", new Words(facts.District.State)) { Twelfths = 3 },
        new("17", "County/Parish/Borough", Empty.NotKept) { Twelfths = 3 },
        new("18", "City", new Empty("Part of the address in block 25.")) { Twelfths = 3 },
        new("19", "Unit or Other", new Words(facts.Building.Name)) { Twelfths = 3 },
        new("20", "Incident Jurisdiction", new Words(facts.District.Name)) { Twelfths = 4 },
        new("21", "Incident Location Ownership", new Words(facts.District.Name)) { Twelfths = 4 },
        new("22", "Longitude (indicate format), Latitude (indicate format)", new Words(FormattableString.Invariant($"{facts.Building.Location.X:0.00000}, {facts.Building.Location.Y:0.00000}\nDecimal degrees, WGS 84, main entrance"))) { Twelfths = 4 },
        new("23", "US National Grid Reference", new Empty("Not calculated; see block 22.")) { Twelfths = 4 },
        new("24", "Legal Description", NotForSchools) { Twelfths = 4 },
        new("25", "Short Location or Area Description", Words.Or(facts.Building.Address, "The building has no address in Command.")) { Twelfths = 4 },
        new("26", "UTM Coordinates", new Empty("Not calculated; see block 22.")) { Twelfths = 4 },
        new("27", "Note any electronic geospatial data included or attached", facts.Plan.Plan.Rooms.IsEmpty ? new Empty("The building has no floor plan in Command.") : new Words("The floor plan is kept in Command; a sketch of it is block 4 of ICS 201.")) { Twelfths = 8 },
    ];

    private static IEnumerable<Block> What(FormFacts facts) =>
    [
        new("28", "Significant Events for the Time Period Reported", Table.Or(Events,
            facts.Events.Where(Notable.Is).Select(e => ImmutableArray.Create(facts.Clock.Second(e.Stamp.RecordedAt), facts.Told(e))), "Nothing happened yet.")),
        new("29", "Primary Materials or Hazards Involved", facts.State.Kind is Kind.GasLeak or Kind.ChemicalSpill or Kind.Fire || facts.RoomsWith(room => room.Hazards.HasFlag(Hazards.SmokeOrGas)) is not []
            ? new Words(string.Join('\n', [facts.Kind, .. facts.Safety()])) : new Empty("No smoke, gas or other material was reported.")) { Twelfths = 6 },
        new("30", "Damage Assessment Information", Empty.NotKept) { Twelfths = 6 },
        new("31", "Public Status Summary", Sensitive),
        new("32", "Responder Status Summary", new Table(Counts,
        [
            ["C. Indicate Number of Responders Below (checked in)", People(facts), People(facts)],
            ["D. Fatalities", "not recorded", "not recorded"],
            ["E. With Injuries/Illness", "not recorded", "not recorded"],
        ], "Dead and injured responders are not recorded in Command; teams that told of trouble stand in their accountability reports (ICS 201, block 8).")),
        new("33", "Life, Safety, and Health Status/Threat Remarks", Words.Or(facts.Safety(), "No danger stands in any room.")) { Twelfths = 6 },
        new("34", "Life, Safety, and Health Threat Management", Words.Or(
            facts.State.Actions.Values.Select(action => $"{action.Title}, {action.Zone.Title}, since {facts.Clock.Second(action.Since)}"),
            "No action is in force; orders and releases are in block 28.")) { Twelfths = 6 },
    ];

    private static IEnumerable<Block> Ahead(FormFacts facts) =>
    [
        new("35", "Weather Concerns", Empty.NotKept) { Twelfths = 6 },
        new("36", "Projected Incident Activity, Potential, Movement, Escalation, or Spread", Forecast) { Twelfths = 6 },
        new("37", "Strategic Objectives", new Words(string.Join('\n', facts.Objectives()))),
        new("38", "Current Incident Threat Summary and Risk Information", Words.Or(facts.RoomsWith(room => room.Hazards.HasFlag(Hazards.Threat)).Select(room => $"A threat stands in {room}."), "No threat stands.")) { Twelfths = 6 },
        new("39", "Critical Resource Needs", Words.Or(facts.State.Rooms.Where(pair => pair.Value.Help is not null).Select(pair => $"{facts.Plan.Title(pair.Key)}: {pair.Value.Help}"), "No call for help stands.")) { Twelfths = 6 },
        new("40", "Strategic Discussion", Empty.NotKept) { Twelfths = 6 },
        new("41", "Planned Actions for Next Operational Period", facts.State.IsOpen
            ? Words.Or(facts.State.Tasks.Tasks.Where(task => task.DoneAt is null).Take(10).Select(task => task.Text), "No task is open.")
            : new Empty("The incident is closed; there is no next period.")) { Twelfths = 6 },
        new("42", "Projected Final Incident Size/Area", Forecast) { Twelfths = 4 },
        new("43", "Anticipated Incident Management Completion Date", facts.State.IsOpen ? Forecast : new Words($"Completed {facts.Clock.Date(facts.End)}")) { Twelfths = 4 },
        new("44", "Projected Significant Resource Demobilization Start Date", Forecast) { Twelfths = 4 },
        new("45", "Estimated Incident Costs to Date", Empty.NotKept) { Twelfths = 6 },
        new("46", "Projected Final Incident Cost Estimate", Empty.NotKept) { Twelfths = 6 },
        new("47", "Remarks", Words.Or(Posts(facts), "None.")),
    ];

    private static Empty Forecast => new("Command records what happened and makes no forecast.");

    private static string People(FormFacts facts) => facts.State.Responders.Responders.Sum(responder => responder.Facts.People).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Posts(FormFacts facts) =>
        facts.Events.OfType<PostEstablished>().Select(post => $"Post: {PostTitles.Of(post.Kind)}, {PostTitles.Name(post.Name, post.Place, facts.Plan)}, from {facts.Clock.Second(post.Stamp.RecordedAt)}");
}
