using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Store.Tests.Support;
using Command.Web.Features.Alarms;
using Command.Web.Features.Demo;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Alarms;

/// <summary>Two nodes over one database: whoever is in scope is reached, through whichever node they look.</summary>
[Collection(PostgresFixture.Name)]
public sealed class AlarmDeliveryTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly Person Office = DemoSeed.ToPerson(People.All.Single(p => p.Id == "district-1"));

    private Node _a = null!;
    private Node _b = null!;

    public async Task InitializeAsync()
    {
        var database = await postgres.NewDatabaseAsync();
        _a = await Node.StartAsync(database, demo: true);
        _b = await Node.StartAsync(database, demo: true);
    }

    public async Task DisposeAsync()
    {
        await _b.DisposeAsync();
        await _a.DisposeAsync();
    }

    [Fact]
    public async Task A_declaration_reaches_everyone_in_scope_on_both_nodes_and_nobody_else()
    {
        await CoversOnlyAsync("prairie-so", "Oak");
        string[] inScope = ["district-2", "officer-1", "officer-4", "crisis-middle-1"];
        string[] others = ["officer-8", "crisis-oak-1", "observer-1", "admin-1"];
        var viewers = new Dictionary<string, AlarmViewer>();
        foreach (var (person, i) in inScope.Concat(others).Select((person, i) => (person, i)))
        {
            viewers[person] = await AlarmViewer.ConnectAsync(i % 2 == 0 ? _a : _b, person);
        }

        var incident = await DeclareAsync("Middle");

        foreach (var person in inScope)
        {
            var notice = Assert.Single((await viewers[person].UntilAsync(notices => notices.Waiting.Length > 0)).Waiting);
            Assert.Equal((incident, "Lockdown", "Riverbend Middle School", Mode.Drill), (notice.Incident, notice.Title, notice.Place, notice.Mode));
        }

        foreach (var person in others.Append("district-1"))
        {
            await using var asks = await AlarmViewer.ConnectAsync(_a, person);
            Assert.Empty((await asks.NowAsync()).Waiting);
        }

        await Task.WhenAll(viewers.Values.Select(viewer => viewer.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task An_answer_takes_it_from_all_devices_of_who_gave_it_and_from_nobody_else()
    {
        await using var phone = await AlarmViewer.ConnectAsync(_a, "officer-1");
        await using var desk = await AlarmViewer.ConnectAsync(_b, "officer-1");
        await using var other = await AlarmViewer.ConnectAsync(_b, "officer-2");
        var incident = await DeclareAsync("Middle");
        var notice = (await phone.UntilAsync(notices => notices.Waiting.Length > 0)).Waiting[0];
        await desk.UntilAsync(notices => notices.Waiting.Length > 0);

        var answer = await phone.AnswerAsync(notice, "Coming");

        Assert.True(answer.Accepted, answer.Refusal);
        await phone.UntilAsync(notices => notices.Waiting.IsEmpty);
        await desk.UntilAsync(notices => notices.Waiting.IsEmpty);
        Assert.Single((await other.NowAsync()).Waiting);
        var picture = Picture.Of(incident, _b.Incidents.Held(DemoSeed.District, incident)!.State);
        Assert.Equal((1, 0), (picture.Alarms![0].Coming, picture.Alarms[0].There));
    }

    [Fact]
    public async Task An_alarm_that_is_raised_while_a_phone_is_away_is_there_when_it_comes_back_and_goes_with_its_incident()
    {
        var incident = await DeclareAsync("Middle");
        await SendAsync(incident, new OrderRequest(ResponseAction.Evacuate, Zone.Wing("B"), "the gym"));

        await using var phone = await AlarmViewer.ConnectAsync(_b, "officer-1");
        await Eventually.IsTrueAsync(async () => (await phone.NowAsync()).Waiting.Length == 2, "both alarms wait");
        Assert.Equal(["Evacuate", "Lockdown"], (await phone.NowAsync()).Waiting.Select(notice => notice.Title));
        await SendAsync(incident, new ReleaseRequest(Zone.Wing("B")));
        await phone.UntilAsync(notices => notices.Waiting.Length == 1);
        await SendAsync(incident, new RetractRequest(null, "The test is over"));
        await SendAsync(incident, new CloseRequest("Over"));
        await phone.UntilAsync(notices => notices.Waiting.IsEmpty);
    }

    [Fact]
    public async Task Who_hides_is_told_so_with_every_picture_until_the_lockdown_is_over()
    {
        await using var hides = await AlarmViewer.ConnectAsync(_b, "crisis-middle-1");
        await using var elsewhere = await AlarmViewer.ConnectAsync(_b, "officer-1");
        var incident = await DeclareAsync("Middle");

        Assert.True((await hides.UntilAsync(notices => notices.Waiting.Length > 0)).Quiet);
        Assert.False((await elsewhere.UntilAsync(notices => notices.Waiting.Length > 0)).Quiet);
        await SendAsync(incident, new RetractRequest(null, "The test is over"));
        await hides.UntilAsync(notices => !notices.Quiet);
    }

    [Fact]
    public async Task What_is_said_to_one_person_comes_to_nobody_else()
    {
        var incident = await DeclareAsync("Middle");
        await using var nurse = await AlarmViewer.ConnectAsync(_a, "crisis-middle-2");
        await using var principal = await AlarmViewer.ConnectAsync(_a, "crisis-middle-1");
        await using var observer = await AlarmViewer.ConnectAsync(_a, "observer-1");
        foreach (var viewer in new[] { principal, observer })
        {
            await viewer.WatchAsync(incident);
        }

        await SendAsync(incident, new SendMessageRequest(new Audience(null, null, new PersonId("crisis-middle-2"), null), Urgency.Urgent, "Come to 114", ["On it", "Cannot"]));
        var last = await SendAsync(incident, new NoteRequest("Buses are here", null));

        var notice = (await nurse.UntilAsync(notices => notices.Waiting.Any(n => n.Level is NoticeLevel.Urgent))).Waiting.Single(n => n.Level is NoticeLevel.Urgent);
        Assert.Equal(("Come to 114", "On it"), (notice.Words, notice.Answers[0]));
        Assert.DoesNotContain((await principal.NowAsync()).Waiting, n => n.Level is not NoticeLevel.Alarm);
        await Eventually.IsTrueAsync(() => observer.Patched.Concat(principal.Patched).Count(e => e.Version == last.Version) == 2, "both have the note");
        Assert.DoesNotContain(observer.Patched.Concat(principal.Patched), e => e.Type == "message_sent");
        Assert.DoesNotContain(await observer.EventsAsync(incident), e => e.Type == "message_sent");
        Assert.Contains(await principal.EventsAsync(incident), e => e.Type == "message_sent");
        Assert.True((await nurse.AnswerAsync(notice, "On it")).Accepted);
        Assert.Equal("This message was not sent to you.", (await principal.AnswerAsync(notice, "On it")).Refusal);
    }

    private async Task<IncidentId> DeclareAsync(string school)
    {
        var building = _a.Services.GetRequiredService<LiveBuildings>().Of(DemoSeed.District).Single(b => b.Building.ShortName == school).Building.Id;
        var id = new IncidentId(Guid.CreateVersion7());
        await SendAsync(id, new DeclareRequest(building, Kind.Intruder, Mode.Drill, "", ResponseAction.Lockdown, null) { CommandId = id.Value });
        return id;
    }

    private async Task<CommandAnswer> SendAsync(IncidentId incident, CommandRequest request)
    {
        var command = request.CommandId == Guid.Empty ? Guid.NewGuid() : request.CommandId;
        var answer = await _a.SendAsync(request with { CommandId = command, Incident = incident }, Office, DemoSeed.District);
        Assert.True(answer.Accepted, answer.Refusal);
        return answer;
    }

    private async Task CoversOnlyAsync(string agency, string school)
    {
        var building = _a.Services.GetRequiredService<LiveBuildings>().Of(DemoSeed.District).Single(b => b.Building.ShortName == school).Building.Id;
        await using var session = _a.Services.GetRequiredService<DistrictSessions>().Write(DemoSeed.District);
        session.Store(new StoredAgency(agency, new Agency(new AgencyId(agency), agency, agency) { Buildings = [building] }));
        await session.SaveChangesAsync();
    }
}
