using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Interchange.Json;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Store.Tests.Api;

/// <summary>What a device kept while it had no network, by hub and by plain HTTP.</summary>
[Collection(Support.PostgresFixture.Name)]
public sealed class OutboxTests(DemoNode demo) : IClassFixture<DemoNode>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_kept_is_done_once_and_in_its_order_however_often_it_is_sent(bool messagePack)
    {
        var incident = await DeclareAsync();
        var kept = Enumerable.Range(0, 40).Select(n => Mark(incident, n)).ToArray();
        await using var phone = await ConnectAsync(messagePack);

        var first = await phone.SendAllAsync(kept);
        var again = await phone.SendAllAsync(kept);

        Assert.Equal(first, again);
        Assert.All(first, answer => Assert.True(answer.Accepted, answer.Refusal));
        var events = (await phone.EventsAfterAsync(incident, 2)).Select(e => JsonSerializer.SerializeToElement(e.Data, DomainJson.Options)).ToList();
        Assert.Equal(kept.Select(mark => mark.Room.Value), events.Select(e => e.GetProperty("room").GetString()));
        Assert.Equal(Enumerable.Range(1, 40), events.Select(e => e.GetProperty("stamp").GetProperty("sequence").GetInt32()));
        Assert.All(events, e => Assert.Equal("phone-1", e.GetProperty("stamp").GetProperty("by").GetProperty("device").GetString()));
    }

    [Fact]
    public async Task One_that_is_refused_is_answered_in_words_and_holds_up_nothing()
    {
        var incident = await DeclareAsync();
        await using var phone = await ConnectAsync(messagePack: false);

        var answers = await phone.SendAllAsync(Mark(incident, 0), Mark(incident, 1) with { Room = new RoomId("nowhere") }, Mark(incident, 2));

        Assert.Equal([true, false, true], answers.Select(answer => answer.Accepted));
        Assert.Equal("The floor plan has no such room.", answers[1].Refusal);
    }

    [Fact]
    public async Task Where_WebSockets_are_blocked_it_goes_by_plain_HTTP()
    {
        var incident = await DeclareAsync();
        using var phone = await demo.SignInAsync("officer-3");
        CommandRequest[] kept = [Mark(incident, 0), Mark(incident, 1)];

        using var answer = await phone.PostAsync("/api/v1/outbox", kept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var answers = await answer.Content.ReadFromJsonAsync<CommandAnswer[]>(DomainJson.Options);
        Assert.Equal(kept.Select(mark => (mark.CommandId, true)), answers!.Select(said => (said.CommandId, said.Accepted)));
    }

    [Theory]
    [InlineData("""{"type":"beamUp","commandId":"7f0d9c7e-3f0b-4f0e-9d0e-000000000001"}""")]
    [InlineData("""{"room":"214"}""")]
    [InlineData("""{"type":"mark","room":214}""")]
    [InlineData("null")]
    public async Task What_cannot_be_read_is_answered_in_words_and_holds_up_nothing(string unreadable)
    {
        var incident = await DeclareAsync();
        using var phone = await demo.SignInAsync("officer-3");
        var mark = JsonSerializer.Serialize<CommandRequest>(Mark(incident, 0), DomainJson.Options);

        using var answer = await phone.PostAsync("/api/v1/outbox", $"[{unreadable},{mark}]");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var answers = await answer.Content.ReadFromJsonAsync<CommandAnswer[]>(DomainJson.Options);
        Assert.Equal([false, true], answers!.Select(said => said.Accepted));
        Assert.Equal(CommandReader.Unreadable, answers![0].Refusal);
    }

    [Fact]
    public async Task A_command_without_a_type_is_the_senders_mistake()
    {
        var incident = await DeclareAsync();
        using var phone = await demo.SignInAsync("officer-3");
        using var answer = await phone.PostAsync($"/api/v1/incidents/{incident}/commands", """{"room":"214"}""", Guid.NewGuid());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_sends_without_signing_in()
    {
        using var anyone = demo.Anyone();
        using var answer = await anyone.PostAsync("/api/v1/outbox", Array.Empty<object>());
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Who_comes_back_is_told_only_what_changed_and_then_every_version_after_it()
    {
        var incident = await DeclareAsync();
        await using var phone = await ConnectAsync(messagePack: false);
        var whole = await phone.WatchAsync(incident);
        await demo.Node.SendAsync(Mark(incident, 0), district: DemoNode.District);
        await demo.Node.SendAsync(Mark(incident, 1), district: DemoNode.District);

        await using var again = await ConnectAsync(messagePack: false);
        var resumed = await again.ResumeAsync(incident, whole.Version);
        await demo.Node.SendAsync(Mark(incident, 2), district: DemoNode.District);

        Assert.Null(resumed.Picture);
        Assert.Equal((whole.Version + 1, whole.Version + 2), (resumed.Patch!.From, resumed.Patch.Version));
        Assert.Equal([demo.Rooms[0], demo.Rooms[1]], resumed.Patch.Rooms.Select(room => room.Id));
        Assert.Empty(resumed.Patch.Events);
        Assert.Equal(whole.Version + 3, (await again.PatchesUntilAsync(whole.Version + 3))[0].From);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task Who_knows_nothing_or_a_future_that_never_was_is_told_everything(long version)
    {
        var incident = await DeclareAsync();
        await using var phone = await ConnectAsync(messagePack: false);

        var resumed = await phone.ResumeAsync(incident, version);

        Assert.Null(resumed.Patch);
        Assert.Equal(2, resumed.Picture!.Version);
    }

    private async Task<Viewer> ConnectAsync(bool messagePack)
    {
        using var caller = await demo.SignInAsync("officer-3");
        return await Viewer.ConnectAsync(demo.Url, caller.Cookies, messagePack);
    }

    private Task<IncidentId> DeclareAsync() => demo.Node.DeclareAsync(demo.Middle.Id, DemoNode.District);

    private MarkRequest Mark(IncidentId incident, int room) =>
        new(demo.Rooms[room % demo.Rooms.Count], 2, SearchMark.Cleared, null, null, null, null, "A", null)
        { CommandId = Guid.NewGuid(), Incident = incident, Device = "phone-1", Sequence = room + 1, ObservedAt = DateTimeOffset.UnixEpoch };
}
