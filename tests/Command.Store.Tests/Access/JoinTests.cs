using System.Net;
using System.Text.RegularExpressions;
using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Features.Join;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Record = Command.Store.Tests.SignIn.Record;

namespace Command.Store.Tests.Access;

/// <summary>Guests come to an incident by six digits, look, are raised, and are out when it is over.</summary>
[Collection(PostgresFixture.Name)]
public sealed partial class JoinTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly DistrictId District = DemoSeed.District;
    private DemoNode _demo = null!;
    private string? _token;

    private JoinDesk Desk => _demo.Node.Services.GetRequiredService<JoinDesk>();

    public async Task InitializeAsync()
    {
        _demo = new DemoNode(postgres);
        await _demo.InitializeAsync();
    }

    public async Task DisposeAsync() => await _demo.DisposeAsync();

    [Fact]
    public async Task A_guest_with_the_code_looks_at_the_incident_acts_when_raised_and_is_out_when_ended()
    {
        var (incident, office) = await DeclareAsync();
        var (code, _, _) = await Desk.OpenAsync(District, office, incident);
        using var guest = _demo.Anyone();

        Assert.Equal($"/field/{incident}", await JoinAsync(guest, $"{code![..3]} {code[3..]}"));
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/field/{incident}")).StatusCode);
        Assert.Equal(incident, (await guest.ReadAsync<Picture>($"/api/v1/incidents/{incident}")).Incident);
        Assert.Equal("Observers can look but not change anything.", await Caller.RefusalAsync(HttpStatusCode.Forbidden, await NoteAsync(guest, incident)));

        var person = Assert.Single(await Desk.GuestsAsync(District, incident));
        Assert.Equal(("Capt. Ruiz", "Guest, Riverbend Fire"), (person.Name, person.Title));
        Assert.Contains("Only the commander", await Desk.RaiseAsync(District, await PersonAsync("crisis-middle-1"), incident, person.Id, Role.Officer), StringComparison.Ordinal);
        Assert.Null(await Desk.RaiseAsync(District, office, incident, person.Id, Role.Officer));
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(guest, incident)).StatusCode);

        Assert.Null(await Desk.EndAsync(District, office, incident, person.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);
        Assert.Empty(await Desk.GuestsAsync(District, incident));
    }

    [Fact]
    public async Task The_commander_opens_it_and_a_code_that_was_ended_or_replaced_is_not_taken()
    {
        var (incident, _) = await DeclareAsync();
        var ortiz = await PersonAsync("officer-1");
        Assert.Contains("Only the commander", (await Desk.OpenAsync(District, ortiz, incident)).Refusal, StringComparison.Ordinal);
        Assert.True((await _demo.Node.SendAsync(new TakeCommandRequest(null) { CommandId = Guid.NewGuid(), Incident = incident }, ortiz, District)).Accepted);

        var (first, until, _) = await Desk.OpenAsync(District, ortiz, incident);
        var (second, _, _) = await Desk.OpenAsync(District, ortiz, incident);
        using var guest = _demo.Anyone();
        Assert.InRange(until - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        Assert.Contains("not%20open", await JoinAsync(guest, first!), StringComparison.Ordinal);
        Assert.Null(await Desk.CloseAsync(District, ortiz, incident));
        Assert.Contains("not%20open", await JoinAsync(guest, second!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_the_incident_sends_its_guests_away_and_kills_its_code()
    {
        var (incident, office) = await DeclareAsync();
        var (code, _, _) = await Desk.OpenAsync(District, office, incident);
        using var guest = _demo.Anyone();
        await JoinAsync(guest, code!);
        Assert.True((await _demo.Node.SendAsync(new RetractRequest(null, "Only a test") { CommandId = Guid.NewGuid(), Incident = incident }, office, District)).Accepted);

        var closed = await _demo.Node.SendAsync(new CloseRequest("Over") { CommandId = Guid.NewGuid(), Incident = incident }, office, District);

        Assert.True(closed.Accepted, closed.Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);
        await Eventually.IsTrueAsync(async () => (await guest.GetAsync($"/api/v1/buildings/{_demo.Middle.Id}")).StatusCode is HttpStatusCode.NotFound, "the plan is shut too", seconds: 5);
        await Eventually.IsTrueAsync(async () => (await JoinAsync(_demo.Anyone(), code!)).Contains("not%20open", StringComparison.Ordinal), "the code is dead", seconds: 5);
    }

    [Fact]
    public async Task Five_wrong_codes_a_minute_from_one_address_are_the_last_and_end_nobodys_code()
    {
        var (incident, office) = await DeclareAsync();
        var (code, _, _) = await Desk.OpenAsync(District, office, incident);
        using var guest = _demo.Anyone();
        var wrong = code == "000000" ? "000001" : "000000";

        for (var i = 0; i < 5; i++)
        {
            Assert.Contains("not%20open", await JoinAsync(guest, wrong), StringComparison.Ordinal);
        }

        Assert.Contains("Too%20many", await JoinAsync(guest, code!), StringComparison.Ordinal);
        for (var i = 5; i < 50; i++)
        {
            await Desk.JoinAsync(wrong, "Someone", "Somewhere", $"203.0.113.{i}");
        }

        // From elsewhere the code is taken as ever, and the record tells of the guessing without a row for each try.
        Assert.NotNull((await Desk.JoinAsync(code, "Capt. Ruiz", "Riverbend Fire", "203.0.113.99")).Guest);
        Assert.Equal(("guest code", 1), await Record.OfAsync<DoorTried>(_demo.Node, District) is [var first] ? (first.Door, first.Times) : default);
        await _demo.Node.Services.GetRequiredService<TryLog>().WriteCountedAsync();
        var counted = (await Record.OfAsync<DoorTried>(_demo.Node, District)).MaxBy(tried => tried.Times)!;
        Assert.Equal((49, 5), (counted.Times, counted.From.Length));
    }

    [Fact]
    public async Task A_guest_reads_nothing_of_how_the_district_works()
    {
        var (incident, office) = await DeclareAsync();
        var (code, _, _) = await Desk.OpenAsync(District, office, incident);
        using var guest = _demo.Anyone();
        await JoinAsync(guest, code!);

        foreach (var page in new[] { "/district/settings", "/district/checklists", "/district/checklists/lockdown" })
        {
            Assert.Contains("This page is for the district&#x27;s own people", await (await guest.SendAsync("GET", page, null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_is_not_ours_lets_nobody_in()
    {
        using var guest = _demo.Anyone();

        Assert.Equal(HttpStatusCode.BadRequest, (await guest.FormAsync("/join", ("code", "123456"), ("name", "x"), ("agency", "y"))).StatusCode);
    }

    private async Task<string> JoinAsync(Caller guest, string code)
    {
        var page = await (await guest.SendAsync("GET", "/join", null)).Content.ReadAsStringAsync();
        _token = Token().Match(page).Groups["token"].Value;
        var answer = await guest.FormAsync("/join", ("__RequestVerificationToken", _token), ("code", code), ("name", "Capt. Ruiz"), ("agency", "Riverbend Fire"));
        return answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
    }

    private static Task<HttpResponseMessage> NoteAsync(Caller caller, IncidentId incident) =>
        caller.PostAsync($"/api/v1/incidents/{incident}/notes", new NoteRequest("Ladder is here", null), Guid.NewGuid());

    private async Task<(IncidentId Incident, Person Office)> DeclareAsync()
    {
        var office = await PersonAsync("district-1");
        var id = Guid.CreateVersion7();
        var answer = await _demo.Node.SendAsync(new DeclareRequest(_demo.Middle.Id, Kind.Fire, Mode.Drill, "", ResponseAction.Evacuate, "the field") { CommandId = id }, office, District);
        Assert.True(answer.Accepted, answer.Refusal);
        return (new IncidentId(id), office);
    }

    private async Task<Person> PersonAsync(string id) => (await _demo.Node.Services.GetRequiredService<DistrictDirectory>().PersonAsync(District, new PersonId(id)))!;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
