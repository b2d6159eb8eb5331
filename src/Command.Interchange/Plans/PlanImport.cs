using Command.Domain.Buildings;
using Command.Interchange.Plans.Imdf;
using Command.Interchange.Plans.Tagged;

namespace Command.Interchange.Plans;

/// <summary>
/// Reads a floor plan from a file: an IMDF 1.0.0 archive, a GeoJSON plan (see <see cref="GeoJsonPlan"/> for its fields),
/// or OpenStreetMap XML with Simple Indoor Tagging. The format is told by the content, not by the file name.
/// </summary>
public static class PlanImport
{
    /// <summary>Reads a plan, whole or not at all. Never throws for what is in the file.</summary>
    /// <param name="fileName">The name to use in messages.</param>
    /// <param name="content">The file; read to its end, up to <see cref="PlanLimits.FileBytes"/>.</param>
    /// <param name="language">Which language names should be in where the file has several; else the file's own choice.</param>
    public static PlanImportResult Read(string fileName, Stream content, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(content);

        var file = PlainText.Shown(Path.GetFileName(fileName.Replace('\\', '/')))!;
        var findings = new Findings();
        try
        {
            var bytes = Bytes(file, content);
            var source = Detect(file, bytes) switch
            {
                PlanFormat.Imdf => ImdfPlan.Read(SafeArchive.Open(file, bytes), language, findings),
                PlanFormat.GeoJson => GeoJsonPlan.Read(file, bytes, findings),
                _ => OsmXmlPlan.Read(file, bytes, findings),
            };
            return Finish(file, source, findings);
        }
        catch (UnreadableFile unreadable)
        {
            return new PlanRefused([unreadable.Problem], More: 0);
        }
    }

    private static PlanImportResult Finish(string file, PlanSource source, Findings findings)
    {
        if (!findings.HasProblems && source.Plan.Rooms.IsEmpty)
        {
            findings.Problem(file, feature: null, field: null, "has no rooms");
        }

        return findings.HasProblems
            ? findings.Refusal()
            : new PlanImported(source.Plan, PlanHash.Of(source.Plan), ReportWriter.Write(source, findings));
    }

    private static PlanFormat Detect(string file, ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span;
        if (text.StartsWith("PK\x03\x04"u8) || text.StartsWith("PK\x05\x06"u8))
        {
            return PlanFormat.Imdf;
        }

        if (text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new UnreadableFile(file, "is not UTF-8 (it looks like UTF-16); save it as UTF-8");
        }

        text = JsonText.WithoutMark(text).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [] => throw new UnreadableFile(file, "is empty"),
            [(byte)'{' or (byte)'[', ..] => PlanFormat.GeoJson,
            [(byte)'<', ..] => PlanFormat.Osm,
            _ when file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) => throw new UnreadableFile(file, "is not a zip archive"),
            _ => throw new UnreadableFile(file, "is neither an IMDF archive (zip) nor GeoJSON nor OpenStreetMap XML"),
        };
    }

    private static ReadOnlyMemory<byte> Bytes(string file, Stream content)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > PlanLimits.FileBytes)
            {
                throw new UnreadableFile(file, $"is larger than {PlanLimits.FileBytes / 1_000_000} MB");
            }
        }

        return memory.ToArray();
    }

    private enum PlanFormat
    {
        Imdf,
        GeoJson,
        Osm,
    }
}

/// <summary>A plan as read, and what the file says of itself.</summary>
internal sealed record PlanSource(FloorPlan Plan, string Format, string? SuggestedName);
