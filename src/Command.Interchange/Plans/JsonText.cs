using System.Text.Json;
using System.Text.Unicode;

namespace Command.Interchange.Plans;

/// <summary>JSON from outside: strict UTF-8, limited in depth and size, no name twice in one object, errors with their line.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = PlanLimits.JsonDepth, AllowDuplicateProperties = false };

    public static JsonElement Parse(string file, ReadOnlyMemory<byte> bytes, ImportBudget budget)
    {
        var text = bytes[(bytes.Length - WithoutMark(bytes.Span).Length)..];
        if (!Utf8.IsValid(text.Span))
        {
            throw new UnreadableFile(file, "is not UTF-8; save it as UTF-8");
        }

        Scan(file, text.Span, budget);
        try
        {
            return JsonElement.Parse(text.Span, Options);
        }
        catch (JsonException)
        {
            // Scan has ruled out everything else.
            throw new UnreadableFile(file, "has an object that names the same property twice");
        }
    }

    /// <summary>Without the byte order mark some editors put before UTF-8.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) =>
        text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text[3..] : text;

    // One pass that builds nothing, so a bomb costs no memory.
    private static void Scan(string file, ReadOnlySpan<byte> text, ImportBudget budget)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 2 * PlanLimits.JsonDepth });
        try
        {
            while (reader.Read())
            {
                budget.Token(file);
                if (reader.CurrentDepth >= PlanLimits.JsonDepth)
                {
                    throw new UnreadableFile(file, $"is not a floor plan: its JSON nests deeper than {PlanLimits.JsonDepth}");
                }

                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (JsonException e)
        {
            throw new UnreadableFile(file, $"is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair written as an escape: "\ud800".
            var line = text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            throw new UnreadableFile(file, $"has text with a broken \\u escape at line {line}");
        }
    }
}
