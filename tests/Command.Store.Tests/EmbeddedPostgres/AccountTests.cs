using System.Diagnostics;
using System.Runtime.Versioning;
using Command.Store.Tests.Support;
using EmbeddedPostgres;

namespace Command.Store.Tests.EmbeddedPostgres;

/// <summary>Who the server runs as, and how it gets to its files.</summary>
[SupportedOSPlatform("linux")]
public sealed class AccountTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [SkippableFact]
    public async Task Started_by_root_it_runs_as_someone_else()
    {
        OnlyAsRoot();
        using var place = new TemporaryPlace();
        await using var server = await place.StartAsync();

        Assert.NotEqual(0, RunningProcess.UserOf(server.ProcessId));
        Assert.True(await Sql.AnswersAsync(server.ConnectionString("postgres")));
    }

    [SkippableFact]
    public async Task Started_by_root_below_a_directory_closed_to_others_it_lives_elsewhere_and_is_found_again()
    {
        OnlyAsRoot();
        using var place = new TemporaryPlace("home/data");
        Directory.CreateDirectory(Path.Combine(place.Root, "home"), OwnerOnly);
        await using (var first = await place.StartAsync())
        {
            await Sql.RunAsync(first.ConnectionString("postgres"), "create table room as select 114 as number");
            Assert.StartsWith(place.Shared, first.LogFile, StringComparison.Ordinal);
        }

        await using var second = await place.StartAsync();
        Assert.Equal(114, await Sql.AskAsync<int>(second.ConnectionString("postgres"), "select number from room"));
    }

    [SkippableFact]
    public async Task Programs_that_the_servers_user_cannot_reach_are_copied_to_where_it_can()
    {
        OnlyAsRoot();
        using var place = new TemporaryPlace();
        var closed = Directory.CreateDirectory(Path.Combine(place.Root, "closed"), OwnerOnly).FullName;
        using (var copy = Process.Start("cp", ["-r", Binaries.Find(null), closed]))
        {
            await copy.WaitForExitAsync();
        }

        await using var server = await PostgresServer.StartAsync(
            place.Options with { BinariesDirectory = Directory.EnumerateDirectories(closed).Single() });

        Assert.Single(Directory.EnumerateDirectories(place.Data, "binaries-*"));
        Assert.True(await Sql.AnswersAsync(server.ConnectionString("postgres")));
    }

    [SkippableFact]
    public async Task A_cluster_that_became_unreachable_is_refused_with_the_directory_that_is_in_the_way()
    {
        OnlyAsRoot();
        using var place = new TemporaryPlace("home/data");
        await (await place.StartAsync()).DisposeAsync();
        var closed = Path.Combine(place.Root, "home");
        File.SetUnixFileMode(closed, OwnerOnly);

        var refusal = await Assert.ThrowsAsync<PostgresStartException>(place.StartAsync);
        Assert.Contains($"chmod o+x {closed}", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_ordinary_user_runs_it_as_itself_and_root_may_run_it_later()
    {
        OnlyAsRoot();
        Skip.If(IsClosedToOthers(typeof(AccountTests).Assembly.Location), "The tests lie where no other user can read them.");
        using var place = new TemporaryPlace();
        await GiveAsync(place.Root, "nobody");
        int user;
        await using (var host = await OtherHost.StartAsync(place, "nobody"))
        {
            user = RunningProcess.UserOf(host.ServerId);
            Assert.NotEqual(0, user);
        }

        await using var server = await place.StartAsync();
        Assert.Equal(user, RunningProcess.UserOf(server.ProcessId));
    }

    [SkippableFact]
    public async Task An_ordinary_user_may_keep_everything_to_itself()
    {
        Skip.If(Environment.IsPrivilegedProcess, "Runs where the tests run as an ordinary user.");
        using var place = new TemporaryPlace();
        File.SetUnixFileMode(place.Root, OwnerOnly);
        await using var server = await place.StartAsync();

        Assert.StartsWith(place.Data, server.LogFile, StringComparison.Ordinal);
    }

    private static void OnlyAsRoot() => Skip.IfNot(Environment.IsPrivilegedProcess, "Runs where the tests run as root.");

    private static bool IsClosedToOthers(string path)
    {
        for (var part = Path.GetDirectoryName(path); part is not null; part = Path.GetDirectoryName(part))
        {
            if (!File.GetUnixFileMode(part).HasFlag(UnixFileMode.OtherExecute))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task GiveAsync(string path, string user)
    {
        using var chown = Process.Start("chown", [user, path]);
        await chown.WaitForExitAsync();
    }
}
