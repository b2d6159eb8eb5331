using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Interchange.Plans;
using Command.Interchange.Tests.Plans;
using Command.Store.Tests.Support;
using Command.Web.Features.Buildings;
using Command.Web.Live;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Buildings;

[Collection(PostgresFixture.Name)]
public sealed class ImportTests(PostgresFixture postgres) : IAsyncLifetime
{
    private Node _node = null!;
    private BuildingId _school;

    private BuildingDesk Desk => _node.Services.GetRequiredService<BuildingDesk>();

    private LiveBuildings Buildings => _node.Services.GetRequiredService<LiveBuildings>();

    public async Task InitializeAsync()
    {
        _node = await Node.StartAsync(await postgres.NewDatabaseAsync());
        _school = await _node.AddSchoolAsync(20);
    }

    public async Task DisposeAsync() => await _node.DisposeAsync();

    [Fact]
    public async Task A_new_plan_in_the_middle_of_an_incident_leaves_the_marks_on_their_rooms()
    {
        var incident = await _node.DeclareAsync(_school);
        await _node.SendAsync(Node.Clear(incident, 3));
        await _node.SendAsync(Node.Clear(incident, 4, "B"));
        var renamed = await PlanAsync(rooms => [.. rooms.Skip(1).Select(room => room with { Name = $"Room {room.Number}" })]);
        var review = (await Desk.ReviewAsync(Node.Riverbend, _school, renamed, default))!;

        Assert.Null(await Desk.AdoptAsync(Node.Riverbend, Node.Office, _school, renamed, "survey.zip", review.Seen));

        Assert.Empty(review.LosingMarks);
        var live = await _node.Incidents.GetAsync(Node.Riverbend, incident);
        foreach (var room in new[] { 3, 4 })
        {
            var id = new RoomId(Node.Number(room));
            Assert.Equal(Search.ClearedOnce, live.State.Room(id).Search);
            Assert.Equal($"{id} Room {id}", live.Plan.Title(id));
        }

        Assert.True((await _node.SendAsync(Node.Clear(incident, 3, "C"))).Accepted);
        Assert.Equal(Search.ClearedTwice, live.State.Room(new RoomId(Node.Number(3))).Search);
    }

    [Fact]
    public async Task The_plan_that_was_in_force_then_is_found_again()
    {
        var store = _node.Services.GetRequiredService<BuildingStore>();
        var other = await _node.AddSchoolAsync(3);
        var smaller = await PlanAsync(rooms => [.. rooms.Skip(1)]);
        var seen = (await Desk.ReviewAsync(Node.Riverbend, _school, smaller, default))!.Seen;
        Assert.Null(await Desk.AdoptAsync(Node.Riverbend, Node.Office, _school, smaller, "survey.zip", seen));
        var adopted = (await store.LoadAsync(Node.Riverbend, _school, default)).Adoption!.At;

        var before = await store.PlanAtAsync(Node.Riverbend, _school, adopted.AddTicks(-10), default);
        var after = await store.PlanAtAsync(Node.Riverbend, _school, adopted, default);

        Assert.Equal((20, 19), (before!.Value.Plan.Rooms.Length, after!.Value.Plan.Rooms.Length));
        Assert.Equal((new PlanId("plan-of-20"), PlanHash.Of(smaller)), (before.Value.Id, after.Value.Id));
        Assert.Null(await store.PlanAtAsync(Node.Riverbend, BuildingId.New(), adopted, default));
        Assert.Equal(20, (await store.AdoptedAsync(Node.Riverbend, _school, before.Value.Id.Value, default))!.Rooms.Length);
        Assert.Null(await store.AdoptedAsync(Node.Riverbend, other, before.Value.Id.Value, default));
    }

    [Fact]
    public async Task The_review_names_the_marked_rooms_that_a_plan_would_lose_and_takes_nothing()
    {
        var incident = await _node.DeclareAsync(_school);
        await _node.SendAsync(Node.Clear(incident, 3));
        var smaller = await PlanAsync(rooms => [.. rooms.Where(room => room.Number != Node.Number(3))]);

        var review = (await Desk.ReviewAsync(Node.Riverbend, _school, smaller, default))!;

        Assert.Equal(new LosingMarks(incident, Node.Number(3)), Assert.Single(review.LosingMarks));
        Assert.Equal((0, 1, 19), (review.Change.Added.Length, review.Change.Removed.Length, review.Change.Kept.Length));
        Assert.Equal(20, Buildings.PlanOf(Node.Riverbend, _school).Plan.Rooms.Length);
    }

    [Fact]
    public async Task Who_looked_at_an_older_plan_is_told_that_someone_was_first()
    {
        var first = await PlanAsync(rooms => [.. rooms.Skip(1)]);
        var second = await PlanAsync(rooms => [.. rooms.Skip(2)]);
        var seen = (await Desk.ReviewAsync(Node.Riverbend, _school, second, default))!.Seen;
        await Desk.AdoptAsync(Node.Riverbend, Node.Office, _school, first, "first.zip", seen);

        var refusal = await Desk.AdoptAsync(Node.Riverbend, Node.Office, _school, second, "second.zip", seen);

        Assert.StartsWith("Someone was first", refusal, StringComparison.Ordinal);
        Assert.Equal(19, Buildings.PlanOf(Node.Riverbend, _school).Plan.Rooms.Length);
    }

    [Fact]
    public async Task Only_the_district_office_and_administrators_take_plans()
    {
        var plan = await PlanAsync(rooms => [.. rooms.Skip(1)]);

        var refusal = await Desk.AdoptAsync(Node.Riverbend, Node.Person("officer", Role.Officer), _school, plan, "plan.zip", 2);

        Assert.Equal("Only the district office and administrators can change buildings.", refusal);
    }

    [SkippableFact]
    public async Task The_command_line_adds_a_campus_that_the_running_server_then_knows_and_adds_it_only_once()
    {
        using var archive = RealData.Open("indoor/spbpu-campus-imdf.zip");
        var campus = Assert.IsType<PlanImported>(PlanImport.Read("campus.zip", archive));
        var wish = new ImportWish("campus.zip", campus, "Polytechnic", "Poly", "29 Polytechnicheskaya", null, null, Yes: true);

        Assert.Equal(0, await RunAsync(wish));

        var live = Assert.Single(Buildings.Of(Node.Riverbend), b => b.Building.Name == "Polytechnic");
        Assert.Equal((443, 414), (live.Plan.Plan.Rooms.Length, live.Plan.ToSearch.Length));
        Assert.Equal(campus.Id, live.Building.Plan);
        Assert.Equal(("campus.zip", "Command line"), (live.Building.Adoption?.Source, live.Building.Adoption?.By));
        var stored = await _node.Services.GetRequiredService<BuildingStore>().PlanAsync(Node.Riverbend, campus.Id, default);
        Assert.Equal(campus.Id, PlanHash.Of(stored!));

        Assert.Equal(0, await RunAsync(wish with { School = "poly" }));
        Assert.Equal(2, Buildings.Of(Node.Riverbend).Count);
        Assert.Equal(live.Building.Version, (await Buildings.ReloadAsync(Node.Riverbend, live.Building.Id))!.Building.Version);
    }

    [Fact]
    public async Task The_command_line_asks_first_and_a_no_changes_nothing()
    {
        var plan = await PlanAsync(rooms => [.. rooms.Skip(5)]);
        var output = new StringWriter();

        Assert.Equal(1, await RunAsync(Wish(plan) with { Yes = false }, "n\n", output));

        Assert.Contains("15 rooms kept (0 renamed), 0 added, 5 removed", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(20, Buildings.PlanOf(Node.Riverbend, _school).Plan.Rooms.Length);

        Assert.Equal(0, await RunAsync(Wish(plan) with { Yes = false }, "y\n", output));
        Assert.Equal(15, Buildings.PlanOf(Node.Riverbend, _school).Plan.Rooms.Length);
    }

    [Theory]
    [InlineData("Middle", "elsewhere", "There is no district elsewhere. There is: riverbend.")]
    [InlineData("New School", null, "The plan has no place on earth. Say where the main entrance is: --location LATITUDE,LONGITUDE.")]
    public async Task The_command_line_refuses_in_words_with_exit_code_2(string school, string? district, string words)
    {
        var error = new StringWriter();
        var plan = await PlanAsync(rooms => rooms);

        Assert.Equal(2, await RunAsync(Wish(plan) with { School = school, District = district }, error: error));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Single(Buildings.Of(Node.Riverbend));
    }

    private static ImportWish Wish(FloorPlan plan) => new("plan.json", Imported(plan), "Middle", null, null, null, null, Yes: true);

    private static readonly ImmutableSortedDictionary<RoomUse, int> Uses = ImmutableSortedDictionary<RoomUse, int>.Empty;
    private static readonly ImmutableSortedDictionary<KeyFeatureKind, int> Kinds = ImmutableSortedDictionary<KeyFeatureKind, int>.Empty;

    private static PlanImported Imported(FloorPlan plan) => new(
        plan, PlanHash.Of(plan),
        new ImportReport("GeoJSON", null, PlanBounds.Around([new Point(0, 0)]), 1, Uses, plan.Rooms.Length, 0, 0, Kinds, [], [], []));

    private Task<int> RunAsync(ImportWish wish, string answer = "", TextWriter? output = null, TextWriter? error = null) =>
        ActivatorUtilities.CreateInstance<ImportBuilding>(_node.Services).RunAsync(wish, new StringReader(answer), output ?? TextWriter.Null, error ?? TextWriter.Null, default);

    private async Task<FloorPlan> PlanAsync(Func<IReadOnlyList<Room>, IReadOnlyList<Room>> change)
    {
        var plan = (await Buildings.GetAsync(Node.Riverbend, _school))!.Plan.Plan;
        return plan with { Rooms = [.. change(plan.Rooms)] };
    }
}
