using Npgsql;

namespace Command.Store.Tests.Support;

/// <summary>One statement on a connection of its own, pooled by nobody.</summary>
public static class Sql
{
    public static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static Task RunAsync(string connectionString, string sql) => AskAsync<object>(connectionString, $"{sql}; select 1");

    public static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            return await AskAsync<int>(connectionString, "select 1") == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
