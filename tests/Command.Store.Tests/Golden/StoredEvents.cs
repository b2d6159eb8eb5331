using System.Text.Json;
using Command.Store.Tests.Support;
using Command.Web.Store;
using Marten;
using Npgsql;

namespace Command.Store.Tests.Golden;

/// <summary>Puts events into a store as rows of another release: no .NET type beside the name.</summary>
public static class StoredEvents
{
    public static DocumentStore Open(string database) => DocumentStore.For(options => MartenSetup.Configure(options, database));

    /// <summary>Makes the schema, for a template.</summary>
    public static async Task ApplyAsync(string database)
    {
        await using (var store = Open(database))
        {
            await new CommandDatabase(database).ApplyAsync(store, CancellationToken.None);
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(database));
    }

    /// <summary>Inserts a stream; each line is {"type": …, "data": …}.</summary>
    public static async Task InsertAsync(string database, Guid stream, IReadOnlyList<string> lines)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "insert into command.mt_streams (tenant_id, id, version) values ($1, $2, $3)", Node.Riverbend.Value, stream, (long)lines.Count);
        foreach (var (at, line) in lines.Index())
        {
            var e = JsonDocument.Parse(line).RootElement;
            await ExecuteAsync(
                connection,
                """
                insert into command.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, is_archived)
                values (nextval('command.mt_events_sequence'), gen_random_uuid(), $2, $3, $4::jsonb, $5, now(), $1, false)
                """,
                Node.Riverbend.Value, stream, (long)at + 1, e.GetProperty("data").GetRawText(), e.GetProperty("type").GetString()!);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var insert = new NpgsqlCommand(sql, connection);
        insert.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        await insert.ExecuteNonQueryAsync();
    }
}
