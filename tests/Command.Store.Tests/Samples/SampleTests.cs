using System.Text.Json.Nodes;
using Command.Store.Tests.Golden;
using Command.Store.Tests.Support;
using Command.Web.Store;

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
        Assert.Equal(EventNames.All.Values.Concat(EventVersions.Earlier.Keys).Order(), Files.Select(EventOf).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_stored_event_is_found_by_its_name_alone_and_loses_nothing(string file)
    {
        var sample = await File.ReadAllTextAsync(Path.Combine(Samples, file + ".json"));
        var name = EventOf(file);
        var database = await postgres.NewDatabaseAsync("schema", StoredEvents.ApplyAsync);
        await using var store = StoredEvents.Open(database);
        var stream = Guid.NewGuid();
        await StoredEvents.InsertAsync(database, stream, [$$"""{"type":"{{name}}","data":{{sample}}}"""]);

        await using var session = store.QuerySession(Node.Riverbend.Value);
        var stored = Assert.Single(await session.Events.FetchStreamAsync(stream));

        var (before, after) = ((JsonObject)JsonNode.Parse(sample)!, (JsonObject)JsonNode.Parse(store.Serializer.ToJson(stored.Data))!);
        if (EventVersions.Earlier.TryGetValue(name, out var type))
        {
            // A newer version may hold more; what was said stays.
            foreach (var added in after.Select(property => property.Key).Except(before.Select(property => property.Key)).ToList())
            {
                after.Remove(added);
            }
        }

        Assert.Equal(type ?? EventNames.All.Single(pair => pair.Value == name).Key, stored.EventType);
        Assert.True(JsonNode.DeepEquals(before, after), $"Read and written again, it is {store.Serializer.ToJson(stored.Data)}");
    }

    private static string EventOf(string file) => file.Split('.')[0];
}
