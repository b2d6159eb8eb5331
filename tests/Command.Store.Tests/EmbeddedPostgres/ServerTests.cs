using Command.Store.Tests.Support;
using EmbeddedPostgres;

namespace Command.Store.Tests.EmbeddedPostgres;

public sealed class ServerTests
{
    [Fact]
    public async Task A_new_data_directory_becomes_a_server_of_ours_alone()
    {
        using var place = new TemporaryPlace();
        await using var server = await place.StartAsync();
        Task<string> Setting(string name) => Sql.AskAsync<string>(server.ConnectionString("postgres"), $"show {name}");

        Assert.Equal("", await Setting("listen_addresses"));
        Assert.Equal("0700", await Setting("unix_socket_permissions"));
        Assert.Equal("UTC", await Setting("timezone"));
        Assert.Equal("1s", await Setting("client_connection_check_interval"));
        Assert.Equal("200", await Setting("max_connections"));
        Assert.Equal("on", await Setting("fsync"));
    }

    [Fact]
    public async Task Text_is_Unicode_whatever_the_language_of_the_host()
    {
        using var place = new TemporaryPlace();
        await using var host = await OtherHost.StartAsync(place, environment: ("LANG", "xx_XX.UTF-8"));

        Assert.Equal("UTF8", await Sql.AskAsync<string>(host.ConnectionString, "show server_encoding"));
        Assert.Equal("ZÜRICH", await Sql.AskAsync<string>(host.ConnectionString, "select upper('Zürich')"));
    }

    [Fact]
    public async Task Settings_of_another_PostgreSQL_in_the_environment_change_nothing()
    {
        using var place = new TemporaryPlace();
        await using var host = await OtherHost.StartAsync(
            place, null, ("PGDATA", "/nowhere"), ("PGPORT", "1"), ("PGOPTIONS", "-c fsync=off"), ("LC_ALL", "xx_XX"));

        Assert.Equal($"{place.Data}/cluster", await Sql.AskAsync<string>(host.ConnectionString, "show data_directory"));
    }

    [Fact]
    public async Task What_was_written_is_there_after_the_next_start()
    {
        using var place = new TemporaryPlace();
        await using (var first = await place.StartAsync())
        {
            await first.EnsureDatabaseAsync("school");
            await Sql.RunAsync(first.ConnectionString("school"), "create table room as select 114 as number");
        }

        await using var second = await place.StartAsync();
        await second.EnsureDatabaseAsync("school");

        Assert.Equal(114, await Sql.AskAsync<int>(second.ConnectionString("school"), "select number from room"));
    }

    [Fact]
    public async Task The_last_to_leave_stops_the_server_in_order()
    {
        using var place = new TemporaryPlace();
        var server = await place.StartAsync();
        var pid = server.ProcessId;
        await server.DisposeAsync();
        await server.DisposeAsync();

        Assert.False(RunningProcess.IsAlive(pid));
        Assert.False(File.Exists(Path.Combine(place.Data, "cluster", "postmaster.pid")));
        Assert.Contains("database system is shut down", await File.ReadAllTextAsync(server.LogFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_throw_away_server_leaves_nothing_behind()
    {
        using var place = new TemporaryPlace();
        await using (await PostgresServer.StartAsync(place.Options with { ThrowAway = true }))
        {
            Assert.NotEmpty(Directory.EnumerateFileSystemEntries(place.Root));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Root));
    }

    [Theory]
    [InlineData("one/directory/below/another/so/deep/that/the/name/of/a/socket/in/it/would/be/longer/than/the/system/allows/data")]
    [InlineData("a name, with: more; than 'letters' Ü")]
    public async Task A_data_directory_may_be_deep_and_oddly_named(string directory)
    {
        using var place = new TemporaryPlace(directory);
        string socket;
        await using (var server = await place.StartAsync())
        {
            socket = await Sql.AskAsync<string>(server.ConnectionString("postgres"), "show unix_socket_directories");
            Assert.InRange($"{socket}/.s.PGSQL.5432".Length, 1, 107);
        }

        Assert.False(Directory.Exists(socket));
    }

    [Fact]
    public async Task Missing_programs_are_named_with_the_place_they_were_looked_for()
    {
        using var place = new TemporaryPlace();
        var nothing = Directory.CreateDirectory(Path.Combine(place.Root, "nothing")).FullName;

        var refusal = await Assert.ThrowsAsync<PostgresStartException>(
            () => PostgresServer.StartAsync(place.Options with { BinariesDirectory = nothing }));

        Assert.Contains(nothing, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_PostgreSQL_refuses_is_told_in_its_own_words()
    {
        using var place = new TemporaryPlace();
        var options = place.Options with { Settings = new Dictionary<string, string> { ["shared_buffers"] = "plenty" } };

        var refusal = await Assert.ThrowsAsync<PostgresStartException>(() => PostgresServer.StartAsync(options));

        Assert.Contains("invalid value for parameter \"shared_buffers\"", refusal.Message, StringComparison.Ordinal);
    }
}
