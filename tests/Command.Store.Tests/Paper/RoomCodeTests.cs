using System.Net;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Codes;
using Command.Web.Features.Demo;
using Command.Web.Features.Join;
using Command.Web.Features.Paper;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Paper;

/// <summary>What is printed on paper leads back to the record, and only for those who may see it.</summary>
[Collection(PostgresFixture.Name)]
public sealed class RoomCodeTests(PostgresFixture postgres) : IAsyncLifetime
{
    private DemoNode _demo = null!;

    private RoomId Room => _demo.Rooms[0];

    private string Code => RoomCodes.Url(_demo.Middle.Id, Room);

    public async Task InitializeAsync()
    {
        _demo = new DemoNode(postgres);
        await _demo.InitializeAsync();
    }

    public async Task DisposeAsync() => await _demo.DisposeAsync();

    [Fact]
    public async Task A_stranger_is_offered_both_ways_in_and_told_neither_the_room_nor_the_school()
    {
        await DeclareAsync();
        using var stranger = _demo.Anyone();

        var page = await PageAsync(stranger);

        Assert.Contains($"/sign-in?ReturnUrl={Uri.EscapeDataString(Code)}", page, StringComparison.Ordinal);
        Assert.Contains($"/join?room={Uri.EscapeDataString(Code["/room/".Length..])}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Middle", page, StringComparison.Ordinal);
        Assert.DoesNotContain("incident is open", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_incident_it_says_so_to_those_who_may_see_the_building_alone()
    {
        using var officer = await _demo.SignInAsync("officer-3");
        using var oak = await _demo.SignInAsync("crisis-oak-1");

        Assert.Contains("No incident is open here", await PageAsync(officer), StringComparison.Ordinal);
        Assert.Contains("There is no such room", await PageAsync(oak), StringComparison.Ordinal);
    }

    [Fact]
    public async Task During_an_incident_it_opens_the_room_on_the_field_page()
    {
        var incident = await DeclareAsync();
        using var officer = await _demo.SignInAsync("officer-3");

        var answer = await officer.SendAsync("GET", Code, null);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith($"/field/{incident}?room={Uri.EscapeDataString(Room.Value)}", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_who_joins_from_a_code_comes_back_to_its_room()
    {
        var incident = await DeclareAsync();
        var office = (await _demo.Node.Services.GetRequiredService<DistrictDirectory>().PersonAsync(DemoSeed.District, new PersonId("district-1")))!;
        var (code, _, _) = await _demo.Node.Services.GetRequiredService<JoinDesk>().OpenAsync(DemoSeed.District, office, incident);
        using var guest = _demo.Anyone();
        var names = Code["/room/".Length..];
        var token = (await (await guest.SendAsync("GET", $"/join?room={names}", null)).Content.ReadAsStringAsync()).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

        var joined = await guest.FormAsync("/join", ("__RequestVerificationToken", token), ("code", code!), ("name", "Ms. Park"), ("agency", "Substitute"), ("room", names));

        Assert.Equal(Code, joined.Headers.Location?.OriginalString);
        Assert.EndsWith($"?room={Uri.EscapeDataString(Room.Value)}", (await guest.SendAsync("GET", Code, null)).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_marks_are_saved_once_each_and_refused_by_themselves()
    {
        var incident = await DeclareAsync();
        using var principal = await _demo.SignInAsync("crisis-middle-1");
        var now = DateTimeOffset.UtcNow;
        MarkRequest[] marks = [Mark(Room, now), Mark(_demo.Rooms[1], now.AddHours(1)), Mark(_demo.Rooms[2], now) with { Witness = null }];

        var first = await SendAsync(principal, incident, marks);
        var second = await SendAsync(principal, incident, marks);

        Assert.Equal(["saved", "refused", "refused"], first.Select(answer => answer.State));
        Assert.Contains("still to come", first[1].Words, StringComparison.Ordinal);
        Assert.Contains("who saw it", first[2].Words, StringComparison.Ordinal);
        Assert.Equal("saved", second[0].State);
        var events = await principal.ReadAsync<List<WireEvent>>($"/api/v1/incidents/{incident}/events");
        Assert.Single(events, e => e.Type == "room_marked");
    }

    [Fact]
    public async Task An_observer_is_told_why_their_paper_is_not_taken()
    {
        var incident = await DeclareAsync();
        using var observer = await _demo.SignInAsync("observer-1");

        Assert.Equal("Observers can look but not change anything.", Assert.Single(await SendAsync(observer, incident, [Mark(Room, DateTimeOffset.UtcNow)])).Words);
        Assert.DoesNotContain("data-start", await (await observer.SendAsync("GET", PaperSetup.Url(incident), null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_and_packs_are_for_those_who_may_see_the_building()
    {
        var incident = await DeclareAsync();
        using var officer = await _demo.SignInAsync("officer-3");
        using var oak = await _demo.SignInAsync("crisis-oak-1");

        foreach (var path in new[] { $"/buildings/{_demo.Middle.Id}/codes", $"/buildings/{_demo.Middle.Id}/pack", $"/incidents/{incident}/pack", PaperSetup.Url(incident) })
        {
            Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync("GET", path, null)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await oak.SendAsync("GET", path, null)).StatusCode);
        }
    }

    private static MarkRequest Mark(RoomId room, DateTimeOffset at) =>
        new(room, 0, Domain.Rooms.SearchMark.Cleared, null, null, null, null, null, null) { CommandId = Guid.NewGuid(), ObservedAt = at, Witness = "Ms. Adams" };

    private static async Task<List<PaperAnswer>> SendAsync(Caller caller, IncidentId incident, MarkRequest[] marks)
    {
        var answer = await caller.PostAsync(PaperSetup.Url(incident), marks);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return System.Text.Json.JsonSerializer.Deserialize<List<PaperAnswer>>(await answer.Content.ReadAsStringAsync(), Interchange.Json.DomainJson.Options)!;
    }

    private async Task<string> PageAsync(Caller caller) => await (await caller.SendAsync("GET", Code, null)).Content.ReadAsStringAsync();

    private async Task<IncidentId> DeclareAsync()
    {
        var office = (await _demo.Node.Services.GetRequiredService<DistrictDirectory>().PersonAsync(DemoSeed.District, new PersonId("district-1")))!;
        var id = Guid.CreateVersion7();
        var answer = await _demo.Node.SendAsync(new DeclareRequest(_demo.Middle.Id, Kind.Fire, Mode.Drill, "", ResponseAction.Evacuate, "the field") { CommandId = id }, office, DemoSeed.District);
        Assert.True(answer.Accepted, answer.Refusal);
        return new IncidentId(id);
    }
}
