using System.Collections.Immutable;
using System.Globalization;

namespace Command.Domain.Incidents;

/// <summary>
/// The times an incident is run by. Kept in its first event, so that a replay reads as it was even when the district has
/// chosen other times since.
/// </summary>
/// <param name="ClearStands">How long an unguarded clear stands before the room must be checked again.</param>
/// <param name="NoCommandAfter">How long an incident may be without a commander, a command post or a staging area before the alarm.</param>
/// <param name="ParWithin">How long a team has to answer a round of accountability.</param>
/// <param name="ParEvery">How long after a round the next one is due.</param>
/// <param name="RetractWithin">How long an order can be taken back as a mistake.</param>
public sealed record IncidentSettings(TimeSpan ClearStands, TimeSpan NoCommandAfter, TimeSpan ParWithin, TimeSpan ParEvery, TimeSpan RetractWithin)
{
    /// <summary>What holds where a district has chosen nothing.</summary>
    public static readonly IncidentSettings Default = new(
        ClearStands: TimeSpan.FromMinutes(30),
        NoCommandAfter: TimeSpan.FromMinutes(3),
        ParWithin: TimeSpan.FromMinutes(3),
        ParEvery: TimeSpan.FromMinutes(20),
        RetractWithin: TimeSpan.FromMinutes(2));

    /// <summary>What a district may choose. A time outside these would switch a rule off, or make it cry without pause.</summary>
    public static readonly ImmutableArray<SettingBound> Bounds =
    [
        new("A clear stands for", TimeSpan.FromMinutes(5), TimeSpan.FromHours(4), settings => settings.ClearStands, (settings, time) => settings with { ClearStands = time }),
        new("Alarm when nobody has command after", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30), settings => settings.NoCommandAfter, (settings, time) => settings with { NoCommandAfter = time }),
        new("A team answers accountability within", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), settings => settings.ParWithin, (settings, time) => settings with { ParWithin = time }),
        new("Accountability is asked again after", TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), settings => settings.ParEvery, (settings, time) => settings with { ParEvery = time }),
        new("An order can be taken back within", TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10), settings => settings.RetractWithin, (settings, time) => settings with { RetractWithin = time }),
    ];

    /// <summary>Why a district can't choose these times, in words; null when it can.</summary>
    public string? Refusal() => Bounds.Where(bound => bound.Of(this) < bound.Least || bound.Of(this) > bound.Most)
        .Select(bound => $"“{bound.Name}” must be between {Minutes(bound.Least)} and {Minutes(bound.Most)} minutes.")
        .FirstOrDefault();

    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One of the times, and the bounds between which a district may choose it.</summary>
/// <param name="Name">As the start of a sentence that the time ends.</param>
/// <param name="Least">The shortest.</param>
/// <param name="Most">The longest.</param>
/// <param name="Of">Reads it.</param>
/// <param name="With">The settings with another time.</param>
public sealed record SettingBound(string Name, TimeSpan Least, TimeSpan Most, Func<IncidentSettings, TimeSpan> Of, Func<IncidentSettings, TimeSpan, IncidentSettings> With);
