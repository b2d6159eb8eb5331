using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Readiness;
using Command.Store.Tests.Support;
using Command.Web.Features.Readiness;
using Command.Web.Live;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Readiness;

[Collection(PostgresFixture.Name)]
public sealed class LedgerTests(PostgresFixture postgres) : IAsyncLifetime
{
    private Node _a = null!;
    private Node _b = null!;
    private BuildingId _school;

    public async Task InitializeAsync()
    {
        var database = await postgres.NewDatabaseAsync();
        _a = await Node.StartAsync(database);
        _school = await _a.AddSchoolAsync(20);
        _b = await Node.StartAsync(database);
    }

    public async Task DisposeAsync()
    {
        await _b.DisposeAsync();
        await _a.DisposeAsync();
    }

    [Fact]
    public async Task What_is_reported_on_one_node_stands_in_the_ledger_of_the_other()
    {
        var heard = new TaskCompletionSource<LiveBuilding>();
        _b.Services.GetRequiredService<LiveBuildings>().Changed += (_, live) => heard.TrySetResult(live);

        Assert.Null(await SendAsync(_a, Lock(1)));

        var issue = Assert.Single((await heard.Task.WaitAsync(TimeSpan.FromSeconds(20))).Building.Readiness.Open);
        Assert.Equal((IssueKind.LockFailed, new RoomId(Node.Number(1)), "office"), (issue.Kind, issue.Place.Room!.Value, issue.By.Name));
    }

    [Fact]
    public async Task What_was_never_announced_is_found_by_looking()
    {
        await _a.Services.GetRequiredService<Announcer>().StopAsync(default);

        Assert.Null(await SendAsync(_a, Lock(1)));

        await Eventually.IsTrueAsync(() => Held(_b).Open.Length == 1, "node B has the entry");
    }

    [Fact]
    public async Task Of_many_who_report_at_once_on_two_nodes_none_is_lost()
    {
        var refusals = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => SendAsync(n % 2 == 0 ? _a : _b, Lock(n))));

        Assert.All(refusals, Assert.Null);
        await Eventually.IsTrueAsync(() => Held(_a).Open.Length == 16 && Held(_b).Open.Length == 16, "both nodes have all");
    }

    [Fact]
    public async Task Of_two_who_report_the_same_lock_at_once_one_is_told_who_was_first()
    {
        var kim = Node.Person("Kim", Role.Officer) with { Agreed = Coverage.Everywhere };

        var refusals = await Task.WhenAll(SendAsync(_a, Lock(1), Node.Office), SendAsync(_b, Lock(1), kim));

        var refusal = Assert.Single(refusals, words => words is not null);
        var first = refusals[0] is null ? "office" : "Kim";
        Assert.Equal($"It is in the ledger: {first} reported it just now.", refusal);
        Assert.Single((await StoredAsync()).Open);
    }

    [Fact]
    public async Task The_same_command_sent_to_both_nodes_at_once_happens_once()
    {
        var command = Guid.NewGuid();

        var refusals = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => SendAsync(n % 2 == 0 ? _a : _b, Lock(1), command: command)));

        Assert.All(refusals, Assert.Null);
        Assert.Equal(command, Assert.Single((await StoredAsync()).Open).Id);
    }

    [Fact]
    public async Task A_command_id_that_was_used_for_something_else_is_refused()
    {
        var incident = await _a.DeclareAsync(_school);

        var refusal = await SendAsync(_a, Lock(1), command: incident.Value);

        Assert.Equal("This command's id was used before, for something else. Send it with an id of its own.", refusal);
    }

    [Fact]
    public async Task What_was_put_right_is_resolved_for_everyone_and_a_second_time_changes_nothing()
    {
        var entry = Guid.NewGuid();
        await SendAsync(_a, Lock(1), command: entry);

        Assert.Null(await SendAsync(_b, stamp => new ResolveIssue(stamp, entry, "New cylinder")));
        Assert.Null(await SendAsync(_a, stamp => new ResolveIssue(stamp, entry, "I did it too")));

        var ledger = await StoredAsync();
        Assert.Empty(ledger.Open);
        Assert.Equal("New cylinder", Assert.Single(ledger.Resolved).Resolution!.How);
    }

    [Fact]
    public async Task Who_only_looks_or_belongs_elsewhere_is_refused()
    {
        Assert.Equal("Observers can look but not change anything.", await SendAsync(_a, Lock(1), Node.Person("observer", Role.Observer) with { Agreed = Coverage.Everywhere }));
        Assert.Equal("There is no such building.", await SendAsync(_a, Lock(1), Node.Person("crisis", Role.CrisisTeam, BuildingId.New())));
        Assert.Null(await SendAsync(_a, Lock(1), Node.Person("crisis", Role.CrisisTeam, _school)));
        Assert.Equal("There is no such building.", await _a.Services.GetRequiredService<ReadinessDesk>().KeepAsync(Node.Riverbend, Node.Office, BuildingId.New(), Guid.NewGuid(), Lock(1)));
    }

    private static Func<Stamp, ReadinessCommand> Lock(int room) => stamp => new ReportIssue(stamp, IssueKind.LockFailed, Spot.In(new RoomId(Node.Number(room))), null);

    private Task<string?> SendAsync(Node node, Func<Stamp, ReadinessCommand> ask, Person? person = null, Guid? command = null) =>
        node.Services.GetRequiredService<ReadinessDesk>().KeepAsync(Node.Riverbend, person ?? Node.Office, _school, command ?? Guid.NewGuid(), ask);

    private ReadinessLedger Held(Node node) => node.Services.GetRequiredService<LiveBuildings>().Held(Node.Riverbend, _school)!.Building.Readiness;

    private async Task<ReadinessLedger> StoredAsync() =>
        (await _a.Services.GetRequiredService<BuildingStore>().LoadAsync(Node.Riverbend, _school, default)).Readiness;
}
