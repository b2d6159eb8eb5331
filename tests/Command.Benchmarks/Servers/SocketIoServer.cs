using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Command.Benchmarks.Servers;

/// <summary>The peer: <c>SocketIo/server.js</c> under Node, over the same database.</summary>
public sealed class SocketIoServer : IAsyncDisposable
{
    private static readonly string Home = Path.Combine(Repository.Root, "tests/Command.Benchmarks/SocketIo");
    private readonly Process _node;

    private SocketIoServer(Process node, int port) => (_node, Port) = (node, port);

    public int Port { get; }

    /// <summary>Fetches its npm packages the first time.</summary>
    /// <exception cref="InvalidOperationException">They can't be had, or it does not start; the message says which.</exception>
    public static async Task<SocketIoServer> StartAsync(string connectionString)
    {
        if (!Directory.Exists(Path.Combine(Home, "node_modules/socket.io")) && !await FetchAsync())
        {
            throw new InvalidOperationException("npm could not fetch socket.io");
        }

        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("node", [Path.Combine(Home, "server.js")]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = settings.Username;
        start.Environment["PGPASSWORD"] = settings.Password;
        start.Environment["PGDATABASE"] = settings.Database;
        var node = Process.Start(start)!;
        return int.TryParse(await node.StandardOutput.ReadLineAsync(), CultureInfo.InvariantCulture, out var port)
            ? new SocketIoServer(node, port)
            : throw new InvalidOperationException("socket.io did not start");
    }

    public async ValueTask DisposeAsync()
    {
        _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static async Task<bool> FetchAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--loglevel=error"]) { WorkingDirectory = Home, RedirectStandardOutput = true, UseShellExecute = false })!;
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        return npm.ExitCode == 0;
    }
}
