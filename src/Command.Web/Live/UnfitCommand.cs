using System.Diagnostics;
using Command.Web.Store;
using Npgsql;

namespace Command.Web.Live;

/// <summary>Tells a command that can never be saved from a database that is away: the first must not be sent again and again.</summary>
internal static class UnfitCommand
{
    private const string DataExceptions = "22";

    /// <summary>What to tell the sender; null when the command is not at fault.</summary>
    public static string? Refusal(Exception e) => e switch
    {
        // Raised only while nobody else could write: what stood in the way is the id itself.
        SomeoneWasFirstException => "This command's id was used before, for something else. Send it with an id of its own.",
        PostgresException refused when refused.SqlState.StartsWith(DataExceptions, StringComparison.Ordinal) => "This holds something that can't be stored.",
        UnreachableException => "This command is not understood.",
        { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };
}
