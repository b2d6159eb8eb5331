using System.Net;
using System.Text.Json;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using Command.Store.Tests.Support;
using Command.Web.Features.Demo;
using Command.Web.Features.Readiness;
using Command.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Api;

[Collection(PostgresFixture.Name)]
public sealed class ReadinessApiTests(DemoNode demo) : IClassFixture<DemoNode>
{
    [Fact]
    public async Task The_ledger_says_what_does_not_work_where_since_when_and_who_said_so()
    {
        using var caller = await demo.SignInAsync("observer-1");

        var ledger = await caller.ReadAsync<JsonElement>($"/api/v1/buildings/{demo.Middle.Id}/readiness");

        var door = ledger.GetProperty("open").EnumerateArray().Single(issue => issue.GetProperty("kind").GetString() == "doorPropped");
        Assert.Equal("Door propped", door.GetProperty("title").GetString());
        Assert.Equal("D", door.GetProperty("letter").GetString());
        Assert.Equal("middle-L1-door-8", door.GetProperty("door").GetString());
        Assert.StartsWith("Door 8", door.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Equal("Ofc. Abdi", door.GetProperty("by").GetString());
        Assert.InRange(DateTimeOffset.UtcNow - door.GetProperty("since").GetDateTimeOffset(), TimeSpan.FromDays(3), TimeSpan.FromDays(4));
        Assert.False(door.TryGetProperty("room", out _));
        Assert.False(ledger.TryGetProperty("resolved", out _));
        var camera = ledger.GetProperty("cameras").EnumerateArray().Single(listed => listed.GetProperty("name").GetString() == "Camera 14");
        Assert.Contains("middle-L1-170", camera.GetProperty("covers").EnumerateArray().Select(room => room.GetString()));
    }

    [Fact]
    public async Task What_was_put_right_is_told_to_those_who_ask()
    {
        using var caller = await demo.SignInAsync("district-1");

        var ledger = await caller.ReadAsync<JsonElement>($"/api/v1/buildings/{demo.Middle.Id}/readiness?resolved=true");

        Assert.Equal("Strike plate replaced, tried twice", ledger.GetProperty("resolved")[0].GetProperty("how").GetString());
    }

    [Fact]
    public async Task An_address_that_names_a_version_is_answered_with_nothing_older()
    {
        using var caller = await demo.SignInAsync("district-1");
        var before = demo.Node.Services.GetRequiredService<LiveBuildings>().Held(DemoNode.District, demo.Middle.Id)!.Building;
        var office = DemoSeed.ToPerson(People.All.First(person => person.Role == "DistrictOffice"));
        await demo.Node.Services.GetRequiredService<ReadinessDesk>()
            .KeepAsync(DemoNode.District, office, demo.Middle.Id, Guid.NewGuid(), stamp => new ReportIssue(stamp, IssueKind.WifiDead, Spot.In(demo.Rooms[0]), null));

        var ledger = await caller.ReadAsync<JsonElement>(ReadinessSetup.Url(demo.Middle.Id, before.Version + 1));

        Assert.True(ledger.GetProperty("version").GetInt64() > before.Version);
        Assert.Contains(demo.Rooms[0].Value, ledger.GetProperty("open").EnumerateArray().Select(issue => issue.TryGetProperty("room", out var room) ? room.GetString() : null));
    }

    [Fact]
    public async Task A_building_that_is_not_there_is_said_not_to_be_and_strangers_learn_nothing()
    {
        using var caller = await demo.SignInAsync("district-1");
        using var stranger = demo.Anyone();

        Assert.Equal("There is no such building.", await Caller.RefusalAsync(HttpStatusCode.NotFound, await caller.GetAsync($"/api/v1/buildings/{BuildingId.New()}/readiness")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"/api/v1/buildings/{demo.Middle.Id}/readiness")).StatusCode);
    }
}
