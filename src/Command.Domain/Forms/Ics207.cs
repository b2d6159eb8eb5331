namespace Command.Domain.Forms;

/// <summary>ICS 207, Incident Organization Chart.</summary>
internal static class Ics207
{
    public static Form Of(FormFacts facts) => new("207", "ICS 207", "Incident Organization Chart", facts.Head,
    [
        facts.NameBlock(7),
        facts.PeriodBlock("2", 5),
        new("3", "Organization Chart", ChartLines.Of(facts)),
        facts.PreparedBy("4"),
    ]);
}
