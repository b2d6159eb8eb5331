using System.Text.Json.Nodes;
using Command.Store.Tests.Support;
using Command.Web.Store;
using Marten;
using Npgsql;

namespace Command.Store.Tests.Samples;

/// <summary>
/// Events as an earlier release stored them. What is once in a district's store must be read for ever: a sample is
/// never changed; a new event, or a new field of one, gets a sample of its own: <c>room_marked.method.json</c>.
/// </summary>
[Collection(PostgresFixture.Name)]
public sealed class SampleTests(PostgresFixture postgres)
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static TheoryData<string> Names => [.. Files];

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Samples, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    [Fact]
    public void Every_event_has_a_stored_sample_and_every_sample_an_event() =>
        Assert.Equal(EventNames.All.Values.Order(), Files.Select(EventOf).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_stored_event_is_found_by_its_name_alone_and_loses_nothing(string file)
    {
        var sample = await File.ReadAllTextAsync(Path.Combine(Samples, file + ".json"));
        var name = EventOf(file);
        var database = await postgres.NewDatabaseAsync("schema", ApplyAsync);
        await using var store = Open(database);
        var stream = Guid.NewGuid();
        await InsertAsync(database, stream, name, sample);

        await using var session = store.QuerySession(Node.Riverbend.Value);
        var stored = Assert.Single(await session.Events.FetchStreamAsync(stream));

        Assert.Equal(EventNames.All.Single(pair => pair.Value == name).Key, stored.EventType);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(store.Serializer.ToJson(stored.Data))),
            $"Read and written again, it is {store.Serializer.ToJson(stored.Data)}");
    }

    private static string EventOf(string file) => file.Split('.')[0];

    private static DocumentStore Open(string database) => DocumentStore.For(options => MartenSetup.Configure(options, database));

    private static async Task ApplyAsync(string database)
    {
        await using (var store = Open(database))
        {
            await new CommandDatabase(database).ApplyAsync(store, CancellationToken.None);
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(database));
    }

    // As a row of another release: no .NET type beside the name.
    private static async Task InsertAsync(string database, Guid stream, string name, string data)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand(
            """
            with stream as (insert into command.mt_streams (tenant_id, id, version) values ($4, $1, 1) returning id, tenant_id)
            insert into command.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, is_archived)
            select nextval('command.mt_events_sequence'), gen_random_uuid(), id, 1, $2::jsonb, $3, now(), tenant_id, false from stream
            """,
            connection);
        foreach (var value in new object[] { stream, data, name, Node.Riverbend.Value })
        {
            insert.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await insert.ExecuteNonQueryAsync();
    }
}
