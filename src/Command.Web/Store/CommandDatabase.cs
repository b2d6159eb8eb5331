using Marten;
using Npgsql;

namespace Command.Web.Store;

/// <summary>What Command needs of its database beside Marten's own tables.</summary>
public sealed class CommandDatabase(string connectionString)
{
    /// <summary>For connections that live outside the pool, such as the one that listens.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Brings the schema up to date. Safe to run again, and by several processes at once.</summary>
    public async Task ApplyAsync(IDocumentStore store, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, "select pg_advisory_lock(hashtext('command.schema'))", cancellation);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(JasperFx.AutoCreate.CreateOrUpdate);
        await ExecuteAsync(connection, Sql, cancellation);
        await ExecuteAsync(connection, Read("identity"), cancellation);
        await ExecuteAsync(connection, "select pg_advisory_unlock(hashtext('command.schema'))", cancellation);
    }

    /// <summary>The statements that make events append-only, and the chain that proves them; also for the people who run the database.</summary>
    public static string Sql { get; } = Read("events") + Read("chain");

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Read(string name)
    {
        using var stream = typeof(CommandDatabase).Assembly.GetManifestResourceStream($"Command.Web.Store.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
