using System.Globalization;
using System.Text;
using Command.Domain.Exports;
using Command.Interchange.Csv;
using Command.Web.Features.Timeline;
using Command.Web.Store;

namespace Command.Web.Features.Export;

/// <summary>timeline.csv: the events in words, for a spreadsheet.</summary>
public sealed class TimelinePart : IExportPart
{
    public Task<IReadOnlyList<ExportFile>> FilesAsync(ExportedIncident incident)
    {
        // The mark at the start tells spreadsheets that it is UTF-8.
        var text = new StringBuilder("\uFEFF").Append(SafeCsv.Line("version", "mode", "recorded (UTC)", "observed (UTC)", "who", "role", "agency", "what"));
        foreach (var e in incident.Events)
        {
            text.Append(SafeCsv.Line(Cells(incident, e)));
        }

        return Task.FromResult<IReadOnlyList<ExportFile>>([new ExportFile("timeline.csv", Encoding.UTF8.GetBytes(text.ToString()))]);
    }

    private static IEnumerable<string?> Cells(ExportedIncident incident, ExportedEvent e)
    {
        var (version, mode, stamp) = (e.Stored.Event.Version.ToString(CultureInfo.InvariantCulture), incident.State.Mode.ToString(), e.Event.Stamp);
        if (e.Extent is Extent.Nothing)
        {
            var law = Redaction.Rules[e.Event.GetType()].Because;
            return [version, mode, "", "", "", "", "", $"withheld: {law.Statute}"];
        }

        var named = !e.Fields.Any(field => field.Field.Name == "data/stamp/by/name" && field.Withheld is not null);
        return
        [
            version, mode, Time(stamp.RecordedAt), Time(stamp.ObservedAt), named ? stamp.By.Name : "withheld",
            stamp.By.Role.ToString(), stamp.By.Agency?.Value, Words(incident, e),
        ];
    }

    // The sentence of the timeline when all it is made of is shown; else the kind of event and what is shown of it.
    private static string Words(ExportedIncident incident, ExportedEvent e) => Redaction.ShareOf(incident.Audience, e.Event.GetType()).Extent is Extent.Whole
        ? TimelineWords.Of(e.Event, incident.Plan)
        : string.Join("; ",
        [
            EventNames.WireOf(e.Event.GetType()).Replace('_', ' '),
            .. e.Fields.Where(field => field.Withheld is null && IsOwn(field.Field.Name)).Select(field => $"{field.Field.Name["data/".Length..]}: {field.Field.Value.Trim('"')}"),
        ]);

    private static bool IsOwn(string field) => field.StartsWith("data/", StringComparison.Ordinal) && !field.StartsWith("data/stamp", StringComparison.Ordinal);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
