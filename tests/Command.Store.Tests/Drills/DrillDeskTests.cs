using System.Net;
using Command.Domain.Audit;
using Command.Domain.Drills;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Features.District;
using Command.Web.Features.Drills;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Drills;

[Collection(PostgresFixture.Name)]
public sealed class DrillDeskTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private static readonly DateTimeOffset Soon = new(2027, 3, 4, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_many_who_record_at_once_nothing_is_lost_and_what_is_stored_is_the_fold_of_the_events()
    {
        var drill = await PlanAsync(Middle);
        var news = new TaskCompletionSource();
        using var watch = demo.Node.Services.GetRequiredService<DrillNews>().Watch(DemoNode.District, () => news.TrySetResult());

        var refusals = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => DoAsync("district-1", drill, stamp => new CountOptOuts(stamp, n))));

        Assert.All(refusals, Assert.Null);
        var folded = await Store.LoadAsync(DemoNode.District, drill, default);
        Assert.Equal(9, folded.Version);
        var listed = (await Store.ListAsync(DemoNode.District, Soon, Soon.AddSeconds(1), default)).Single(known => known.Id == drill);
        Assert.Equal((folded.Version, folded.OptOuts, folded.At, folded.PlannedBy), (listed.Version, listed.OptOuts, listed.At, listed.PlannedBy));
        Assert.True(folded.Commands.SetEquals(listed.Commands));
        await news.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_same_command_sent_many_times_happens_once()
    {
        var drill = await PlanAsync(Middle);
        var command = Guid.NewGuid();

        var refusals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Desk.DoAsync(DemoNode.District, Person("district-1"), drill, command, stamp => new CountOptOuts(stamp, 3))));

        Assert.All(refusals, Assert.Null);
        Assert.Equal(2, (await Store.LoadAsync(DemoNode.District, drill, default)).Version);
    }

    [Fact]
    public async Task A_crisis_team_keeps_its_own_school_officers_read_and_others_see_nothing()
    {
        var drill = await PlanAsync(Middle, "crisis-middle-1");

        Assert.Null(await DoAsync("crisis-middle-2", drill, stamp => new CountOptOuts(stamp, 3)));
        Assert.Null(await DoAsync("admin-1", drill, stamp => new CountOptOuts(stamp, 4)));
        Assert.StartsWith("Officers read drills.", await DoAsync("officer-3", drill, stamp => new CountOptOuts(stamp, 5)), StringComparison.Ordinal);
        Assert.Equal("There is no such drill.", await DoAsync("crisis-oak-1", drill, stamp => new CountOptOuts(stamp, 5)));
        Assert.Equal("There is no such drill.", await DoAsync("observer-1", drill, stamp => new CountOptOuts(stamp, 5)));
        Assert.Equal("There is no such building.", await Desk.PlanAsync(DemoNode.District, Person("crisis-oak-1"), Middle, Guid.NewGuid(), Plan(Middle)));
        Assert.Equal(4, (await Store.LoadAsync(DemoNode.District, drill, default)).OptOuts);
        Assert.All(await Desk.ReadAsync(DemoNode.District, Person("crisis-oak-1"), DateTimeOffset.MinValue, DateTimeOffset.MaxValue), seen => Assert.NotEqual(Middle, seen.Building));
        await using var session = demo.Node.Services.GetRequiredService<DistrictSessions>().Read(DemoNode.District);
        Assert.Contains((await session.Events.QueryAllRawEvents().ToListAsync()).Select(e => e.Data).OfType<CommandRefused>(), refused => refused.Command == nameof(CountOptOuts) && refused.Stamp.By.Person.Value == "officer-3");
    }

    [Fact]
    public async Task A_drill_is_tied_to_the_incident_by_which_it_was_started()
    {
        var drill = await PlanAsync(Middle);
        var incident = await demo.Node.DeclareAsync(Middle, DemoNode.District);
        var actual = new DeclareRequest(Middle, Kind.Fire, Mode.Actual, "", null, null) { CommandId = Guid.CreateVersion7() };
        await demo.Node.SendAsync(actual, Person("district-1"), DemoNode.District);

        Assert.Equal("A real incident is no drill.", await Desk.StartAsync(DemoNode.District, Person("district-1"), drill, new IncidentId(actual.CommandId)));
        Assert.Null(await Desk.StartAsync(DemoNode.District, Person("district-1"), drill, incident));

        Assert.Equal(incident, (await Store.LoadAsync(DemoNode.District, drill, default)).Incident);
    }

    [Fact]
    public async Task A_calendar_reads_by_its_key_what_its_person_may_read_until_there_is_a_new_key()
    {
        var calendar = demo.Node.Services.GetRequiredService<DrillCalendar>();
        await PlanAsync(Middle);
        using var anyone = demo.Anyone();
        var first = await calendar.MakeAsync(DemoNode.District, Person("crisis-oak-1"));

        var oak = await (await anyone.GetAsync($"{DrillsSetup.CalendarPath}?key={first}")).Content.ReadAsStringAsync();
        Assert.StartsWith("BEGIN:VCALENDAR", oak, StringComparison.Ordinal);
        Assert.DoesNotContain("Riverbend Middle School", oak, StringComparison.Ordinal);

        var second = await calendar.MakeAsync(DemoNode.District, Person("crisis-oak-1"));
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"{DrillsSetup.CalendarPath}?key={first}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync($"{DrillsSetup.CalendarPath}?key={second}")).StatusCode);
        foreach (var wrong in new[] { second[..^1] + (second[^1] == '0' ? '1' : '0'), second.Replace("oak-1", "middle-1", StringComparison.Ordinal), "riverbend__", "nonsense", "" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"{DrillsSetup.CalendarPath}?key={wrong}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(DrillsSetup.CalendarPath)).StatusCode);
    }

    [Fact]
    public async Task A_calendar_has_each_drill_with_its_school_in_UTC_and_none_of_its_access_needs()
    {
        var drill = await PlanAsync(Middle);
        using var principal = await demo.SignInAsync("crisis-middle-1");

        var answer = await principal.GetAsync(DrillsSetup.CalendarPath);

        var read = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events.Single(e => e.Uid == $"{drill}@command");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("DRILL: Tornado drill, Riverbend Middle School", Soon.UtcDateTime), (read.Summary, read.DtStart!.AsUtc));
        Assert.DoesNotContain("Quiet room", read.Description, StringComparison.Ordinal);
        Assert.StartsWith("DRILL", read.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_hears_that_a_drill_was_moved_and_that_it_was_cancelled()
    {
        var drill = await PlanAsync(Middle);
        using var principal = await demo.SignInAsync("crisis-middle-1");
        var planned = await EventAsync();

        Assert.Null(await DoAsync("crisis-middle-1", drill, stamp => new MoveDrill(stamp, Soon.AddDays(1), null)));
        var moved = await EventAsync();
        Assert.Null(await DoAsync("crisis-middle-1", drill, stamp => new CancelDrill(stamp, "Snow")));
        var cancelled = await EventAsync();

        Assert.Equal((planned.Uid, "CONFIRMED", Soon.AddDays(1).UtcDateTime), (moved.Uid, moved.Status, moved.DtStart!.AsUtc));
        Assert.True(planned.Sequence < moved.Sequence && moved.Sequence < cancelled.Sequence);
        Assert.Equal((planned.Uid, "CANCELLED", "DRILL, cancelled: Tornado drill, Riverbend Middle School"), (cancelled.Uid, cancelled.Status, cancelled.Summary));

        async Task<Ical.Net.CalendarComponents.CalendarEvent> EventAsync() =>
            Ical.Net.Calendar.Load(await (await principal.GetAsync(DrillsSetup.CalendarPath)).Content.ReadAsStringAsync())!.Events.Single(e => e.Uid == $"{drill}@command");
    }

    [Fact]
    public async Task Training_is_kept_by_school_and_year_and_stands_in_the_yearly_report_of_the_schools_it_is_asked_of()
    {
        var trainings = demo.Node.Services.GetRequiredService<TrainingDesk>();
        var given = new Training(Guid.CreateVersion7(), Middle, DrillYear.LocalDay(DateTimeOffset.UtcNow, TimeZoneInfo.Utc).AddDays(-1), 50, true, "All of grade 8");
        var command = Guid.CreateVersion7();
        Assert.Null(await Desk.PlanAsync(DemoNode.District, Person("district-1"), Middle, command, stamp => new PlanDrill(stamp, Middle, DrillKind.ActiveShooterDrill, DateTimeOffset.UtcNow.AddHours(30), null, null, true)));

        Assert.StartsWith("Officers read drills.", await trainings.GiveAsync(DemoNode.District, Person("officer-3"), given), StringComparison.Ordinal);
        Assert.Null(await trainings.GiveAsync(DemoNode.District, Person("crisis-middle-1"), given));
        Assert.Null(await trainings.GiveAsync(DemoNode.District, Person("crisis-middle-1"), given));

        Assert.Single(await trainings.ReadAsync(DemoNode.District), training => training.Id == given.Id);
        using var office = await demo.SignInAsync("district-1");
        Assert.Contains("Violence-prevention training", await TextAsync(office, $"/drills/report?building={Middle}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Violence-prevention training", await TextAsync(office, $"/drills/report?building={BuildingOf("Oak")}"), StringComparison.Ordinal);
        Assert.Contains("All of grade 8", await TextAsync(office, "/drills"), StringComparison.Ordinal);

        Assert.Null(await trainings.WithdrawAsync(DemoNode.District, Person("crisis-middle-1"), given.Id));
        Assert.DoesNotContain(await trainings.ReadAsync(DemoNode.District), training => training.Id == given.Id);
    }

    [Fact]
    public async Task State_time_zone_and_the_schools_of_older_students_are_set_by_those_who_keep_the_district()
    {
        var desk = demo.Node.Services.GetRequiredService<DistrictDesk>();
        var directory = demo.Node.Services.GetRequiredService<DistrictDirectory>();
        var before = (await directory.DistrictAsync(DemoNode.District))!;

        Assert.StartsWith("Only the district office", await desk.PlaceAsync(DemoNode.District, Person("crisis-middle-1"), "MN", "America/Denver"), StringComparison.Ordinal);
        Assert.Equal("There is no such time zone.", await desk.PlaceAsync(DemoNode.District, Person("admin-1"), "MN", "Moon/Base"));
        Assert.StartsWith("What this state asks for", await desk.PlaceAsync(DemoNode.District, Person("admin-1"), "ZZ", "America/Denver"), StringComparison.Ordinal);
        Assert.Null(await desk.PlaceAsync(DemoNode.District, Person("admin-1"), "MN", "America/Denver"));
        Assert.Null(await desk.NameSecondaryAsync(DemoNode.District, Person("admin-1"), [Middle]));

        var after = (await directory.DistrictAsync(DemoNode.District))!;
        Assert.Equal(("MN", "America/Denver", Middle), (after.State, after.TimeZone, Assert.Single(after.Secondary)));
        await using var session = demo.Node.Services.GetRequiredService<DistrictSessions>().Read(DemoNode.District);
        Assert.Contains((await session.Events.QueryAllRawEvents().ToListAsync()).Select(e => e.Data).OfType<DistrictPlaced>(), placed => placed.TimeZone == "America/Denver" && placed.Stamp.By.Person.Value == "admin-1");

        Assert.Null(await desk.PlaceAsync(DemoNode.District, Person("admin-1"), before.State, before.TimeZone));
        Assert.Null(await desk.NameSecondaryAsync(DemoNode.District, Person("admin-1"), before.Secondary));
    }

    [Fact]
    public async Task Pages_show_a_school_to_those_who_may_read_it()
    {
        var drill = await PlanAsync(Middle);
        using var office = await demo.SignInAsync("district-1");
        using var oak = await demo.SignInAsync("crisis-oak-1");

        Assert.Contains("Riverbend Middle School", await TextAsync(office, "/drills"), StringComparison.Ordinal);
        Assert.DoesNotContain("Riverbend Middle School", await TextAsync(oak, "/drills"), StringComparison.Ordinal);
        Assert.Contains("Riverbend Middle School", await TextAsync(office, "/drills/report"), StringComparison.Ordinal);
        Assert.DoesNotContain("Riverbend Middle School", await TextAsync(oak, "/drills/report"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await oak.GetAsync($"/drills/report?building={Middle}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await oak.GetAsync($"/drills/{drill}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"/drills/{drill}")).StatusCode);
    }

    private DrillDesk Desk => demo.Node.Services.GetRequiredService<DrillDesk>();

    private DrillStore Store => demo.Node.Services.GetRequiredService<DrillStore>();

    private BuildingId Middle => demo.Middle.Id;

    private BuildingId BuildingOf(string shortName) => demo.Node.Services.GetRequiredService<LiveBuildings>().Of(DemoNode.District).Single(live => live.Building.ShortName == shortName).Building.Id;

    private static Person Person(string id) => DemoSeed.ToPerson(People.All.Single(person => person.Id == id));

    private static async Task<string> TextAsync(Caller caller, string path) => WebUtility.HtmlDecode(await (await caller.GetAsync(path)).Content.ReadAsStringAsync());

    private static Func<Stamp, PlanDrill> Plan(BuildingId building) => stamp => new PlanDrill(stamp, building, DrillKind.Tornado, Soon, "Quiet room", null, true);

    private async Task<DrillId> PlanAsync(BuildingId building, string person = "district-1")
    {
        var command = Guid.CreateVersion7();
        Assert.Null(await Desk.PlanAsync(DemoNode.District, Person(person), building, command, Plan(building)));
        return new DrillId(command);
    }

    private Task<string?> DoAsync(string person, DrillId drill, Func<Stamp, DrillCommand> ask) => Desk.DoAsync(DemoNode.District, Person(person), drill, Guid.NewGuid(), ask);
}
