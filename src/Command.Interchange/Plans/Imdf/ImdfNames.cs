using System.Text.Json;
using System.Text.RegularExpressions;

namespace Command.Interchange.Plans.Imdf;

/// <summary>Names of an IMDF archive: one language of several, and the door-plate number that IMDF has no field for.</summary>
internal sealed partial class ImdfNames(string? language, string? manifestLanguage, Findings findings)
{
    /// <summary>
    /// A label such as <c>{"en": "Gym", "es": "Gimnasio"}</c> (IMDF 1.0.0, Labels) in the language asked for, else that of the
    /// manifest, else English, else any. Empty where there is none.
    /// </summary>
    public string Label(JsonFeature feature, string field)
    {
        if (feature[field] is not { } label)
        {
            return "";
        }

        if (label.ValueKind != JsonValueKind.Object)
        {
            throw new BadFeature(field, "is not a label with languages");
        }

        var texts = label.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).ToList();
        var preferred = new[] { language, manifestLanguage, "en" }
            .OfType<string>()
            .SelectMany(wish => texts.Where(t => Speaks(t.Name, wish)));
        return findings.Name(preferred.Concat(texts).Select(t => t.Value.GetString()).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)));
    }

    /// <summary>
    /// The number and the name of a unit or a door. The number is the alternative name if that reads like one ("104",
    /// "B-12a"), else the name itself if it does, else what follows a word that says nothing: "Room 104".
    /// </summary>
    public (string Number, string Name) NumberAndName(JsonFeature feature, string fallback = "")
    {
        var name = Label(feature, "name") is { Length: > 0 } own ? own : fallback;
        var alternative = Label(feature, "alt_name");
        var plain = PlainNumber().Match(name);
        var number = alternative.Length > 0 && NumberShape().IsMatch(alternative) ? alternative : plain.Groups["number"].Value;
        return (number, number.Length > 0 && plain.Success && plain.Groups["number"].Value == number ? "" : name.TrimEnd(' ', '-'));
    }

    private static bool Speaks(string tag, string wish) =>
        tag.Equals(wish, StringComparison.OrdinalIgnoreCase)
        || tag.Split('-')[0].Equals(wish.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\p{L}{0,3}[-. ]?\d{1,5}([-.]?\d{1,3})?[-. ]?\p{L}{0,2}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"^((room|rm\.?|classroom|door|exit)\s+)?(?<number>\p{L}{0,2}[-.]?\d{1,5}([-.]?\d{1,3})?[-.]?\p{L}{0,2})\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();
}
