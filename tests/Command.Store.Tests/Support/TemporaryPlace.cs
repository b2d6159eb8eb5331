using EmbeddedPostgres;

namespace Command.Store.Tests.Support;

/// <summary>A directory for one test, removed at its end. Not made by mkdtemp, whose mode keeps other users out.</summary>
public sealed class TemporaryPlace : IDisposable
{
    public TemporaryPlace(string inside = "data")
    {
        Root = Path.Combine(Path.GetTempPath(), $"store-test-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(Root);
        Data = Path.Combine(Root, inside);
    }

    public string Root { get; }

    /// <summary>For the server; not made yet.</summary>
    public string Data { get; }

    /// <summary>For what another user must reach; not made yet.</summary>
    public string Shared => Path.Combine(Root, "shared");

    /// <summary>What the servers started here by this process said.</summary>
    public Notes Notes { get; } = new();

    public PostgresOptions Options => new() { DataDirectory = Data, SharedDirectory = Shared, Logger = Notes };

    public Task<PostgresServer> StartAsync() => PostgresServer.StartAsync(Options);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
