using System.Net.Sockets;
using Command.Store.Tests.Support;
using EmbeddedPostgres;
using Xunit.Abstractions;

namespace Command.Store.Tests.EmbeddedPostgres;

public sealed class HostTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_server_whose_host_was_killed_is_adopted_by_the_next()
    {
        using var place = new TemporaryPlace();
        await using var host = await OtherHost.StartAsync(place);
        await Sql.RunAsync(host.ConnectionString, "create table room as select 114 as number");
        await host.KillAsync();

        Assert.True(RunningProcess.IsAlive(host.ServerId));
        await using (var next = await place.StartAsync())
        {
            Assert.Equal(host.ServerId, next.ProcessId);
            Assert.False(next.IsOwnChild);
            Assert.Equal(114, await Sql.AskAsync<int>(next.ConnectionString("postgres"), "select number from room"));
        }

        Assert.False(RunningProcess.IsAlive(host.ServerId));
    }

    [Fact]
    public async Task An_adopted_server_that_is_killed_is_brought_back_by_the_host_that_adopted_it()
    {
        using var place = new TemporaryPlace();
        await using var host = await OtherHost.StartAsync(place);
        await host.KillAsync();
        await using var next = await place.StartAsync();
        RunningProcess.Kill(host.ServerId);

        await Eventually.IsTrueAsync(
            async () => next.ProcessId != host.ServerId && await Sql.AnswersAsync(next.ConnectionString("postgres")), "it is back", place.Notes);
        Assert.True(next.IsOwnChild);
    }

    [Fact]
    public async Task A_host_killed_while_it_made_the_cluster_does_not_stand_in_the_way_of_the_next()
    {
        using var place = new TemporaryPlace();
        await using var host = OtherHost.Launch(place);
        await Eventually.IsTrueAsync(() => RunningProcess.Find("/initdb", place.Data).Count > 0, "initdb runs");
        await host.KillAsync();

        await using var server = await place.StartAsync();
        Assert.True(await Sql.AnswersAsync(server.ConnectionString("postgres")));
        await Eventually.IsTrueAsync(() => RunningProcess.Find("/initdb", place.Data).Count == 0, "the orphaned initdb has ended");
    }

    [Fact]
    public async Task Hosts_that_start_at_once_share_one_server_and_the_last_to_leave_stops_it()
    {
        using var place = new TemporaryPlace();
        var other = OtherHost.Launch(place);
        var servers = await Task.WhenAll(place.StartAsync(), place.StartAsync());
        await other.ReadyAsync();
        var pid = other.ServerId;

        Assert.All(servers, s => Assert.Equal(pid, s.ProcessId));
        foreach (var server in servers)
        {
            await server.DisposeAsync();
            Assert.True(await Sql.AnswersAsync(other.ConnectionString));
        }

        await other.DisposeAsync();
        Assert.False(RunningProcess.IsAlive(pid));
    }

    [Fact]
    public async Task When_two_hosts_see_their_server_die_one_brings_it_back_for_both()
    {
        using var place = new TemporaryPlace();
        await using var first = await place.StartAsync();
        await using var second = await place.StartAsync();
        var killed = first.ProcessId;
        RunningProcess.Kill(killed);

        await Eventually.IsTrueAsync(
            () => first.ProcessId != killed && first.ProcessId == second.ProcessId, "both hosts have the new server", place.Notes);
        Assert.True(await Sql.AnswersAsync(second.ConnectionString("postgres")));
        output.WriteLine(place.Notes.ToString());
    }

    [Fact]
    public async Task A_host_that_was_killed_does_not_keep_the_server_from_being_stopped()
    {
        using var place = new TemporaryPlace();
        await using var dead = await OtherHost.StartAsync(place);
        var server = await place.StartAsync();
        await dead.KillAsync();
        await server.DisposeAsync();

        Assert.False(RunningProcess.IsAlive(dead.ServerId));
    }

    [Fact]
    public async Task A_server_whose_process_cannot_be_seen_is_neither_adopted_nor_doubled()
    {
        using var place = new TemporaryPlace();
        Directory.CreateDirectory(Path.Combine(place.Data, "socket"));
        using var elsewhere = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        elsewhere.Bind(new UnixDomainSocketEndPoint(Path.Combine(place.Data, "socket", ".s.PGSQL.5432")));
        elsewhere.Listen(1000);

        var refusal = await Assert.ThrowsAsync<PostgresStartException>(place.StartAsync);
        Assert.Contains("its process cannot be seen from here", refusal.Message, StringComparison.Ordinal);
    }
}
