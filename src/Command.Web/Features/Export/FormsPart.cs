using Command.Domain.Exports;
using Command.Domain.Forms;
using Command.Web.Features.Forms;

namespace Command.Web.Features.Export;

/// <summary>
/// The ICS forms and the activity log of each person, to read and to print. Names, rooms and what was said stand all through
/// them: only the district's own export has them.
/// </summary>
public sealed class FormsPart(IncidentForms forms, FormFiles files) : IExportPart
{
    public async Task<IReadOnlyList<ExportFile>> FilesAsync(ExportedIncident incident)
    {
        if (incident.Audience is not ExportAudience.Full)
        {
            return [];
        }

        var facts = await forms.FactsAsync(incident.Id, incident.District, incident.Building, incident.Plan, [.. incident.Events.Select(e => e.Event)], incident.By);
        return [.. (await files.OfAsync(IcsForms.All(facts))).Select(file => new ExportFile($"forms/{file.Name}", file.Bytes))];
    }

    public IEnumerable<string> Described(ExportedIncident incident) =>
        incident.Audience is ExportAudience.Full ? ["forms/            the ICS forms, filled from the events: each as PDF, and as HTML"] : [];
}
