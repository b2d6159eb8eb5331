using System.Text;

namespace Command.Web.Features.SignIn;

/// <summary>Bytes as letters and digits that people read to one another (RFC 4648): no 0, 1 or 8.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Five bits a letter, without padding.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var next in bytes)
        {
            (bits, count) = ((bits << 8) | next, count + 8);
            while (count >= 5)
            {
                count -= 5;
                text.Append(Alphabet[(bits >> count) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Alphabet[(bits << (5 - count)) & 31]).ToString();
    }

    /// <summary>In groups of four: "ABCD-EFGH".</summary>
    public static string Grouped(string text) => string.Join('-', text.Chunk(4).Select(four => new string(four)));

    /// <summary>As typed by a person: without groups, in capitals.</summary>
    public static string Plain(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}
