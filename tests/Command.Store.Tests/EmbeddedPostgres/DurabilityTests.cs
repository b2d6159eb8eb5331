using Command.Store.Tests.Support;
using EmbeddedPostgres;

namespace Command.Store.Tests.EmbeddedPostgres;

[Collection(PostgresFixture.Name)]
public sealed class DurabilityTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_server_that_flushes_is_found_durable()
    {
        using var place = new TemporaryPlace();
        await using var server = await place.StartAsync();

        Assert.Empty(await DurabilityCheck.FindFaultsAsync(server.ConnectionString("postgres")));
    }

    [Fact]
    public async Task A_server_that_may_lose_records_is_refused_by_the_names_of_its_settings()
    {
        var refusal = await Assert.ThrowsAsync<DurabilityException>(
            () => DurabilityCheck.RequireAsync(postgres.Server.ConnectionString("postgres")));

        Assert.Contains("fsync is off", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("full_page_writes is off", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commits_that_are_answered_early_in_one_database_only_are_noticed_too()
    {
        var connection = await postgres.NewDatabaseAsync();
        await Sql.RunAsync(connection, "alter role postgres in database test_1 set synchronous_commit = off".Replace(
            "test_1", await Sql.AskAsync<string>(connection, "select current_database()"), StringComparison.Ordinal));

        Assert.Contains(
            await DurabilityCheck.FindFaultsAsync(connection), f => f.StartsWith("synchronous_commit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_test_gets_a_database_of_its_own_from_a_template_built_once()
    {
        var built = 0;
        async Task Build(string connection)
        {
            built++;
            await Sql.RunAsync(connection, "create table room as select 114 as number");
        }

        var databases = await Task.WhenAll(postgres.NewDatabaseAsync("rooms", Build), postgres.NewDatabaseAsync("rooms", Build));
        await Sql.RunAsync(databases[0], "delete from room");

        Assert.Equal(1, built);
        Assert.Equal(114, await Sql.AskAsync<int>(databases[1], "select number from room"));
    }
}
