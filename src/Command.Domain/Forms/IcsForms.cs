using System.Collections.Immutable;
using System.Text;

namespace Command.Domain.Forms;

/// <summary>
/// The forms of the Incident Command System (FEMA 502-2) that follow from what happened, by the block numbers and titles of
/// the printed ones. Nobody types them; what Command does not know is left empty on purpose, and says so.
/// </summary>
public static class IcsForms
{
    /// <summary>201, 202, 204 for each team, 205, 207, 209, 211 and 214 for each person.</summary>
    public static ImmutableArray<Form> All(FormFacts facts) =>
    [
        Ics201.Of(facts), Ics202.Of(facts), .. Ics204.All(facts), Ics205.Of(facts), Ics207.Of(facts), Ics209.Of(facts), Ics211.Of(facts), .. Ics214.All(facts),
    ];
}

/// <summary>Names as parts of an address or a file's name.</summary>
internal static class FormKeys
{
    /// <summary>Small letters, digits and dashes of ASCII; others are left out: "lt-ortiz".</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (char.IsAscii(c) && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var key = plain.ToString().Trim('-');
        return key.Length == 0 ? "one" : key;
    }
}
