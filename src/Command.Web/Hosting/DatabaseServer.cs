using EmbeddedPostgres;
using Npgsql;

namespace Command.Web.Hosting;

/// <summary>The PostgreSQL the app runs on: the one it was given, or an embedded one that it starts and stops.</summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private const string DatabaseName = "command";

    // Two pools would not help a node whose work is one loop per incident; this is what 200 circuits need at their worst.
    private const int PoolSize = 50;

    private readonly PostgresServer? _embedded;

    private DatabaseServer(string connectionString, PostgresServer? embedded) => (ConnectionString, _embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <summary>Whether the app started the server itself, and so owns its schema.</summary>
    public bool IsEmbedded => _embedded is not null;

    /// <summary>Starts or reaches the server.</summary>
    /// <exception cref="PostgresStartException">The embedded server does not start; the message says why.</exception>
    /// <exception cref="DurabilityException">The server would acknowledge what a power cut could undo.</exception>
    /// <exception cref="NpgsqlException">The given server can't be reached.</exception>
    public static async Task<DatabaseServer> StartAsync(CommandOptions options, CancellationToken cancellation)
    {
        PostgresServer? embedded = null;
        var given = options.ConnectionString;
        if (given is null)
        {
            embedded = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = Path.Combine(options.Data, "postgres"), ThrowAway = false }, cancellation);
            await embedded.EnsureDatabaseAsync(DatabaseName, cancellation);
            given = embedded.ConnectionString(DatabaseName);
        }

        var settings = new NpgsqlConnectionStringBuilder(given) { ApplicationName = "command" };
        settings.MaxPoolSize = given.Contains("Pool Size", StringComparison.OrdinalIgnoreCase) ? settings.MaxPoolSize : PoolSize;
        try
        {
            if (!options.ThrowAway)
            {
                await DurabilityCheck.RequireAsync(settings.ConnectionString, cancellation);
            }
        }
        catch when (embedded is not null)
        {
            await embedded.DisposeAsync();
            throw;
        }

        return new DatabaseServer(settings.ConnectionString, embedded);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
