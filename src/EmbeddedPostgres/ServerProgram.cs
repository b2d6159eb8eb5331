using System.ComponentModel;
using System.Diagnostics;

namespace EmbeddedPostgres;

/// <summary>How one of PostgreSQL's programs is run: as which user and in which surroundings.</summary>
internal static class ServerProgram
{
    /// <exception cref="PostgresStartException">The system cannot run it.</exception>
    public static Process Run(ProcessStartInfo start, Account? account, params (string Name, string Value)[] environment)
    {
        // A user who drops from root may not be able to enter the directory the host was started in.
        start.WorkingDirectory = "/";
        if (account is not null)
        {
            start.UserName = account.Name;
        }

        // Nothing is inherited: PGDATA, PGPORT and their like change what the programs do, and a LANG that is not
        // installed makes initdb fail ("invalid locale settings").
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C";
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["HOME"] = "/";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new PostgresStartException(
                $"{start.FileName} cannot be run here: {e.Message}. The packaged programs need glibc 2.27 or newer (Alpine has none).", e);
        }
    }
}
