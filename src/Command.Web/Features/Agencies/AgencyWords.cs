using System.Globalization;
using Command.Domain.People;

namespace Command.Web.Features.Agencies;

/// <summary>Agencies in words.</summary>
public static class AgencyWords
{
    /// <summary>What an agency does.</summary>
    public static string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.LawEnforcement => "Law enforcement",
        AgencyKind.Fire => "Fire",
        AgencyKind.Medical => "Medical",
        AgencyKind.EmergencyManagement => "Emergency management",
        _ => "Other",
    };

    /// <summary>How long an agreement has held and will: "since 1 Aug 2025, until 31 Jul 2027".</summary>
    public static string Term(Agency agency) => (agency.Since, agency.Until) switch
    {
        ({ } since, { } until) => $"since {Day(since)}, until {Day(until)}",
        ({ } since, null) => $"since {Day(since)}",
        (null, { } until) => $"until {Day(until)}",
        _ => "no end agreed",
    };

    /// <summary>How an agreement stands when it does not simply hold, and how much that matters; null when it does.</summary>
    public static (string Words, string Tone)? Standing(Agency agency, DateTimeOffset now) =>
        agency.EndedAt is { } ended ? ($"ended {ended.ToLocalTime().ToString("d MMM yyyy", CultureInfo.InvariantCulture)}", "bad")
        : agency.Holds(now) ? (agency.Until is { } last && !agency.Holds(now + Soon) ? ($"ends {Day(last)}", "warn") : null)
        : agency.Until < DateOnly.FromDateTime(now.UtcDateTime) ? ("run out", "bad")
        : ("not begun", "warn");

    /// <summary>A day as people write it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Soon = TimeSpan.FromDays(60);
}
