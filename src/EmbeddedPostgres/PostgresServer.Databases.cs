using Npgsql;

namespace EmbeddedPostgres;

/// <content>The databases of the server.</content>
public sealed partial class PostgresServer
{
    /// <summary>How to connect to one of the server's databases. It stays the same when the server is brought back.</summary>
    public string ConnectionString(string database) => Connection(database).ConnectionString;

    /// <summary>Makes a database when it is missing.</summary>
    /// <exception cref="PostgresException">PostgreSQL refused.</exception>
    public async Task EnsureDatabaseAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            await ExecuteAsync($"create database {Quote(name)}", cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // It is there, or another host made it in the same moment.
        }
    }

    /// <summary>Makes a database that is a copy of another one. Nobody may be connected to that one.</summary>
    /// <exception cref="PostgresException">The name is taken, or the template is in use.</exception>
    public Task CloneDatabaseAsync(string template, string name, CancellationToken cancellation = default)
    {
        Forget(template);
        return ExecuteAsync($"create database {Quote(name)} template {Quote(template)}", cancellation);
    }

    /// <summary>Removes a database when it is there, and whoever is connected to it.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken cancellation = default)
    {
        Forget(name);
        return ExecuteAsync($"drop database if exists {Quote(name)} with (force)", cancellation);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private NpgsqlConnectionStringBuilder Connection(string database) => new()
    {
        Host = _place.SocketDirectory,
        Port = ServerPlace.Port,
        Username = Superuser,
        Database = database,
        // Neither adds anything on a socket that only the owner can reach, and each costs a round trip.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    // Idle pooled connections would count as someone being connected.
    private void Forget(string database)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        var settings = Connection("postgres");
        settings.Pooling = false;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
