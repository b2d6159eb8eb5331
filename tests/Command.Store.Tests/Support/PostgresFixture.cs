using EmbeddedPostgres;

namespace Command.Store.Tests.Support;

/// <summary>
/// One throw-away server for every test that asks for it, stopped and deleted at the end.
/// A class of tests joins with <c>[Collection(PostgresFixture.Name)]</c> and takes the fixture in its constructor.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    public const string Name = "PostgreSQL";

    private readonly Dictionary<string, Task> _templates = [];
    private int _databases;
    private PostgresServer? _server;

    public PostgresServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    public async Task InitializeAsync()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"store-tests-{Guid.NewGuid().ToString("N")[..8]}");
        _server = await PostgresServer.StartAsync(new PostgresOptions { DataDirectory = directory, ThrowAway = true });
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>The connection string of a fresh, empty database.</summary>
    public Task<string> NewDatabaseAsync() => NewDatabaseAsync("template0", _ => Task.CompletedTask);

    /// <summary>
    /// The connection string of a fresh copy of a template. The template is built once, by whoever asks first, from its
    /// connection string; the builder must leave no connection open (dispose the data source or the store).
    /// </summary>
    public async Task<string> NewDatabaseAsync(string template, Func<string, Task> build)
    {
        Task built;
        lock (_templates)
        {
            if (!_templates.TryGetValue(template, out built!))
            {
                _templates[template] = built = BuildAsync(template, build);
            }
        }

        await built;
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Server.CloneDatabaseAsync(template, name);
        return Server.ConnectionString(name);
    }

    private async Task BuildAsync(string template, Func<string, Task> build)
    {
        await Server.EnsureDatabaseAsync(template);
        await build(Server.ConnectionString(template));
    }
}

/// <summary>Ties the fixture to its name, as xunit wants it.</summary>
[CollectionDefinition(PostgresFixture.Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>;
