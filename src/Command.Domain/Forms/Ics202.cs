using Command.Domain.Reports;

namespace Command.Domain.Forms;

/// <summary>ICS 202, Incident Objectives.</summary>
internal static class Ics202
{
    public static Form Of(FormFacts facts) => new("202", "ICS 202", "Incident Objectives", facts.Head,
    [
        facts.NameBlock(7),
        facts.PeriodBlock("2", 5),
        new("3", "Objective(s)", new Words(string.Join('\n', facts.Objectives()))),
        new("4", "Operational Period Command Emphasis (General Situational Awareness)", Words.Or(Emphasis(facts), "Nobody wrote one, and no danger and no life-critical report stands.")),
        new("5", "Site Safety Plan Required?", new Ticks([new("Yes", false), new("No", false)], "Located at: ____________________. Not recorded in Command; to be ticked by hand.")) { Twelfths = 6 },
        new("6", "Incident Action Plan", new Ticks(
        [
            new("203", false), new("204", true), new("205", true), new("205A", false), new("206", false), new("207", true), new("208", false),
            new("Map/Chart", !facts.Plan.Plan.Rooms.IsEmpty), new("Weather", false), new("Other", false),
        ], "Ticked: what Command makes. The map is block 4 of ICS 201.")) { Twelfths = 6 },
        facts.PreparedBy("7"),
        facts.ApprovedBy("8", "Approved by Incident Commander"),
    ]);

    private static IEnumerable<string> Emphasis(FormFacts facts) =>
    [
        .. facts.State.Reports.Pinned.Select(report => $"Confirmed: {report.Text}"),
        .. facts.State.Reports.ToVerify.Select((InformationReport report) => $"To be verified: {report.Text}"),
        .. facts.Safety(),
    ];
}
