using System.Net;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Features.Demo;
using Command.Web.Features.Field;
using Command.Web.Hosting;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Field;

[Collection(PostgresFixture.Name)]
public sealed class FieldPageTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"command-field-{Guid.NewGuid().ToString("N")[..8]}");
    private CommandHost _host = null!;

    public async Task InitializeAsync()
    {
        var options = new CommandOptions
        {
            Data = _data,
            Demo = true,
            Urls = "http://127.0.0.1:0",
            ConnectionString = await postgres.NewDatabaseAsync(),
            ThrowAway = true,
            ApplySchema = true,
        };
        _host = await CommandHost.BuildAsync(options, CancellationToken.None);
        await _host.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _host.App.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task An_officer_gets_the_ordered_action_and_the_rooms_and_nothing_of_Blazor()
    {
        var incident = await DeclareAsync("Middle");
        using var officer = await SignedInAsync("officer-3");

        var page = await officer.GetStringAsync(FieldEndpoints.PageUrl(incident));

        Assert.Contains("Lockdown", page, StringComparison.Ordinal);
        Assert.Contains("Locks, Lights, Out of Sight.", page, StringComparison.Ordinal);
        Assert.Contains("DRILL", page, StringComparison.Ordinal);
        Assert.DoesNotContain("MudBlazor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web.js", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"refusal\"", page, StringComparison.Ordinal);
        var rooms = await officer.GetStringAsync("/field/rooms/" + After("href=\"/field/rooms/", page));
        Assert.Contains("\"number\":\"204\"", rooms, StringComparison.Ordinal);
        Assert.DoesNotContain("shape", rooms, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observer-1", "Observers can look but not change anything.")]
    public async Task Who_may_not_mark_is_told_so_by_the_page(string person, string words)
    {
        var incident = await DeclareAsync("Middle");
        using var client = await SignedInAsync(person);

        Assert.Contains($"\"refusal\":\"{words}\"", await client.GetStringAsync(FieldEndpoints.PageUrl(incident)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_incident_and_one_of_another_district_are_the_same_to_a_stranger()
    {
        var elsewhere = Guid.CreateVersion7();
        await SendAsync(new DistrictId("elsewhere"), elsewhere, "Middle");
        using var officer = await SignedInAsync("officer-3");
        using var oak = await SignedInAsync("crisis-oak-1");
        var middle = await DeclareAsync("Middle");

        Assert.Equal(HttpStatusCode.NotFound, (await oak.GetAsync(FieldEndpoints.PageUrl(middle))).StatusCode);
        foreach (var id in new[] { elsewhere, Guid.NewGuid() })
        {
            var answer = await officer.GetAsync(FieldEndpoints.PageUrl(new IncidentId(id)));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("There is no such incident", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_choice_the_list_leads_to_the_one_open_incident()
    {
        using var officer = await SignedInAsync("officer-3");
        Assert.Contains("No open incident", await officer.GetStringAsync("/field"), StringComparison.Ordinal);

        var first = await DeclareAsync("Middle");
        Assert.Equal(FieldEndpoints.PageUrl(first), (await officer.GetAsync("/field")).RequestMessage!.RequestUri!.AbsolutePath);

        await DeclareAsync("Oak");
        var list = await officer.GetStringAsync("/field");
        Assert.True(list.IndexOf("Riverbend Middle", StringComparison.Ordinal) < list.IndexOf("Oak", StringComparison.Ordinal), "An officer's own school comes first.");
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_and_back()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(_host.Url) };

        var answer = await stranger.GetAsync("/field");

        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("ReturnUrl=%2Ffield", answer.RequestMessage.RequestUri.Query, StringComparison.Ordinal);
    }

    // What stands between a mark and the next quotation mark.
    private static string After(string mark, string text) => text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Split('"')[0];

    private async Task<IncidentId> DeclareAsync(string school)
    {
        var id = Guid.CreateVersion7();
        await SendAsync(DemoSeed.District, id, school);
        return new IncidentId(id);
    }

    private async Task SendAsync(DistrictId district, Guid id, string school)
    {
        var building = DemoDistrict.Schools.First(s => s.Building.ShortName == school).Building.Id;
        var request = new DeclareRequest(building, Kind.Intruder, Mode.Drill, "", ResponseAction.Lockdown, null) { CommandId = id };
        var office = Node.Person("office", Role.DistrictOffice);
        if (district == DemoSeed.District)
        {
            Assert.True((await _host.Services.GetRequiredService<IncidentDesk>().ExecuteAsync(district, office, request)).Accepted);
            return;
        }

        var incident = await _host.Services.GetRequiredService<LiveIncidents>().GetAsync(district, new IncidentId(id));
        var now = DateTimeOffset.UtcNow;
        var stamp = new Stamp(id, new Actor(office.Id, office.Name, office.Role, null, "test"), now, now);
        Assert.True((await incident.ExecuteAsync(request.Command(stamp))).Accepted);
    }

    private async Task<HttpClient> SignedInAsync(string person)
    {
        var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = new Uri(_host.Url) };
        var form = await client.GetStringAsync("/sign-in?ReturnUrl=%2Ffield");
        var token = After("__RequestVerificationToken\" value=\"", form);
        using var choice = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = person, ["returnUrl"] = "/field", ["__RequestVerificationToken"] = token });
        (await client.PostAsync("/demo/sign-in", choice)).EnsureSuccessStatusCode();
        return client;
    }
}
