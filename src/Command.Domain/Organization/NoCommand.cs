using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Posts;

namespace Command.Domain.Organization;

/// <summary>
/// The alarm of an incident that nobody leads, or that is led from nowhere. In Uvalde 376 officers stood for 77 minutes without
/// anyone in charge, in Parkland nobody knew where the command post and staging were: each of the three is told apart, the worst first.
/// </summary>
public static class NoCommand
{
    /// <summary>What is missing now and since when, whether or not it is too long; nothing once the incident is closed.</summary>
    public static ImmutableArray<Gap> Gaps(Incident incident) => incident.IsOpen
        ? [
            .. Missing(Lack.Commander, incident.Chart.WithoutSince),
            .. Missing(Lack.CommandPost, incident.Posts.WithoutSince(PostKind.CommandPost)),
            .. Missing(Lack.Staging, incident.Posts.WithoutSince(PostKind.Staging)),
        ]
        : [];

    /// <summary>What has been missing for too long.</summary>
    public static ImmutableArray<Gap> Overdue(Incident incident, DateTimeOffset now) =>
        Gaps(incident).RemoveAll(gap => gap.Since + incident.Settings.NoCommandAfter > now);

    /// <summary>When each of what is missing becomes an alarm.</summary>
    public static IEnumerable<DateTimeOffset> Moments(Incident incident) => Gaps(incident).Select(gap => gap.Since + incident.Settings.NoCommandAfter);

    /// <summary>The alarm in words: "NO COMMAND", "No command post, no staging"; null for none.</summary>
    public static string? Words(Incident incident, DateTimeOffset now) => Overdue(incident, now) switch
    {
        [] => null,
        [{ What: Lack.Commander }, ..] => "NO COMMAND",
        [{ What: Lack.CommandPost }, _] => "No command post, no staging",
        [{ What: Lack.CommandPost }] => "No command post",
        _ => "No staging",
    };

    private static IEnumerable<Gap> Missing(Lack what, DateTimeOffset? since) => since is { } at ? [new Gap(what, at)] : [];
}

/// <summary>Something an incident is without.</summary>
/// <param name="What">Which.</param>
/// <param name="Since">Since when.</param>
public readonly record struct Gap(Lack What, DateTimeOffset Since)
{
    /// <summary>A name that no other gap of its incident has.</summary>
    public string Id => $"{What} {Since.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <summary>What an incident can be without, the worst first.</summary>
public enum Lack
{
    /// <summary>Nobody has command.</summary>
    Commander,

    /// <summary>There is no incident command post.</summary>
    CommandPost,

    /// <summary>There is no place where those who come report.</summary>
    Staging,
}
