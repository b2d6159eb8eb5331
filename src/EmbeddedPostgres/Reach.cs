namespace EmbeddedPostgres;

/// <summary>Whether a user who owns nothing on the way can get to a path.</summary>
internal static class Reach
{
    /// <summary>The first part of the way that is closed to others, or null when the path can be reached.</summary>
    public static string? Obstacle(string path)
    {
        string? obstacle = null;
        for (var part = Posix.RealPath(path); part is not null; part = Path.GetDirectoryName(part))
        {
            if (!File.GetUnixFileMode(part).HasFlag(UnixFileMode.OtherExecute))
            {
                obstacle = part;
            }
        }

        return obstacle;
    }

    public static bool IsOpen(string path) => Obstacle(path) is null;
}
