using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Tasks;
using Command.Store.Tests.Support;
using Command.Web.Features.Tasks;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Tasks;

[Collection(PostgresFixture.Name)]
public sealed class ChecklistTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly ChecklistTemplate Keys = new("", "Keys", [Kind.Intruder], [new("Bring the keys", TaskOwner.Of(Role.CrisisTeam), TimeSpan.FromMinutes(5))]);

    private Node _node = null!;
    private BuildingId _school;

    private ChecklistDesk Desk => _node.Services.GetRequiredService<ChecklistDesk>();

    public async Task InitializeAsync()
    {
        _node = await Node.StartAsync(await postgres.NewDatabaseAsync());
        _school = await _node.AddSchoolAsync(4);
    }

    public async Task DisposeAsync() => await _node.DisposeAsync();

    [Fact]
    public async Task A_checklist_that_was_written_starts_with_the_next_incident_and_can_be_started_by_hand()
    {
        var (kept, refusal) = await Desk.SaveAsync(Node.Riverbend, Node.Office, null, Keys);
        Assert.Null(refusal);
        Assert.Equal("keys", kept!.Id);

        var incident = await _node.Incidents.GetAsync(Node.Riverbend, await _node.DeclareAsync(_school));

        var task = Assert.Single(incident.State.Tasks.Tasks);
        Assert.Equal(("Bring the keys", "Keys"), (task.Text, task.Checklist));
        var again = new StartChecklistRequest("keys") { CommandId = Guid.NewGuid(), Incident = incident.Id };
        Assert.Contains("running already", (await _node.SendAsync(again)).Refusal, StringComparison.Ordinal);
        await _node.SendAsync(new FinishTaskRequest(task.Id, null) { CommandId = Guid.NewGuid(), Incident = incident.Id });
        Assert.True((await _node.SendAsync(again with { CommandId = Guid.NewGuid() })).Accepted);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_none_writes_over_another()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Desk.SaveAsync(Node.Riverbend, Node.Office, null, Keys with { Name = $"Keys {i}" })));

        Assert.All(written, one => Assert.Null(one.Refusal));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"keys-{i}"), (await StoredAsync()).Select(template => template.Id).Order());
    }

    [Fact]
    public async Task Who_had_it_open_while_someone_changed_it_is_told()
    {
        var (kept, _) = await Desk.SaveAsync(Node.Riverbend, Node.Office, null, Keys);
        Assert.Null((await Desk.SaveAsync(Node.Riverbend, Node.Office, kept, kept! with { Name = "Keys and radios" })).Refusal);

        var (_, refusal) = await Desk.SaveAsync(Node.Riverbend, Node.Office, kept, kept with { Name = "Keys and plans" });

        Assert.Contains("Someone changed this checklist", refusal, StringComparison.Ordinal);
        Assert.Equal("Keys and radios", Assert.Single(await StoredAsync()).Name);
    }

    [Fact]
    public async Task The_crisis_team_reads_but_does_not_write()
    {
        var principal = Node.Person("principal", Role.CrisisTeam, _school);
        var (kept, _) = await Desk.SaveAsync(Node.Riverbend, Node.Office, null, Keys);

        Assert.Contains("Only the district office", (await Desk.SaveAsync(Node.Riverbend, principal, kept, kept! with { Name = "Mine" })).Refusal, StringComparison.Ordinal);
        Assert.Contains("Only the district office", await Desk.DeleteAsync(Node.Riverbend, principal, kept.Id), StringComparison.Ordinal);
        Assert.Equal("Keys", Assert.Single(await StoredAsync()).Name);
    }

    [Fact]
    public async Task A_checklist_is_deleted_and_what_runs_of_it_goes_on()
    {
        var (kept, _) = await Desk.SaveAsync(Node.Riverbend, Node.Office, null, Keys);
        var incident = await _node.Incidents.GetAsync(Node.Riverbend, await _node.DeclareAsync(_school));

        Assert.Null(await Desk.DeleteAsync(Node.Riverbend, Node.Office, kept!.Id));

        Assert.Empty(await StoredAsync());
        Assert.Single(incident.State.Tasks.Tasks);
    }

    [Fact]
    public async Task A_district_begins_with_the_standard_checklists()
    {
        await using (var session = _node.Services.GetRequiredService<DistrictSessions>().Write(Node.Riverbend))
        {
            session.Store(new StoredDistrict(Node.Riverbend.Value, new District(Node.Riverbend, "Riverbend Schools", "Riverbend", null, false)));
            await session.SaveChangesAsync();
        }

        Assert.Equal(StandardChecklists.All.Select(template => template.Name), (await StoredAsync()).Select(template => template.Name));
    }

    private async Task<IReadOnlyList<ChecklistTemplate>> StoredAsync() =>
        (await _node.Services.GetRequiredService<DistrictSessions>().DistrictsAsync(default)).Single().District.Checklists;
}
