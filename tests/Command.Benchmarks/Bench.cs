using Command.Benchmarks.Servers;

namespace Command.Benchmarks;

/// <summary>What the rows share: servers that start when the first row asks for them, in a directory that goes at the end.</summary>
public sealed class Bench : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"command-bench-{Guid.NewGuid().ToString("N")[..8]}"));
    private AppNode? _node;
    private RawServer? _raw;
    private AppProcess? _process;

    /// <summary>The app in this process.</summary>
    public async Task<AppNode> NodeAsync() => _node ??= await AppNode.StartAsync(Place("node"));

    /// <summary>What it is measured beside.</summary>
    public async Task<RawServer> RawAsync() => _raw ??= await RawServer.StartAsync((await NodeAsync()).ConnectionString);

    /// <summary>The app as a process of its own; always over the same directory, so only the first start makes a database.</summary>
    public async Task<AppProcess> StartProcessAsync() => _process = await AppProcess.StartAsync(Place("process"));

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        if (_raw is not null)
        {
            await _raw.DisposeAsync();
        }

        if (_node is not null)
        {
            await _node.DisposeAsync();
        }

        try
        {
            _directory.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Someone else tidied up at the same time.
        }
    }

    private string Place(string name) => Path.Combine(_directory.FullName, name);
}
