using System.Globalization;

namespace Command.SystemTests.Support;

/// <summary>The database process of an app under test, found by what it wrote into its own directory.</summary>
internal static class DatabaseServer
{
    /// <summary>
    /// Kills the database and keeps it away until the result is disposed: who brings a database back takes this turn first.
    /// </summary>
    public static async Task<IDisposable> KillAsync(string postgres)
    {
        FileStream? turn = null;
        await Eventually.IsTrueAsync(() => TryTake(postgres, out turn), "the turn to start the database is free");
        Signals.Send(Pid(postgres) ?? throw new InvalidOperationException("No database is running."), Signals.Kill);
        return turn!;
    }

    /// <summary>Ends a database that a killed app left behind.</summary>
    public static async Task EndAsync(string postgres)
    {
        if (Pid(postgres) is { } pid)
        {
            Signals.Send(pid, Signals.Quit);
            await Eventually.IsTrueAsync(() => !Directory.Exists($"/proc/{pid}"), $"the database {pid} ends");
        }
    }

    private static int? Pid(string postgres)
    {
        foreach (var home in new[] { postgres, Path.Combine(postgres, "server") })
        {
            var file = Path.Combine(home, "cluster", "postmaster.pid");
            if (File.Exists(file) && int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture) is var pid && Directory.Exists($"/proc/{pid}"))
            {
                return pid;
            }
        }

        return null;
    }

    private static bool TryTake(string postgres, out FileStream? turn)
    {
        try
        {
            turn = new FileStream(Path.Combine(postgres, "turn.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            turn = null;
            return false;
        }
    }
}
