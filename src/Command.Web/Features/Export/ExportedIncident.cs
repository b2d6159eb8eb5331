using Command.Domain.Buildings;
using Command.Domain.Exports;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;

namespace Command.Web.Features.Export;

/// <summary>A file of an export.</summary>
/// <param name="Path">Its name in the zip, with / between folders; ASCII.</param>
/// <param name="Content">What is in it.</param>
public sealed record ExportFile(string Path, byte[] Content);

/// <summary>
/// Part of an export: makes some of its files. Whatever is registered as one goes along, and is signed with the rest. A
/// part asks <see cref="ExportedIncident.Audience"/> what it may show, and writes the mode on each file.
/// </summary>
public interface IExportPart
{
    /// <summary>Its files; none when there is nothing for this audience.</summary>
    Task<IReadOnlyList<ExportFile>> FilesAsync(ExportedIncident incident);

    /// <summary>What README.txt says of them, a line for each; empty for those it describes already.</summary>
    IEnumerable<string> Described(ExportedIncident incident) => [];
}

/// <summary>An event on its way out.</summary>
/// <param name="Event">What it is; its version is that in the list, from 1 on.</param>
/// <param name="Stored">As it is stored and linked.</param>
/// <param name="Fields">Its fields, each with the reason why it is withheld, or null.</param>
/// <param name="Extent">How much of it goes along.</param>
public sealed record ExportedEvent(IncidentEvent Event, LinkedEvent Stored, IReadOnlyList<(ChainedField Field, Law? Withheld)> Fields, Extent Extent)
{
    public static ExportedEvent Of(ExportAudience audience, IncidentEvent e, LinkedEvent stored)
    {
        List<(ChainedField, Law?)> fields = [.. stored.Event.Fields().Select(field => (field, Redaction.Withholds(audience, e.GetType(), field.Name)))];
        var extent = Redaction.ShareOf(audience, e.GetType()).Extent is Extent.Nothing ? Extent.Nothing
            : fields.Exists(field => field.Item2 is { } law && law != Law.Seal) ? Extent.Part
            : Extent.Whole;
        return new ExportedEvent(e, stored, fields, extent);
    }
}

/// <summary>All that an export is made of.</summary>
/// <param name="Id">Which incident.</param>
/// <param name="District">Whose.</param>
/// <param name="Building">Where.</param>
/// <param name="Plan">The floor plan in force, for the names of rooms.</param>
/// <param name="State">The incident after its last event.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Events">Its events, the oldest first.</param>
/// <param name="Proof">What proves them.</param>
/// <param name="By">Who takes it out.</param>
/// <param name="At">When.</param>
public sealed record ExportedIncident(
    IncidentId Id, Domain.People.District District, Building Building, PlanIndex Plan, Incident State, ExportAudience Audience,
    IReadOnlyList<ExportedEvent> Events, StreamProof Proof, Person By, DateTimeOffset At)
{
    /// <summary>For the head of every file: "DRILL. This was practice…"; of a real one that it was.</summary>
    public string Banner => State.Mode switch
    {
        Mode.Drill => "DRILL. THIS WAS PRACTICE, NOTHING HERE HAPPENED.",
        Mode.Exercise => "EXERCISE. THIS WAS PRACTICE, NOTHING HERE HAPPENED.",
        _ => "ACTUAL INCIDENT.",
    };

    /// <summary>How many events go along so far.</summary>
    public int Count(Extent extent) => Events.Count(e => e.Extent == extent);

    /// <summary>The zip's name: "incident-2026-03-02-middle-DRILL-public".</summary>
    public string Name
    {
        get
        {
            var place = string.Concat(Building.ShortName.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            var mode = State.Mode is Mode.Actual ? "" : $"-{State.Mode.ToString().ToUpperInvariant()}";
            return $"incident-{State.DeclaredAt.UtcDateTime:yyyy-MM-dd}-{place}{mode}-{Audience.ToString().ToLowerInvariant()}";
        }
    }
}
