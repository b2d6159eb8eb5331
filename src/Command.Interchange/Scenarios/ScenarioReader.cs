using System.Text.RegularExpressions;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Scenarios;

namespace Command.Interchange.Scenarios;

/// <summary>Reads a scenario from plain text; the grammar is in infra/scenarios.md. A file with a fault gives no scenario, only its faults.</summary>
public static partial class ScenarioReader
{
    /// <summary>The largest file that is read, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The most injects a scenario may have.</summary>
    public const int MaxInjects = 200;

    /// <summary>The longest text of one line, in characters.</summary>
    public const int MaxText = 500;

    private const int MaxFaults = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private static readonly IReadOnlyDictionary<string, Kind> Kinds = new Dictionary<string, Kind>(StringComparer.OrdinalIgnoreCase)
    {
        ["intruder"] = Kind.Intruder,
        ["weapon"] = Kind.Weapon,
        ["gas leak"] = Kind.GasLeak,
        ["chemical spill"] = Kind.ChemicalSpill,
        ["tornado"] = Kind.Tornado,
        ["severe weather"] = Kind.SevereWeather,
        ["medical"] = Kind.Medical,
        ["fire"] = Kind.Fire,
        ["missing person"] = Kind.MissingPerson,
        ["bomb threat"] = Kind.BombThreat,
        ["other"] = Kind.Other,
    };

    /// <summary>Reads a file's text.</summary>
    public static ScenarioFile Read(string name, string text)
    {
        var script = new Script();
        if (text.Length > MaxLength)
        {
            script.Wrong(0, $"The file is too long: {MaxLength / 1024} KB at most.");
        }
        else
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length && script.Faults.Count < MaxFaults; i++)
            {
                Line(script, i + 1, Written.OrNull(lines[i].TrimStart('\ufeff')) ?? "");
            }

            script.Finish();
        }

        return new ScenarioFile(name, script.Faults.Count == 0 ? script.Scenario() : null, script.Faults);
    }

    private static void Line(Script script, int number, string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        if (line[0] == '+')
        {
            // A word processor turns quotation marks.
            Timed(script, number, line.Replace('“', '"').Replace('”', '"'));
        }
        else if (line.IndexOf(':') is > 0 and var colon)
        {
            Named(script, number, line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        else
        {
            script.Wrong(number, "This line is neither a time such as “+02:30 report …” nor a word and a colon such as “objective: …”. Begin a remark with #.");
        }
    }

    private static void Named(Script script, int line, string word, string text)
    {
        if (text.Length is 0 or > MaxText)
        {
            script.Wrong(line, text.Length == 0 ? $"Write something after “{word}:”." : $"Shorten this line: {MaxText} characters at most.");
            return;
        }

        switch (word.ToUpperInvariant())
        {
            case "SCENARIO": script.Title = text; break;
            case "FOR": script.For = text; break;
            case "CARE": script.Care = text; break;
            case "SUMMARY": script.Summary = text; break;
            case "OBJECTIVE": script.Objectives.Add(text); break;
            case "KIND" when Kinds.TryGetValue(text, out var kind): script.Kind = kind; break;
            case "KIND": script.Wrong(line, $"“{text}” is no kind of incident. Write one of: {string.Join(", ", Kinds.Keys)}."); break;
            case "EXPECTED" when script.Injects.Count == 0: script.Wrong(line, "“expected:” belongs under the inject it is expected after."); break;
            case "EXPECTED": script.Injects[^1] = script.Injects[^1] with { Expected = script.Injects[^1].Expected.Add(text) }; break;
            default: script.Wrong(line, $"“{word}:” is not known. Write scenario, kind, for, care, summary, objective or expected."); break;
        }
    }

    private static void Timed(Script script, int line, string text)
    {
        if (Clock().Match(text) is not { Success: true } clock)
        {
            script.Wrong(line, "Write the time as minutes and seconds, “+02:30”, or with hours, “+1:02:30”.");
            return;
        }

        var seconds = int.Parse(clock.Groups["s"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var minutes = int.Parse(clock.Groups["m"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var hours = clock.Groups["h"] is { Success: true, ValueSpan: var said } ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var at = new TimeSpan(hours, minutes, seconds);
        var refusal = seconds > 59 || (hours > 0 && minutes > 59) ? "A minute has 60 seconds and an hour 60 minutes: check the time."
            : at > Longest ? "A scenario is no longer than 8 hours."
            : script.Injects.Count > 0 && at < script.Injects[^1].At ? "This is earlier than the inject before it: write injects in order of time."
            : script.Injects.Count >= MaxInjects ? $"A scenario has {MaxInjects} injects at most."
            : null;
        var (inject, wrong) = refusal is null ? InjectReader.Read(script.Injects.Count + 1, line, at, clock.Groups["rest"].Value.Trim()) : (null, refusal);
        if (inject is null)
        {
            script.Wrong(line, wrong!);
            return;
        }

        script.Injects.Add(inject);
    }

    [GeneratedRegex(@"^\+((?<h>\d{1,2}):)?(?<m>\d{1,3}):(?<s>\d{2})(\s+(?<rest>.*))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();

    /// <summary>What was read so far.</summary>
    private sealed class Script
    {
        public string? Title { get; set; }

        public Kind? Kind { get; set; }

        public string? For { get; set; }

        public string? Care { get; set; }

        public string? Summary { get; set; }

        public List<string> Objectives { get; } = [];

        public List<Inject> Injects { get; } = [];

        public List<ScenarioFault> Faults { get; } = [];

        public void Wrong(int line, string words) => Faults.Add(new(line, words));

        public void Finish()
        {
            Need(Title is null, "Name it: write a line “scenario: …”.");
            Need(Kind is null, $"Say what is practised: write a line “kind: …” with one of {string.Join(", ", Kinds.Keys)}.");
            Need(For is null, "Say who takes part: write a line “for: …”.");
            Need(Care is null, "Say how those who take part are kept safe: write a line “care: …” (Minn. Stat. 121A.038).");
            Need(Objectives.Count == 0, "Say what is to be learned: write a line “objective: …”.");
            Need(Injects.Count == 0, "Nothing happens in it: write injects, such as “+02:30 report from a witness \"…\" in the gym”.");
        }

        public Scenario Scenario() => new(Title!, Kind!.Value, For!, Care!, Summary ?? "", [.. Objectives], [.. Injects]);

        private void Need(bool isMissing, string words)
        {
            if (isMissing && Faults.Count < MaxFaults)
            {
                Wrong(0, words);
            }
        }
    }
}
