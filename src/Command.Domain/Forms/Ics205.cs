using System.Collections.Immutable;

namespace Command.Domain.Forms;

/// <summary>ICS 205, Incident Radio Communications Plan. Command carries no radio; what people said of their channels is all it knows.</summary>
internal static class Ics205
{
    private static readonly ImmutableArray<Column> Channels =
    [
        new("Zone Grp", 2), new("Ch #", 2), new("Function", 3), new("Channel Name/Trunked Radio System Talkgroup", 5), new("Assignment", 4), new("RX Freq N or W", 3),
        new("RX Tone/NAC", 3), new("TX Freq N or W", 3), new("TX Tone/NAC", 3), new("Mode (A, D or M)", 3), new("Remarks", 4),
    ];

    private static readonly ImmutableArray<string> ByHand = [.. Channels.Select(_ => "")];

    public static Form Of(FormFacts facts) => new("205", "ICS 205", "Incident Radio Communications Plan", facts.Head,
    [
        facts.NameBlock(5),
        new("2", "Date/Time Prepared", new Words(facts.Clock.Date(facts.Now))) { Twelfths = 3 },
        facts.PeriodBlock("3", 4),
        new("4", "Basic Radio Channel Use", new Table(Channels, [.. Said(facts), .. Enumerable.Repeat(ByHand, 8)],
            $"{(Said(facts).Any() ? "Channel: as said at check-in, a phone perhaps." : "Nobody gave a radio channel or a phone at check-in.")} Zone, channel number, frequencies, tones and mode are not recorded in Command; to be filled in by hand.")),
        new("5", "Special Instructions", Empty.NotKept),
        facts.PreparedBy("6", "Prepared by (Communications Unit Leader)"),
    ])
    {
        Landscape = true,
    };

    private static IEnumerable<ImmutableArray<string>> Said(FormFacts facts) =>
        from responder in facts.State.Responders.Responders
        where responder.Facts.Contact is not null
        let team = facts.State.Responders.Teams.FirstOrDefault(team => team.Members.Contains(responder.Id))
        select ImmutableArray.Create("", "", "", responder.Facts.Contact!, team is null ? responder.Facts.Title : $"Team {team.Name}", "", "", "", "", "", team is null ? "" : responder.Facts.Title);
}
