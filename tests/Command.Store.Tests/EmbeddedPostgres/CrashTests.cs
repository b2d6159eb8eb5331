using System.Diagnostics;
using Command.Store.Tests.Support;
using EmbeddedPostgres;
using Npgsql;
using Xunit.Abstractions;

namespace Command.Store.Tests.EmbeddedPostgres;

public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_killed_server_recovers_without_losing_a_row()
    {
        using var place = new TemporaryPlace();
        await using var server = await place.StartAsync();
        var connection = server.ConnectionString("postgres");
        await Sql.RunAsync(connection, "create table mark (id bigint)");

        var acknowledged = await WriteUntilItBreaksAsync(connection, onRow: 500, () => RunningProcess.Kill(server.ProcessId));
        var broken = Stopwatch.StartNew();
        await Eventually.IsTrueAsync(() => Sql.AnswersAsync(connection), "the server answers again", place.Notes);
        output.WriteLine($"back after {broken.ElapsedMilliseconds} ms, {acknowledged} rows acknowledged\n{place.Notes}");

        // The row that was on its way when the server died may or may not have been committed.
        Assert.InRange(await Sql.AskAsync<long>(connection, "select count(*) from mark"), acknowledged, acknowledged + 1);
    }

    [Fact]
    public async Task A_server_killed_again_and_again_comes_back_each_time()
    {
        using var place = new TemporaryPlace();
        await using var server = await place.StartAsync();
        for (var time = 0; time < 3; time++)
        {
            var killed = server.ProcessId;
            RunningProcess.Kill(killed);
            await Eventually.IsTrueAsync(
                async () => server.ProcessId != killed && await Sql.AnswersAsync(server.ConnectionString("postgres")), "it is back", place.Notes);
        }
    }

    [Fact]
    public async Task A_pid_file_that_names_someone_elses_process_is_seen_through()
    {
        using var place = new TemporaryPlace();
        await using (await place.StartAsync())
        {
            // Only to make the cluster.
        }

        // As after a restart of the machine: the number is taken, by this very process.
        await File.WriteAllTextAsync(
            Path.Combine(place.Data, "cluster", "postmaster.pid"),
            $"{Environment.ProcessId}\n{place.Data}/cluster\n1\n5432\n{place.Data}/socket\n\n  1 1\nready   \n");
        await using var server = await place.StartAsync();

        Assert.NotEqual(Environment.ProcessId, server.ProcessId);
        Assert.True(await Sql.AnswersAsync(server.ConnectionString("postgres")));
    }

    [Fact]
    public async Task A_cluster_whose_making_was_killed_is_made_anew()
    {
        using var place = new TemporaryPlace();
        var start = place.StartAsync();
        await Eventually.IsTrueAsync(
            () => RunningProcess.Find("/initdb", place.Data).Count > 0 || start.IsCompleted, "initdb runs");
        foreach (var initdb in RunningProcess.Find("/initdb", place.Data))
        {
            RunningProcess.Kill(initdb);
        }

        var refusal = await Assert.ThrowsAsync<PostgresStartException>(() => start);
        Assert.Contains("initdb could not make a cluster", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(place.Data, "cluster")));

        await using var server = await place.StartAsync();
        Assert.True(await Sql.AnswersAsync(server.ConnectionString("postgres")));
    }

    [Fact]
    public async Task A_start_that_is_called_off_leaves_nothing_running()
    {
        using var place = new TemporaryPlace();
        using var calledOff = new CancellationTokenSource();
        var start = PostgresServer.StartAsync(place.Options, calledOff.Token);
        await Eventually.IsTrueAsync(
            () => RunningProcess.Find("/initdb", place.Data).Count > 0 || start.IsCompleted, "initdb runs");
        await calledOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        Assert.Empty(RunningProcess.Find("postgres", place.Data));
    }

    private static async Task<long> WriteUntilItBreaksAsync(string connectionString, long onRow, Action then)
    {
        var rows = 0L;
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            while (true)
            {
                await using var insert = new NpgsqlCommand("insert into mark values (1)", connection);
                await insert.ExecuteNonQueryAsync();
                if (++rows == onRow)
                {
                    then();
                }
            }
        }
        catch (NpgsqlException)
        {
            return rows;
        }
    }
}
