using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Reports;
using Command.Domain.Rooms;
using Command.Domain.Scenarios;

namespace Command.Interchange.Scenarios;

/// <summary>Reads what follows the time of an inject: words, the text in quotation marks, and the place.</summary>
internal static class InjectReader
{
    private static readonly (string Words, ReportSource Source)[] Sources =
    [
        ("a witness", ReportSource.Witness),
        ("a 911 caller", ReportSource.Caller911),
        ("the radio", ReportSource.Radio),
        ("a camera", ReportSource.CameraLive),
        ("hearsay", ReportSource.Hearsay),
    ];

    private static readonly (string Words, Hazards Hazard)[] HazardWords =
    [
        ("threat", Hazards.Threat),
        ("casualty", Hazards.Casualty),
        ("smoke or gas", Hazards.SmokeOrGas),
        ("blocked", Hazards.Blocked),
        ("no access", Hazards.NoAccess),
    ];

    private static readonly (string Words, Role? To)[] Audiences =
    [
        ("everyone", null),
        ("the crisis team", Role.CrisisTeam),
        ("officers", Role.Officer),
        ("the district office", Role.DistrictOffice),
    ];

    /// <summary>The inject, or what is wrong with it.</summary>
    public static (Inject? Inject, string? Wrong) Read(int number, int line, TimeSpan at, string rest)
    {
        var (from, to) = (rest.IndexOf('"', StringComparison.Ordinal), rest.LastIndexOf('"'));
        if (from >= 0 && to == from)
        {
            return (null, "A quotation mark is missing.");
        }

        var text = from < 0 ? "" : rest[(from + 1)..to].Trim();
        // Without a text the place follows the words: "over threat in the gym".
        var place = from < 0 ? rest.IndexOf(" in ", StringComparison.OrdinalIgnoreCase) : -1;
        var head = (from >= 0 ? rest[..from] : place >= 0 ? rest[..place] : rest).Trim();
        var tail = (from >= 0 ? rest[(to + 1)..] : place >= 0 ? rest[place..] : "").Trim();
        if (text.Length > ScenarioReader.MaxText)
        {
            return (null, $"Shorten the text: {ScenarioReader.MaxText} characters at most.");
        }

        var (where, wrong) = Where(tail);
        if (wrong is not null)
        {
            return (null, wrong);
        }

        var (inject, refusal) = Act(head, new Inject(number, line, at, default, text, where, []));
        return inject is null ? (null, refusal) : Whole(inject);
    }

    private static (string? Where, string? Wrong) Where(string tail)
    {
        if (tail.Length == 0)
        {
            return (null, null);
        }

        if (!tail.StartsWith("in ", StringComparison.OrdinalIgnoreCase) && !tail.StartsWith("at ", StringComparison.OrdinalIgnoreCase))
        {
            return (null, $"“{tail}” is not understood. After the text comes only the place: “in the gym”.");
        }

        var where = tail[3..].Trim();
        return PlacePhrase.Parse(where).Wrong is { } wrong ? (null, wrong) : (where, null);
    }

    private static (Inject?, string?) Act(string head, Inject inject)
    {
        if (Follows(head, "report from ") is { } from)
        {
            var lifeCritical = from.EndsWith(", life-critical", StringComparison.OrdinalIgnoreCase);
            var source = lifeCritical ? from[..^", life-critical".Length] : from;
            return Of(Sources, source) is { } known
                ? (inject with { Act = InjectAct.Report, Source = known.Found, LifeCritical = lifeCritical }, null)
                : (null, $"Say from whom the report comes: one of {List(Sources)}, then “, life-critical” if a life hangs on it.");
        }

        if ((Follows(head, "message to ") ?? Follows(head, "urgent message to ")) is { } to)
        {
            var urgency = Follows(head, "urgent ") is null ? Urgency.Routine : Urgency.Urgent;
            return Of(Audiences, to) is { } audience
                ? (inject with { Act = InjectAct.Message, To = audience.Found, Urgency = urgency }, null)
                : (null, $"Say to whom the message goes: one of {List(Audiences)}.");
        }

        if ((Follows(head, "hazard ") ?? Follows(head, "over ")) is { } hazard)
        {
            return Of(HazardWords, hazard) is { } found
                ? (inject with { Act = Follows(head, "over ") is null ? InjectAct.Hazard : InjectAct.HazardOver, Hazard = found.Found }, null)
                : (null, $"Say which hazard: one of {List(HazardWords)}.");
        }

        return head.ToUpperInvariant() switch
        {
            "NOTE" => (inject with { Act = InjectAct.Note }, null),
            "HELP" => (inject with { Act = InjectAct.Help }, null),
            _ => (null, $"“{head}” is no inject. Write “report from …”, “note”, “message to …”, “hazard …”, “over …” or “help”."),
        };
    }

    private static (Inject?, string?) Whole(Inject inject) => inject switch
    {
        { Act: InjectAct.Message, Where: not null } => (null, "A message has no place: say it in its words."),
        { Act: InjectAct.Hazard or InjectAct.HazardOver or InjectAct.Help, Where: null } => (null, "Say where: “in the gym”."),
        { Act: InjectAct.Report or InjectAct.Note or InjectAct.Message or InjectAct.Help, Text: "" } => (null, "Write its words in quotation marks."),
        _ => (inject, null),
    };

    private static string? Follows(string head, string words) => head.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? head[words.Length..].Trim() : null;

    private static (T Found, bool Is)? Of<T>((string Words, T Value)[] known, string said)
    {
        foreach (var (words, value) in known)
        {
            if (string.Equals(words, said, StringComparison.OrdinalIgnoreCase))
            {
                return (value, true);
            }
        }

        return null;
    }

    private static string List<T>((string Words, T Value)[] known) => string.Join(", ", known.Select(one => $"“{one.Words}”"));
}
