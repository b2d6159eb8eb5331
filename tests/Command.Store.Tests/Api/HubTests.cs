using System.Text.Json;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Interchange.Json;
using Command.Store.Tests.Support;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Command.Store.Tests.Api;

[Collection(PostgresFixture.Name)]
public sealed class HubTests(DemoNode demo) : IClassFixture<DemoNode>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_viewer_gets_the_picture_and_then_every_version_after_it(bool messagePack)
    {
        var incident = await DeclareAsync();
        await demo.Node.SendAsync(Mark(incident, 0), district: DemoNode.District);
        await using var viewer = await WatchAsync(messagePack);

        var picture = await viewer.WatchAsync(incident);
        var sent = Enumerable.Range(1, 30).Select(n => demo.Node.SendAsync(Mark(incident, n), district: DemoNode.District)).ToList();
        await Task.WhenAll(sent);

        Assert.Equal(3, picture.Version);
        Assert.Equal(demo.Rooms[0], Assert.Single(picture.Rooms).Id);
        var patches = await viewer.PatchesUntilAsync(33);
        Assert.Equal(4, patches[0].From);
        Assert.All(patches.Zip(patches.Skip(1)), pair => Assert.Equal(pair.First.Version + 1, pair.Second.From));
        Assert.Equal(Enumerable.Range(4, 30).Select(n => (long)n), patches.SelectMany(patch => patch.Events).Select(e => e.Version));
        Assert.All(patches, patch => Assert.All(patch.Rooms, room => Assert.Equal(Search.ClearedOnce, room.Search)));
    }

    [Fact]
    public async Task Both_protocols_carry_the_same_values()
    {
        var incident = await DeclareAsync();
        await using var json = await WatchAsync(messagePack: false);
        await using var pack = await WatchAsync(messagePack: true);
        await demo.Node.SendAsync(Mark(incident, 0) with { Occupancy = OccupancyKind.People, People = 23, Hazards = [Hazards.Casualty, Hazards.Blocked], Note = "Tür – 門" }, district: DemoNode.District);

        Assert.Equal(Text(await json.WatchAsync(incident)), Text(await pack.WatchAsync(incident)));
        var mark = Mark(incident, 1) with { Occupancy = OccupancyKind.Empty, Ended = [Hazards.Threat] };
        var answer = await pack.SendAsync(mark);
        Assert.Equal(answer, await json.SendAsync(mark));

        Assert.True(answer.Accepted, answer.Refusal);
        Assert.Equal(Text((await json.PatchesUntilAsync(answer.Version))[^1]), Text((await pack.PatchesUntilAsync(answer.Version))[^1]));
        Assert.Equal(Text(await json.EventsAfterAsync(incident, 0)), Text(await pack.EventsAfterAsync(incident, 0)));
    }

    [Fact]
    public async Task Another_districts_incident_is_refused()
    {
        var elsewhere = new DistrictId("elsewhere");
        var theirs = await demo.Node.DeclareAsync(await demo.Node.AddSchoolAsync(3, elsewhere), elsewhere);
        await using var viewer = await WatchAsync(messagePack: false);

        Assert.Contains("There is no such incident.", (await Assert.ThrowsAsync<HubException>(() => viewer.WatchAsync(theirs))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no such incident.", (await Assert.ThrowsAsync<HubException>(() => viewer.EventsAfterAsync(theirs, 0))).Message, StringComparison.Ordinal);
        Assert.Equal("There is no such incident.", (await viewer.SendAsync(Mark(theirs, 0))).Refusal);
    }

    [Fact]
    public async Task A_command_by_hub_is_refused_for_the_role_of_who_is_signed_in()
    {
        var incident = await DeclareAsync();
        await using var viewer = await WatchAsync(messagePack: true, person: "observer-1");

        var answer = await viewer.SendAsync(Mark(incident, 0));

        Assert.Equal((false, true, "Observers can look but not change anything."), (answer.Accepted, answer.Forbidden, answer.Refusal));
    }

    [Fact]
    public async Task One_who_no_longer_watches_hears_nothing_more()
    {
        var incident = await DeclareAsync();
        await using var left = await WatchAsync(messagePack: false);
        await using var stays = await WatchAsync(messagePack: false);
        await left.WatchAsync(incident);
        await stays.WatchAsync(incident);

        await left.UnwatchAsync(incident);
        await demo.Node.SendAsync(Mark(incident, 0), district: DemoNode.District);

        await stays.PatchesUntilAsync(3);
        Assert.False(left.HasPatch);
    }

    [Fact]
    public async Task A_client_that_never_reads_delays_nobody()
    {
        var incident = await DeclareAsync();
        using var caller = await demo.SignInAsync("officer-2");
        await using var dead = await SilentClient.WatchAsync(demo.Url, caller.Cookies, incident);
        await using var viewer = await WatchAsync(messagePack: false);
        await viewer.WatchAsync(incident);

        for (var n = 0; n < 200; n++)
        {
            await demo.Node.SendAsync(Mark(incident, n) with { Note = new string('門', 2000) }, district: DemoNode.District);
        }

        var patches = await viewer.PatchesUntilAsync(202);
        Assert.Equal(Enumerable.Range(3, 200).Select(n => (long)n), patches.SelectMany(patch => patch.Events).Select(e => e.Version));
        Assert.True(await dead.IsStuckAsync(), "The server never waited for the client that does not read: this test proves nothing.");
    }

    private async Task<Viewer> WatchAsync(bool messagePack, string person = "officer-1")
    {
        using var caller = await demo.SignInAsync(person);
        return await Viewer.ConnectAsync(demo.Url, caller.Cookies, messagePack);
    }

    private async Task<IncidentId> DeclareAsync()
    {
        var id = await demo.Node.DeclareAsync(demo.Middle.Id, DemoNode.District);
        return id;
    }

    private MarkRequest Mark(IncidentId incident, int room) =>
        new(demo.Rooms[room % demo.Rooms.Count], long.MaxValue, SearchMark.Cleared, null, null, null, null, "A", null) { CommandId = Guid.NewGuid(), Incident = incident };

    private static string Text(object value) => JsonSerializer.Serialize(value, DomainJson.Options);
}
