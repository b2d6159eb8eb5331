using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.District;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Api;

/// <summary>The search as it goes over the wire and through the store.</summary>
[Collection(PostgresFixture.Name)]
public sealed class SearchTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private static readonly Person Office = new(new PersonId("district-1"), "Marisol Vega", "", Role.DistrictOffice, null, []);

    [Fact]
    public async Task One_patch_carries_a_threat_and_every_neighbour_it_makes_void()
    {
        var incident = await DeclareAsync();
        var plan = demo.Node.Services.GetRequiredService<LiveBuildings>().PlanOf(DemoNode.District, demo.Middle.Id);
        var threat = plan.ToSearch.First(room => plan.Adjoining(room.Id).Count(beside => plan.Find(beside)!.ToSearch) > 1).Id;
        var beside = plan.Adjoining(threat).Where(room => plan.Find(room)!.ToSearch).ToList();
        foreach (var room in beside)
        {
            await SendAsync(Mark(incident, room) with { Search = SearchMark.Cleared });
        }

        await using var viewer = await WatchAsync(incident);
        var answer = await SendAsync(Mark(incident, threat) with { Hazards = [Hazards.Threat] });

        var patch = (await viewer.PatchesUntilAsync(answer.Version)).Single(p => p.Version == answer.Version);
        Assert.Equal(["room_marked", "recheck_called"], patch.Events.Select(e => e.Type));
        Assert.Equal([threat, .. beside], patch.Rooms.Select(room => room.Id));
        Assert.All(patch.Rooms.Skip(1), room => Assert.Equal((Search.Recheck, RecheckKind.Threat, threat, null), (room.Search, room.Recheck?.Kind, room.Recheck?.Threat, room.StaleAt)));
    }

    [Fact]
    public async Task A_cleared_room_is_sent_with_the_moment_at_which_it_grows_stale_until_someone_watches_it()
    {
        var incident = await DeclareAsync();
        var room = demo.Rooms[0];
        await SendAsync(Mark(incident, room) with { Search = SearchMark.Cleared, Method = SearchMethod.Dog, Team = "Alpha" });
        await using var viewer = await WatchAsync(incident);
        var picture = Assert.Single((await viewer.WatchAsync(incident)).Rooms);

        var clear = Assert.Single(picture.Clears!);
        Assert.Equal(("Alpha", SearchMethod.Dog), (clear.Team, clear.Method));
        Assert.Equal(clear.At + IncidentSettings.Default.ClearStands, picture.StaleAt);

        await SendAsync(new PostGuardRequest(room, null) { Incident = incident });
        Assert.Equal((null, "Marisol Vega"), Assert.Single((await viewer.WatchAsync(incident)).Rooms) is var watched ? (watched.StaleAt, watched.Guard) : default);
    }

    [Fact]
    public async Task A_district_chooses_words_and_times_and_the_next_incident_is_run_by_them()
    {
        var before = await DeclareAsync();
        var desk = demo.Node.Services.GetRequiredService<DistrictDesk>();
        var directory = demo.Node.Services.GetRequiredService<DistrictDirectory>();
        Assert.Null((await directory.DistrictAsync(DemoNode.District))!.Protocol);
        var settings = IncidentSettings.Default with { ClearStands = TimeSpan.FromMinutes(45) };

        Assert.Null(await desk.ChooseAsync(DemoNode.District, Office, ProtocolSet.Minnesota.Id, settings));
        try
        {
            Assert.Equal("Reverse evacuation", (await directory.DistrictAsync(DemoNode.District))!.Protocol!.Find("reverse-evacuation")!.Term);
            var after = await DeclareAsync("severe-weather", Kind.Tornado);
            await SendAsync(new OrderRequest(ResponseAction.Hold, Zone.Wing("A"), null) { Incident = after, Procedure = "reverse-evacuation" });

            Assert.Equal(IncidentSettings.Default, (await StateAsync(before)).Settings);
            var state = await StateAsync(after);
            Assert.Equal(settings, state.Settings);
            Assert.Equal((ResponseAction.Shelter, "Severe-weather shelter"), (state.Actions["building"].Action, state.Actions["building"].Title));
            Assert.Equal((ResponseAction.Secure, "Everyone inside. Lock outside doors."), (state.Actions["wing:A"].Action, state.Actions["wing:A"].Words));
        }
        finally
        {
            await desk.ChooseAsync(DemoNode.District, Office, ProtocolSet.Srp.Id, IncidentSettings.Default);
        }

        Assert.Null((await directory.DistrictAsync(DemoNode.District))!.Protocol);
    }

    [Fact]
    public async Task Settings_are_refused_to_those_who_may_not_and_outside_their_bounds()
    {
        var desk = demo.Node.Services.GetRequiredService<DistrictDesk>();

        Assert.Equal(
            "Only the district office and administrators can change the district's settings.",
            await desk.ChooseAsync(DemoNode.District, Office with { Id = new PersonId("someone-else"), Role = Role.Officer }, ProtocolSet.Srp.Id, IncidentSettings.Default));
        Assert.Contains("“A clear stands for”", await desk.ChooseAsync(DemoNode.District, Office, ProtocolSet.Srp.Id, IncidentSettings.Default with { ClearStands = TimeSpan.Zero }), StringComparison.Ordinal);
        Assert.Equal("There is no such protocol set.", await desk.ChooseAsync(DemoNode.District, Office, "alice", IncidentSettings.Default));
    }

    private static MarkRequest Mark(IncidentId incident, RoomId room) => new(room, long.MaxValue, null, null, null, null, null, null, null) { Incident = incident };

    private async Task<IncidentId> DeclareAsync(string? procedure = null, Kind kind = Kind.Intruder)
    {
        var answer = await SendAsync(new DeclareRequest(demo.Middle.Id, kind, Mode.Drill, "", ResponseAction.Lockdown, null) { Procedure = procedure });
        return new IncidentId(answer.CommandId);
    }

    private async Task<CommandAnswer> SendAsync(CommandRequest request)
    {
        var answer = await demo.Node.Services.GetRequiredService<IncidentDesk>().ExecuteAsync(DemoNode.District, Office, request with { CommandId = Guid.CreateVersion7() });
        Assert.True(answer.Accepted, answer.Refusal);
        return answer;
    }

    private async Task<Incident> StateAsync(IncidentId id) => (await demo.Node.Services.GetRequiredService<LiveIncidents>().GetAsync(DemoNode.District, id)).State;

    private async Task<Viewer> WatchAsync(IncidentId incident)
    {
        using var caller = await demo.SignInAsync("district-1");
        var viewer = await Viewer.ConnectAsync(demo.Url, caller.Cookies, messagePack: false);
        await viewer.WatchAsync(incident);
        return viewer;
    }
}
