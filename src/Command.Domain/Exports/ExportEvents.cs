using Command.Domain.Audit;
using Command.Domain.Kernel;

namespace Command.Domain.Exports;

/// <summary>For whom an incident is taken out of Command; says what of it goes along, see <see cref="Redaction"/>.</summary>
public enum ExportAudience
{
    /// <summary>The district's office and its counsel: all of it.</summary>
    Full,

    /// <summary>A partner agency that took part: all but what is said of students and of devices.</summary>
    Agency,

    /// <summary>Anyone who asks for public records.</summary>
    Public,
}

/// <summary>An incident was taken out of Command.</summary>
/// <param name="Stamp">Who took it, and when.</param>
/// <param name="Incident">Which.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Events">How many events it had.</param>
/// <param name="Withheld">Of how many nothing but the hash went along.</param>
/// <param name="Sums">The SHA-256 of the list of its files in hexadecimal, by which a copy is known again.</param>
public sealed record IncidentExported(Stamp Stamp, IncidentId Incident, ExportAudience Audience, int Events, int Withheld, string Sums) : AuditEvent(Stamp);
