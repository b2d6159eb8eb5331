using System.Net;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Scenarios;
using Command.Interchange.Scenarios;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Features.Demo;
using Command.Web.Features.Scenarios;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Store.Tests.Scenarios;

/// <summary>Scenarios through the real store. Its clock is years ahead of the node's own player, which therefore leaves them alone.</summary>
[Collection(PostgresFixture.Name)]
public sealed class ScenarioTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2031, 3, 4, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_whole_scenario_is_played_at_its_times_and_stands_in_the_timeline_as_injects()
    {
        var incident = await BeginAsync("gas-leak.txt", Mode.Exercise);
        var script = (await PlayOf(incident)).Script;

        foreach (var inject in script.Injects)
        {
            var due = await Player().PlayDueAsync(default);
            Assert.Equal(inject.Number == 1 ? script.Injects[1].At : inject.At, due - (await PlayOf(incident)).StartedAt);
            _clock.Advance(inject.At - (await PlayOf(incident)).ClockAt(_clock.GetUtcNow()));
            await Player().PlayDueAsync(default);
        }

        var play = await PlayOf(incident);
        Assert.Null(await Player().PlayDueAsync(default));
        Assert.Equal((script.Injects.Length, null), (play.Played.Count, play.Next));
        Assert.All(play.Played.Values, played => Assert.Null(played.Refusal));
        Assert.All(script.Injects, inject => Assert.Equal(inject.At, play.Played[inject.Number].Stamp.RecordedAt - play.StartedAt));
        var injects = await InjectsOf(incident);
        // The word of the beginning and one for each inject.
        Assert.Equal(script.Injects.Length + 1, injects.Count);
        Assert.StartsWith("The scenario “Gas in the kitchen wing” begins. This is an exercise.", ((NoteAdded)injects[0]).Text, StringComparison.Ordinal);
        Assert.All(injects, e => Assert.Equal("Exercise control", e.Stamp.By.Name));
    }

    [Fact]
    public async Task Stopped_between_the_inject_and_its_record_it_goes_on_and_plays_none_twice()
    {
        var incident = await BeginAsync("medical.txt", Mode.Drill);
        await Player().PlayDueAsync(default);
        var script = (await PlayOf(incident)).Script;

        // As a server that died after the incident took the inject and before the play was told.
        _clock.Advance(script.Injects[1].At);
        await demo.Node.SendAsync(
            InjectRequests.Of(script.Injects[1]) with { CommandId = ScenarioStore.IdOf(incident, "inject 2"), Incident = incident, Device = "inject" }, ExerciseControl.Person, DemoNode.District);
        Assert.Single((await PlayOf(incident)).Played);

        // Two players that start at once, as two nodes would.
        await Task.WhenAll(Player().PlayDueAsync(default), Player().PlayDueAsync(default));
        _clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Player().PlayDueAsync(default), Player().PlayDueAsync(default), Player().PlayDueAsync(default));

        Assert.Equal(script.Injects.Length, (await PlayOf(incident)).Played.Count);
        var injects = await InjectsOf(incident);
        Assert.Equal(script.Injects.Length + 1, injects.Count);
        Assert.Distinct(injects.Select(e => e.Stamp.Command));
    }

    [Fact]
    public async Task A_paused_scenario_plays_nothing_and_one_inject_can_be_sent_by_hand()
    {
        var incident = await BeginAsync("tornado.txt", Mode.Exercise);
        await Player().PlayDueAsync(default);
        Assert.Null(await Desk().DoAsync(DemoNode.District, Office, incident, Guid.NewGuid(), stamp => new PauseScenario(stamp)));
        _clock.Advance(TimeSpan.FromHours(1));

        await Player().PlayDueAsync(default);
        Assert.Single((await PlayOf(incident)).Played);
        Assert.Null(await Desk().SendNowAsync(DemoNode.District, Office, incident, 5));
        Assert.Null(await Desk().SendNowAsync(DemoNode.District, Office, incident, 5));

        Assert.Equal([1, 5], (await PlayOf(incident)).Played.Keys);
        Assert.Equal(("Marisol Vega", true), ((await PlayOf(incident)).Played[5].Stamp.By.Name, (await PlayOf(incident)).Played[5].ByHand));
    }

    [Fact]
    public async Task A_real_incident_takes_no_scenario_by_any_way()
    {
        var id = Guid.CreateVersion7();
        Assert.True((await demo.Node.SendAsync(new DeclareRequest(demo.Middle.Id, Kind.GasLeak, Mode.Actual, "", null, null) { CommandId = id }, Office, DemoNode.District)).Accepted);

        Assert.Equal(ScenarioDecider.NeverInReal, await Desk().StartAsync(DemoNode.District, Office, new IncidentId(id), "gas-leak.txt", Guid.NewGuid()));
        Assert.Equal(ScenarioDecider.NeverInReal, await Desk().BeginAsync(DemoNode.District, Office, "gas-leak.txt", demo.Middle.Id, Mode.Actual, Guid.CreateVersion7()));
        Assert.False((await PlayOf(new IncidentId(id))).Exists);
    }

    [Fact]
    public async Task Who_practises_sees_nothing_of_the_script_and_who_conducts_sees_all()
    {
        var incident = await BeginAsync("weapon-report.txt", Mode.Exercise, "crisis-middle-1");
        using var principal = await demo.SignInAsync("crisis-middle-1");
        using var nurse = await demo.SignInAsync("crisis-middle-2");
        using var officer = await demo.SignInAsync("officer-3");
        using var office = await demo.SignInAsync("district-1");
        var page = $"/incidents/{incident}/scenario";

        Assert.Contains("two students with nearly the same name", await TextAsync(principal, page), StringComparison.Ordinal);
        Assert.Contains("EXERCISE", await TextAsync(office, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(page)).StatusCode);
        Assert.Equal("There is no such exercise.", await Desk().DoAsync(DemoNode.District, Person("crisis-middle-2"), incident, Guid.NewGuid(), stamp => new SkipToNext(stamp)));
        Assert.Equal("There is no such exercise.", await Desk().SendNowAsync(DemoNode.District, Person("officer-3"), incident, 2));
        Assert.Contains("Scenarios", await TextAsync(principal, "/scenarios"), StringComparison.Ordinal);
        Assert.Contains("for those who conduct exercises", await TextAsync(officer, "/scenarios"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_exercise_ends_its_scenario()
    {
        var incident = await BeginAsync("bomb-threat.txt", Mode.Exercise);
        Assert.True((await demo.Node.SendAsync(new CloseRequest("Enough for today") { CommandId = Guid.NewGuid(), Incident = incident }, Office, DemoNode.District)).Accepted);

        await Player().PlayDueAsync(default);

        Assert.Equal("The exercise was closed.", (await PlayOf(incident)).Ended!.Reason);
        Assert.DoesNotContain(incident, await Store.RunningAsync(DemoNode.District, default));
    }

    [Fact]
    public async Task A_district_keeps_scenarios_of_its_own_and_refuses_a_file_with_a_fault_whole()
    {
        var catalog = demo.Node.Services.GetRequiredService<ScenarioCatalog>();
        var text = ScenarioLibrary.Text("medical.txt")!;

        Assert.StartsWith("bad.txt, line ", await catalog.KeepAsync(DemoNode.District, Office, "bad.txt", text + "+99:00 note\n"), StringComparison.Ordinal);
        Assert.StartsWith("Only the district office", await catalog.KeepAsync(DemoNode.District, Person("officer-3"), "own.txt", text), StringComparison.Ordinal);
        Assert.Null(await catalog.KeepAsync(DemoNode.District, Office, "own.txt", text));
        Assert.Null(await catalog.KeepAsync(DemoNode.District, Office, "own.txt", text.Replace("Collapse in the gym", "Our collapse", StringComparison.Ordinal)));

        var own = Assert.Single(await catalog.AllAsync(DemoNode.District), known => known.KeptBy is not null);
        Assert.Equal(("own.txt", "Our collapse", "Marisol Vega"), (own.File.Name, own.File.Scenario!.Title, own.KeptBy));
        Assert.True((await PlayOf(await BeginAsync(own.Key, Mode.Drill))).IsOn);
        Assert.Null(await catalog.RemoveAsync(DemoNode.District, Office, own.Key));
        Assert.Null(await catalog.FindAsync(DemoNode.District, own.Key));
    }

    private static Person Office => Person("district-1");

    private ScenarioStore Store => demo.Node.Services.GetRequiredService<ScenarioStore>();

    private static Person Person(string id) => DemoSeed.ToPerson(People.All.Single(person => person.Id == id));

    private static async Task<string> TextAsync(Caller caller, string path) => WebUtility.HtmlDecode(await (await caller.GetAsync(path)).Content.ReadAsStringAsync());

    // Each time a new one, as after a restart.
    private ScenarioPlayer Player() => ActivatorUtilities.CreateInstance<ScenarioPlayer>(demo.Node.Services, Desk(), _clock);

    private ScenarioDesk Desk() => ActivatorUtilities.CreateInstance<ScenarioDesk>(demo.Node.Services, ActivatorUtilities.CreateInstance<IncidentDesk>(demo.Node.Services, (TimeProvider)_clock), _clock);

    private async Task<IncidentId> BeginAsync(string key, Mode mode, string person = "district-1")
    {
        var id = Guid.CreateVersion7();
        Assert.Null(await Desk().BeginAsync(DemoNode.District, Person(person), key, demo.Middle.Id, mode, id));
        return new IncidentId(id);
    }

    private Task<ScenarioPlay> PlayOf(IncidentId incident) => Store.LoadAsync(DemoNode.District, incident, default);

    private async Task<IReadOnlyList<IncidentEvent>> InjectsOf(IncidentId incident) =>
        [.. (await demo.Node.Store.EventsAfterAsync(DemoNode.District, incident, 0, default)).Where(e => ExerciseControl.Said(e.Stamp))];
}
