using EmbeddedPostgres;

namespace Command.Store.Tests.Support;

/// <summary>
/// A host of its own process, for tests that kill one: starts the server of a data directory, says "ready PID CONNECTION",
/// and leaves when a line is written to it. <see cref="OtherHost"/> runs it.
/// </summary>
public static class HostProgram
{
    public static async Task Main(string[] args)
    {
        var options = new PostgresOptions { DataDirectory = args[0], SharedDirectory = args[1] };
        await using var server = await PostgresServer.StartAsync(options);
        Console.WriteLine($"ready {server.ProcessId} {server.ConnectionString("postgres")}");
        Console.ReadLine();
    }
}
