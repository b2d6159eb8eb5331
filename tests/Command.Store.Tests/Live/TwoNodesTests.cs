using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Store.Tests.Support;
using Command.Web.Features.Buildings;
using Command.Web.Hosting;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using EmbeddedPostgres;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Live;

[Collection(PostgresFixture.Name)]
public sealed class TwoNodesTests(PostgresFixture postgres) : IAsyncLifetime
{
    private string _database = "";
    private Node _a = null!;
    private Node _b = null!;
    private BuildingId _school;
    private IncidentId _incident;

    public async Task InitializeAsync()
    {
        _database = await postgres.NewDatabaseAsync();
        _a = await Node.StartAsync(_database);
        _school = await _a.AddSchoolAsync(60);
        _b = await Node.StartAsync(_database);
        _incident = await _a.DeclareAsync(_school);
    }

    public async Task DisposeAsync()
    {
        await _b.DisposeAsync();
        await _a.DisposeAsync();
    }

    [Fact]
    public async Task A_node_that_was_cut_off_from_the_commits_catches_up_with_what_the_other_wrote_meanwhile()
    {
        var onB = await _b.Incidents.GetAsync(Node.Riverbend, _incident);
        var tail = _b.Services.GetRequiredService<CommittedTail>();

        await Sql.RunAsync(_database, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'command-tail' and datname = current_database()");
        await Eventually.IsTrueAsync(() => !tail.IsListening, "node B knows that it is cut off");
        CommandAnswer last = null!;
        for (var room = 0; room < 20; room++)
        {
            last = await _a.SendAsync(Node.Clear(_incident, room));
        }

        var declared = await _a.DeclareAsync(_school);

        await Eventually.IsTrueAsync(() => onB.State.Version == last.Version, "node B has what was written meanwhile");
        await Eventually.IsTrueAsync(() => _b.Incidents.Held(Node.Riverbend, declared) is { State.IsOpen: true }, "node B has the incident declared meanwhile");
        await Eventually.IsTrueAsync(() => tail.IsListening, "node B hears commits again");
        var onA = await _a.Incidents.GetAsync(Node.Riverbend, _incident);
        Assert.Equal(Folded.Text(onA.State), Folded.Text(onB.State));
    }

    [Fact]
    public async Task A_node_that_hears_nothing_refuses_nothing_on_what_it_last_heard()
    {
        await _b.Incidents.GetAsync(Node.Riverbend, _incident);
        await _b.Services.GetRequiredService<CommittedTail>().StopAsync(default);
        await _a.SendAsync(new RetractRequest(null, null) { CommandId = Guid.NewGuid(), Incident = _incident });

        var closed = await _b.SendAsync(new CloseRequest("Over") { CommandId = Guid.NewGuid(), Incident = _incident });

        Assert.True(closed.Accepted, closed.Refusal);
    }

    [Fact]
    public async Task A_commit_that_was_never_announced_is_found_by_looking()
    {
        var onB = await _b.Incidents.GetAsync(Node.Riverbend, _incident);
        await _a.Services.GetRequiredService<Announcer>().StopAsync(default);

        var marked = await _a.SendAsync(Node.Clear(_incident, 5));
        var declared = await _a.DeclareAsync(_school);

        await Eventually.IsTrueAsync(() => onB.State.Version == marked.Version, "node B has the mark");
        await Eventually.IsTrueAsync(() => _b.Incidents.Held(Node.Riverbend, declared) is { State.IsOpen: true }, "node B has the incident");
    }

    [Fact]
    public async Task A_plan_adopted_on_one_node_is_in_force_on_the_other()
    {
        var plan = FloorPlan.Empty with { Levels = [new Level(new LevelId("1"), "Level 1", "L1", 0, [])] };
        var seen = _a.Services.GetRequiredService<LiveBuildings>().Of(Node.Riverbend).Single().Building.Version;

        Assert.Null(await _a.Services.GetRequiredService<BuildingDesk>().AdoptAsync(Node.Riverbend, Node.Office, _school, plan, "new survey", seen));

        var there = _b.Services.GetRequiredService<LiveBuildings>();
        await Eventually.IsTrueAsync(() => there.PlanOf(Node.Riverbend, _school) is { Plan.Rooms.Length: 0, Plan.Levels.Length: 1 }, "node B has the new plan");
        Assert.Equal("The floor plan has no such room.", (await _b.SendAsync(Node.Clear(_incident, 1))).Refusal);
    }

    [Fact]
    public async Task A_command_id_used_for_something_else_is_refused_and_takes_nothing_from_those_who_sent_at_the_same_time()
    {
        var other = await _a.DeclareAsync(_school);
        var used = Node.Clear(other, 1);
        await _a.SendAsync(used);

        var bad = used with { Incident = _incident };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => _a.SendAsync(n == 10 ? bad : Node.Clear(_incident, n))));

        Assert.Equal("This command's id was used before, for something else. Send it with an id of its own.", answers[10].Refusal);
        Assert.Equal(19, answers.Count(answer => answer.Accepted));
    }

    [Fact]
    public async Task Control_characters_in_what_people_paste_keep_nothing_from_being_saved()
    {
        var mark = Node.Clear(_incident, 1) with { Note = "door\u0000 wedged", Team = "A\u0001", Device = "phone\u0000" };

        Assert.True((await _a.SendAsync(mark)).Accepted);

        var stored = (await _a.Store.EventsAfterAsync(Node.Riverbend, _incident, 0, default)).OfType<RoomMarked>().Single();
        Assert.Equal(("door wedged", "A", "web"), (stored.Note, stored.Team, stored.Stamp.By.Device));
    }

    [Fact]
    public async Task A_command_that_no_rule_knows_is_refused_and_takes_nothing_from_the_others()
    {
        var bad = Node.Clear(_incident, 5) with { Search = (SearchMark)99 };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => _a.SendAsync(n == 10 ? bad : Node.Clear(_incident, n))));

        Assert.Equal("This command is not understood.", answers[10].Refusal);
        Assert.Equal(19, answers.Count(answer => answer.Accepted));
    }

    [Fact]
    public async Task A_database_that_may_lose_what_it_acknowledged_is_refused_unless_it_may_be_thrown_away()
    {
        var options = new CommandOptions { Data = Path.Combine(Path.GetTempPath(), "never-made"), Demo = false, ConnectionString = _database, ThrowAway = false };

        var refused = await Assert.ThrowsAsync<DurabilityException>(() => CommandHost.BuildAsync(options, default));

        Assert.Contains("fsync is off", refused.Message, StringComparison.Ordinal);
    }
}
