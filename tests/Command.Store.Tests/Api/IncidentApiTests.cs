using System.Net;
using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Store.Tests.Support;
using Command.Web.Features.Api;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Api;

[Collection(PostgresFixture.Name)]
public sealed class IncidentApiTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task An_incident_is_declared_marked_noted_and_closed_and_every_step_can_be_read()
    {
        using var office = await demo.SignInAsync("district-1");
        var id = await DeclareAsync(office);
        var room = demo.Rooms[0];

        Assert.Equal(3, (await office.SaveAsync($"{Incidents}/{id}/marks", Cleared(room, seen: 2))).Version);
        Assert.Equal(4, (await office.SaveAsync($"{Incidents}/{id}/notes", new NoteRequest("Buses are here", null))).Version);
        var picture = await office.ReadAsync<Picture>($"{Incidents}/{id}");
        Assert.Equal(4, picture.Version);
        Assert.Equal((room, Search.ClearedOnce, "A"), Assert.Single(picture.Rooms) is var drawn ? (drawn.Id, drawn.Search, drawn.Team) : default);
        Assert.Equal(ResponseAction.Lockdown, Assert.Single(picture.Actions).Action);
        await office.SaveAsync($"{Incidents}/{id}/retractions", new RetractRequest(null, "Only a test"));
        await office.SaveAsync($"{Incidents}/{id}/close", new CloseRequest("All rooms searched"));

        Assert.DoesNotContain(await office.ReadAsync<IncidentLine[]>($"{Incidents}?open=true"), line => line.Id == id);
        Assert.False((await office.ReadAsync<IncidentLine[]>(Incidents)).Single(line => line.Id == id).Open);
        Assert.Equal(
            ["incident_declared", "action_ordered", "room_marked", "note_added", "action_retracted", "incident_closed"],
            (await office.ReadAsync<WireEvent[]>($"{Incidents}/{id}/events")).Select(e => e.Type));
        Assert.Equal([5L, 6], (await office.ReadAsync<WireEvent[]>($"{Incidents}/{id}/events?after=4")).Select(e => e.Version));
    }

    [Fact]
    public async Task The_same_key_twice_has_one_effect_and_equal_answers()
    {
        using var office = await demo.SignInAsync("district-1");
        var id = await DeclareAsync(office);
        var key = Guid.NewGuid();

        var first = await office.SaveAsync($"{Incidents}/{id}/marks", Cleared(demo.Rooms[0]), key);
        var again = await office.SaveAsync($"{Incidents}/{id}/marks", Cleared(demo.Rooms[0]), key);

        Assert.Equal(first, again);
        Assert.Equal(first.Version, (await office.ReadAsync<Picture>($"{Incidents}/{id}")).Version);
    }

    [Fact]
    public async Task A_command_without_a_key_or_with_no_uuid_as_its_key_is_a_bad_request()
    {
        using var office = await demo.SignInAsync("district-1");
        var id = await DeclareAsync(office);

        Assert.Contains("Idempotency-Key", await Caller.RefusalAsync(HttpStatusCode.BadRequest, await office.PostAsync($"{Incidents}/{id}/notes", new NoteRequest("x", null))), StringComparison.Ordinal);
        Assert.Contains("Idempotency-Key", await Caller.RefusalAsync(HttpStatusCode.BadRequest, await office.PostAsync($"{Incidents}/{id}/notes", new NoteRequest("x", null), Guid.Empty)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marks", """{"room":"x","search":99}""")]
    [InlineData("marks", """{"room":"x","search":"sprinkled"}""")]
    [InlineData("orders", "{}")]
    [InlineData("orders", """{"action":7}""")]
    [InlineData("findings", """{"room":"x","reason":"nobody said what was found"}""")]
    [InlineData("notes", "not json")]
    public async Task What_can_not_be_read_is_a_bad_request_and_nothing_is_guessed(string what, string body)
    {
        using var office = await demo.SignInAsync("district-1");
        var id = await DeclareAsync(office);

        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync($"{Incidents}/{id}/{what}", body, Guid.NewGuid())).StatusCode);
        Assert.Equal(2, (await office.ReadAsync<Picture>($"{Incidents}/{id}")).Version);
    }

    [Fact]
    public async Task A_refusal_of_the_rules_comes_in_words()
    {
        using var office = await demo.SignInAsync("district-1");
        var id = await DeclareAsync(office);

        var refusal = await Caller.RefusalAsync(HttpStatusCode.UnprocessableEntity, await office.PostAsync($"{Incidents}/{id}/close", new CloseRequest("Over"), Guid.NewGuid()));

        Assert.Equal("Release first what is still ordered: Lockdown (whole building).", refusal);
    }

    [Theory]
    [InlineData("admin-1", HttpStatusCode.Forbidden, "Your role takes no part in incidents.")]
    [InlineData("crisis-oak-1", HttpStatusCode.UnprocessableEntity, "There is no such building.")]
    public async Task For_whom_it_is_not_there_is_no_such_incident(string person, HttpStatusCode status, string words)
    {
        using var office = await demo.SignInAsync("district-1");
        using var other = await demo.SignInAsync(person);
        var id = await DeclareAsync(office);

        var mark = await other.PostAsync($"{Incidents}/{id}/marks", Cleared(demo.Rooms[0]), Guid.NewGuid());
        Assert.Equal("There is no such incident.", await Caller.RefusalAsync(HttpStatusCode.UnprocessableEntity, mark));
        Assert.Equal(words, await Caller.RefusalAsync(status, await other.PostAsync(Incidents, Declaration(), Guid.NewGuid())));
        Assert.Equal("There is no such incident.", await Caller.RefusalAsync(HttpStatusCode.NotFound, await other.GetAsync($"{Incidents}/{id}")));
        Assert.DoesNotContain(await other.ReadAsync<IncidentLine[]>(Incidents), line => line.Id == id);
    }

    [Theory]
    [InlineData("observer-1", "Observers can look but not change anything.")]
    public async Task Who_may_not_do_it_is_told_why(string person, string words)
    {
        using var office = await demo.SignInAsync("district-1");
        using var other = await demo.SignInAsync(person);
        var id = await DeclareAsync(office);

        Assert.Equal(words, await Caller.RefusalAsync(HttpStatusCode.Forbidden, await other.PostAsync($"{Incidents}/{id}/marks", Cleared(demo.Rooms[0]), Guid.NewGuid())));
        Assert.Equal(words, await Caller.RefusalAsync(HttpStatusCode.Forbidden, await other.PostAsync(Incidents, Declaration(), Guid.NewGuid())));
        Assert.Equal(2, (await other.ReadAsync<Picture>($"{Incidents}/{id}")).Version);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        using var office = await demo.SignInAsync("district-1");

        Assert.Equal("There is no such incident.", await Caller.RefusalAsync(HttpStatusCode.NotFound, await office.GetAsync($"{Incidents}/{Guid.NewGuid()}")));
        Assert.Equal("There is no such incident.", await Caller.RefusalAsync(HttpStatusCode.NotFound, await office.GetAsync($"{Incidents}/{Guid.NewGuid()}/events")));
        Assert.Equal("There is no such building.", await Caller.RefusalAsync(HttpStatusCode.NotFound, await office.GetAsync($"/api/v1/buildings/{Guid.NewGuid()}")));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/api/v1/no-such-thing")).StatusCode);
        var refusal = await office.PostAsync($"{Incidents}/{Guid.NewGuid()}/marks", Cleared(demo.Rooms[0]), Guid.NewGuid());
        Assert.Equal("There is no such incident.", await Caller.RefusalAsync(HttpStatusCode.UnprocessableEntity, refusal));
    }

    [Fact]
    public async Task Another_districts_incident_does_not_exist()
    {
        var elsewhere = new DistrictId("elsewhere");
        var theirs = await demo.Node.DeclareAsync(await demo.Node.AddSchoolAsync(3, elsewhere), elsewhere);
        using var office = await demo.SignInAsync("district-1");

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Incidents}/{theirs}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Incidents}/{theirs}/events")).StatusCode);
        Assert.DoesNotContain(await office.ReadAsync<IncidentLine[]>(Incidents), line => line.Id == theirs);
        var refusal = await office.PostAsync($"{Incidents}/{theirs}/notes", new NoteRequest("hello", null), Guid.NewGuid());
        Assert.Equal("There is no such incident.", await Caller.RefusalAsync(HttpStatusCode.UnprocessableEntity, refusal));
        Assert.Equal(2, (await demo.Node.Incidents.GetAsync(elsewhere, theirs)).State.Version);
    }

    [Fact]
    public async Task Buildings_are_listed_and_read_with_their_rooms()
    {
        using var observer = await demo.SignInAsync("observer-1");

        var lines = await observer.ReadAsync<BuildingLine[]>("/api/v1/buildings");
        var middle = await observer.ReadAsync<BuildingRooms>($"/api/v1/buildings/{demo.Middle.Id}");

        Assert.Equal(6, lines.Length);
        Assert.Equal(middle.Building.RoomsToSearch, middle.Rooms.Count(room => room.ToSearch));
    }

    [Fact]
    public async Task The_description_names_every_route()
    {
        using var office = await demo.SignInAsync("district-1");
        var described = (await office.ReadAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name.TrimEnd('/')}"))
            .ToHashSet();

        var routes = demo.Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .SelectMany(route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(verb => $"{verb} {route.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/')}"))
            .ToList();

        Assert.True(routes.Count >= 16, $"Only {routes.Count} routes.");
        Assert.Empty(routes.Except(described));
    }

    private async Task<IncidentId> DeclareAsync(Caller caller)
    {
        var key = Guid.CreateVersion7();
        Assert.Equal(2, (await caller.SaveAsync(Incidents, Declaration(), key)).Version);
        return new IncidentId(key);
    }

    private DeclareRequest Declaration() => new(demo.Middle.Id, Kind.Intruder, Mode.Drill, "Man at door 4", ResponseAction.Lockdown, null);

    private static MarkRequest Cleared(RoomId room, long seen = 0) => new(room, seen, SearchMark.Cleared, null, null, null, null, "A", null);
}
