using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Store.Tests.Alarms;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Features.People;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Access;

/// <summary>Someone lets themselves in: it counts everywhere at once, everyone there is told, and it is looked at afterwards.</summary>
[Collection(PostgresFixture.Name)]
public sealed class BreakGlassTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly DistrictId District = DemoSeed.District;
    private string _database = "";
    private Node _a = null!;
    private Node _b = null!;

    public async Task InitializeAsync()
    {
        _database = await postgres.NewDatabaseAsync();
        _a = await Node.StartAsync(_database, demo: true);
        _b = await Node.StartAsync(_database, demo: true);
    }

    public async Task DisposeAsync()
    {
        await _b.DisposeAsync();
        await _a.DisposeAsync();
    }

    [Fact]
    public async Task It_counts_on_every_node_is_told_to_all_in_scope_and_is_reviewed()
    {
        var middle = _a.Services.GetRequiredService<LiveBuildings>().Of(District).Single(b => b.Building.ShortName == "Middle").Building.Id;
        var incident = Guid.CreateVersion7();
        var office = await PersonAsync("district-1");
        Assert.True((await _a.SendAsync(new DeclareRequest(middle, Kind.Fire, Mode.Drill, "", null, null) { CommandId = incident }, office, District)).Accepted);
        var ramos = await PersonAsync("crisis-oak-1");
        await using var officeHears = await AlarmViewer.ConnectAsync(_b, "district-2");
        await using var principalHears = await AlarmViewer.ConnectAsync(_b, "crisis-middle-1");
        await using var lakesideHears = await AlarmViewer.ConnectAsync(_b, "crisis-lakeside-1");
        Assert.Equal("There is no such incident.", (await _b.SendAsync(Note(incident), ramos, District)).Refusal);

        Assert.Contains("Say why", await Desk(_a).BreakAsync(District, ramos, middle, " "), StringComparison.Ordinal);
        Assert.Equal("There is no such building.", await Desk(_a).BreakAsync(District, ramos, BuildingId.New(), "Help"));
        Assert.Null(await Desk(_a).BreakAsync(District, ramos, middle, "I am here as a substitute"));

        foreach (var viewer in new[] { officeHears, principalHears })
        {
            var line = Assert.Single((await viewer.UntilAsync(notices => notices.Glass.Length > 0)).Glass);
            Assert.Equal(("Leticia Ramos", "Riverbend Middle School", "I am here as a substitute", false), (line.Name, line.Place, line.Reason, line.Over));
        }

        Assert.Empty((await lakesideHears.NowAsync()).Glass);
        await Eventually.IsTrueAsync(async () => (await _b.SendAsync(Note(incident), ramos, District)).Accepted, "the other node lets her in", seconds: 5);

        var grant = Assert.Single((await PersonAsync("crisis-oak-1")).Grants);
        Assert.Null(await Desk(_b).EndAsync(District, office, ramos.Id, grant.Id, "Someone is assigned now"));
        Assert.True((await officeHears.UntilAsync(notices => notices.Glass is [{ Over: true }])).Glass[0].Over);
        await principalHears.UntilAsync(notices => notices.Glass.IsEmpty);
        await Eventually.IsTrueAsync(async () => !(await _a.SendAsync(Note(incident), ramos, District)).Accepted, "the first node shuts her out", seconds: 5);

        Assert.Equal("Only the district office reviews this.", await Desk(_b).ReviewAsync(District, ramos, ramos.Id, grant.Id, "Fine"));
        Assert.Null(await Desk(_b).ReviewAsync(District, office, ramos.Id, grant.Id, "She was the substitute"));
        await officeHears.UntilAsync(notices => notices.Glass.IsEmpty);
        Assert.Equal("glass_broken,grant_ended,glass_reviewed", await Sql.AskAsync<string>(
            _database, "select string_agg(type, ',' order by seq_id) from command.mt_events where type in ('glass_broken', 'grant_ended', 'glass_reviewed')"));
    }

    [Fact]
    public async Task Two_at_once_are_both_kept()
    {
        var ramos = await PersonAsync("crisis-oak-1");
        var others = _a.Services.GetRequiredService<LiveBuildings>().Of(District).Where(b => b.Building.ShortName is "Middle" or "High").Select(b => b.Building.Id).ToList();

        var refusals = await Task.WhenAll(Desk(_a).BreakAsync(District, ramos, others[0], "Here"), Desk(_b).BreakAsync(District, ramos, others[1], "And there"));

        Assert.All(refusals, Assert.Null);
        await Eventually.IsTrueAsync(async () => (await PersonAsync("crisis-oak-1")).Grants.Length == 2, "both grants stand");
    }

    private static NoteRequest Note(Guid incident) => new("I am here", null) { CommandId = Guid.NewGuid(), Incident = new IncidentId(incident) };

    private static GlassDesk Desk(Node node) => node.Services.GetRequiredService<GlassDesk>();

    private async Task<Person> PersonAsync(string id) => (await _a.Services.GetRequiredService<DistrictDirectory>().PersonAsync(District, new PersonId(id)))!;
}
