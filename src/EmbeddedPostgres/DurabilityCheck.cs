using Npgsql;

namespace EmbeddedPostgres;

/// <summary>A PostgreSQL server may lose what it said was saved. The message says which setting is at fault.</summary>
public sealed class DurabilityException(string message) : Exception(message);

/// <summary>Asks any PostgreSQL server whether what it calls committed survives a loss of power.</summary>
public static class DurabilityCheck
{
    private static readonly IReadOnlyDictionary<string, string> Meaning = new Dictionary<string, string>
    {
        ["fsync"] = "fsync is off: a crash of the machine can lose or corrupt everything",
        ["full_page_writes"] = "full_page_writes is off: a crash of the machine can leave half-written pages",
        ["synchronous_commit"] = "synchronous_commit is off: a crash can lose the last commits although they were answered",
    };

    /// <summary>One sentence for each setting that is off for this user and database; none when all is well.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(string connectionString, CancellationToken cancellation = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var query = new NpgsqlCommand(
            "select name from pg_settings where name = any(@names) and setting = 'off' order by name", connection);
        query.Parameters.AddWithValue("names", Meaning.Keys.ToArray());
        await using var rows = await query.ExecuteReaderAsync(cancellation);

        var faults = new List<string>();
        while (await rows.ReadAsync(cancellation))
        {
            faults.Add(Meaning[rows.GetString(0)]);
        }

        return faults;
    }

    /// <summary>Returns when the server is durable.</summary>
    /// <exception cref="DurabilityException">It is not; the message names every setting that is off.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public static async Task RequireAsync(string connectionString, CancellationToken cancellation = default)
    {
        var faults = await FindFaultsAsync(connectionString, cancellation);
        if (faults.Count > 0)
        {
            throw new DurabilityException($"This PostgreSQL server is not safe to keep records in: {string.Join("; ", faults)}.");
        }
    }
}
