using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Students;
using Command.Interchange.Json;
using Command.Interchange.Rosters;
using Command.Store.Tests.Access;
using Command.Store.Tests.Support;
using Command.Web.Features.Demo;
using Command.Web.Features.Students;
using Command.Web.Hosting;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Students;

/// <summary>Names of students go to those entitled, by every door, and into no event and no line of the log.</summary>
[Collection(PostgresFixture.Name)]
public sealed class StudentDataTests(TwoDistricts districts) : IClassFixture<TwoDistricts>
{
    private const string Family = "Quagmirefield";
    private const string Given = "Wilhelmette";
    private const string Threat = "Man with a knife went into the wing";
    private static readonly Person Office = DemoSeed.ToPerson(Command.Web.Features.Demo.People.All[0]);

    private RosterDesk Desk => districts.Node.Services.GetRequiredService<RosterDesk>();

    private RosterStore Store => districts.Node.Services.GetRequiredService<RosterStore>();

    private RoomId Room => districts.Node.Services.GetRequiredService<LiveBuildings>().PlanOf(TwoDistricts.Ours, districts.Middle).ToSearch.First(room => room.Number.Length > 0).Id;

    [Fact]
    public async Task A_whole_flow_shows_names_to_those_entitled_and_leaves_none_in_the_record_or_the_log()
    {
        await ImportAsync(districts.Middle);
        var real = await DeclareAsync(Mode.Actual);
        using var officer = await districts.SignInAsync("officer");
        using var crisis = await districts.SignInAsync("crisis");

        // Without a reason it is asked for; a reason with a name in it is refused; then names are shown, and stored nowhere on the way.
        Assert.True((await NamesAsync(officer, real, null)).NeedsReason);
        Assert.Contains("family name", await RefusedAsync(officer, real, $"{Family.ToUpperInvariant()} has a knife"), StringComparison.Ordinal);
        var shown = await NamesAsync(officer, real, Threat);
        Assert.Equal((Family, Given), (shown.Rooms[0].Students[0].FamilyName, shown.Rooms[0].Students[0].GivenName));

        // The second look needs no reason; the crisis team never does.
        Assert.Equal(Family, (await NamesAsync(officer, real, null)).Rooms[0].Students[0].FamilyName);
        Assert.Equal(Family, (await NamesAsync(crisis, real, null)).Rooms[0].Students[0].FamilyName);

        var disclosed = Assert.Single(await Desk.DisclosuresAsync(TwoDistricts.Ours, Office), found => found.Incident == real);
        Assert.Equal(("officer", 1, Threat, DisclosureBasis.Emergency), (disclosed.Disclosed.Stamp.By.Name, disclosed.Disclosed.Students, disclosed.Disclosed.Reason, disclosed.Disclosed.Basis));
        Assert.Null(await Desk.ReviewAsync(TwoDistricts.Ours, Office, disclosed.Disclosed.Stamp.Command, "Right"));
        Assert.Contains("reviewed it already", await Desk.ReviewAsync(TwoDistricts.Ours, Office, disclosed.Disclosed.Stamp.Command, "Again"), StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync($"type = 'student_names_read' and data ->> 'incident' = '{real}'"));

        await districts.Node.SendAsync(new CloseRequest("Over") { CommandId = Guid.NewGuid(), Incident = real }, Office, TwoDistricts.Ours);
        Assert.Equal(0, await CountAsync($"(data::text || headers::text) ~* '{Family}|{Given}'"));
        Assert.Equal(0, await Sql.AskAsync<long>(districts.Database, $"select count(*) from command.mt_doc_storedsnapshot where data::text ~* '{Family}|{Given}'"));
        await LogHoldsAsync(disclosed.Disclosed.Stamp.Command.ToString(), Family, Given);
    }

    [Fact]
    public async Task In_a_drill_officers_see_how_many_and_the_crisis_team_sees_who()
    {
        await ImportAsync(districts.Middle);
        using var officer = await districts.SignInAsync("officer");
        using var crisis = await districts.SignInAsync("crisis");

        var counts = await officer.ReadAsync<RosterCounts>($"/api/v1/incidents/{districts.AtMiddle}/students");
        Assert.Equal(1, Assert.Single(counts.Rooms).ByPeriod[0]);
        Assert.Equal(StudentAccess.NotInPractice, await RefusedAsync(officer, districts.AtMiddle, Threat));
        Assert.Single((await NamesAsync(crisis, districts.AtMiddle, null)).Rooms[0].Students);
    }

    [Theory]
    [InlineData("guest-raised")]
    [InlineData("guest")]
    [InlineData("observer")]
    [InlineData("glass")]
    public async Task Who_is_not_entitled_sees_how_many_and_never_who_and_stands_in_the_log(string person)
    {
        await ImportAsync(districts.Middle);
        using var caller = await districts.SignInAsync(person);
        var before = await CountAsync("type = 'command_refused' and data ->> 'command' = 'NamesRequest'");

        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync($"/api/v1/incidents/{districts.AtMiddle}/students")).StatusCode);
        await RefusedAsync(caller, districts.AtMiddle, Threat);

        Assert.Equal(before + 1, await CountAsync("type = 'command_refused' and data ->> 'command' = 'NamesRequest'"));
    }

    [Fact]
    public async Task Another_district_sees_nothing_and_a_new_roster_takes_the_place_of_the_old_whole()
    {
        await ImportAsync(districts.Oak);
        await ImportAsync(districts.Middle);

        Assert.Null(await Store.FindAsync(TwoDistricts.Ours, districts.Oak, default));
        Assert.Equal(Family, (await Store.FindAsync(TwoDistricts.Ours, districts.Middle, default))!.Students[0].FamilyName);
        Assert.Equal(districts.Middle, Assert.Single((await Desk.SummaryAsync(TwoDistricts.Ours, Office))!.Buildings).Building);
        Assert.Null(await Store.FindAsync(TwoDistricts.Theirs, districts.Middle, default));
        Assert.Null(await Desk.SummaryAsync(TwoDistricts.Theirs, Office));
        Assert.Empty(await Desk.DisclosuresAsync(TwoDistricts.Theirs, Office));
        Assert.Equal("There is no such building.", await Desk.TakeAsync(TwoDistricts.Theirs, Node.Office, Roster(), "x.zip", Map(districts.Middle)));
    }

    [Fact]
    public async Task Deleting_leaves_nothing_of_any_student()
    {
        await ImportAsync(districts.Middle);

        Assert.Contains("Only the district office", await Desk.PurgeAsync(TwoDistricts.Ours, Node.Person("officer", Role.Officer), "Because"), StringComparison.Ordinal);
        Assert.Null(await Desk.PurgeAsync(TwoDistricts.Ours, Office, "End of the year"));

        Assert.Null(await Desk.SummaryAsync(TwoDistricts.Ours, Office));
        Assert.Equal(0, await Sql.AskAsync<long>(districts.Database, "select count(*) from command.mt_doc_storedroster where tenant_id = 'riverbend'"));
        Assert.Equal(1, await CountAsync("type = 'student_data_purged' and (data ->> 'students')::int = 1"));
    }

    private static RosterRead Roster() =>
        new([new SchoolRoster("o1", "Middle", null, [new Student("s1", Family, Given, "07")], [new SchoolClass("Homeroom", null, "", [], null, null, [0])])], [], 0);

    private static Dictionary<string, BuildingId> Map(BuildingId building) => new() { ["o1"] = building };

    private async Task ImportAsync(BuildingId building)
    {
        var roster = Roster();
        var title = districts.Node.Services.GetRequiredService<LiveBuildings>().PlanOf(TwoDistricts.Ours, districts.Middle).Title(Room);
        var school = roster.Schools[0] with { Classes = [roster.Schools[0].Classes[0] with { Location = title }] };
        Assert.Null(await Desk.TakeAsync(TwoDistricts.Ours, Office, roster with { Schools = [school] }, "roster.zip", Map(building)));
    }

    private async Task<IncidentId> DeclareAsync(Mode mode)
    {
        var id = Guid.CreateVersion7();
        Assert.True((await districts.Node.SendAsync(new DeclareRequest(districts.Middle, Kind.Intruder, mode, "", null, null) { CommandId = id }, Office, TwoDistricts.Ours)).Accepted);
        return new IncidentId(id);
    }

    private Task<HttpResponseMessage> AskAsync(Api.Caller caller, IncidentId incident, string? reason) =>
        caller.PostAsync($"/api/v1/incidents/{incident}/students/names", new NamesRequest([Room], "", reason), Guid.NewGuid());

    private async Task<NamesAnswer> NamesAsync(Api.Caller caller, IncidentId incident, string? reason)
    {
        using var answer = await AskAsync(caller, incident, reason);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return (await answer.Content.ReadFromJsonAsync<NamesAnswer>(DomainJson.Options))!;
    }

    private async Task<string> RefusedAsync(Api.Caller caller, IncidentId incident, string reason)
    {
        using var answer = await AskAsync(caller, incident, reason);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
    }

    private Task<long> CountAsync(string where) => Sql.AskAsync<long>(districts.Database, $"select count(*) from command.mt_events where tenant_id = '{TwoDistricts.Ours}' and {where}");

    // The log is written once a second: what is known to be in it shows that the rest is.
    private async Task LogHoldsAsync(string known, params string[] never)
    {
        var logs = Path.Combine(districts.Node.Services.GetRequiredService<CommandOptions>().Data, "logs");
        var text = "";
        await Eventually.IsTrueAsync(async () => (text = await ReadAsync()).Contains(known, StringComparison.OrdinalIgnoreCase), $"a line of {known}");
        Assert.All(never, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));

        async Task<string> ReadAsync()
        {
            var all = "";
            foreach (var path in Directory.EnumerateFiles(logs))
            {
                using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
                all += await reader.ReadToEndAsync();
            }

            return all;
        }
    }
}
