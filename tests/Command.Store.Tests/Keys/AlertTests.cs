using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.People;
using Command.Interchange.Json;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Features.Keys;
using Command.Web.Live;
using Command.Web.Store;
using Marten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Keys;

/// <summary>Panic buttons, doors and other programs, each with a key of its own.</summary>
[Collection(PostgresFixture.Name)]
public sealed class AlertTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private static readonly Person Administrator = DemoSeed.ToPerson(People.All.Single(person => person.Id == "admin-1"));

    private ApiKeys Keys => demo.Node.Services.GetRequiredService<ApiKeys>();

    [Fact]
    public async Task A_panic_button_declares_and_orders_and_a_second_press_joins_the_first()
    {
        using var button = await SystemAsync([KeyScope.DeclareAlerts], Building("Oak"));
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        var declared = await SaveAsync(button, first, Alert("Oak"));
        var again = await SaveAsync(button, first, Alert("Oak"));
        var joined = await SaveAsync(button, second, Alert("Oak") with { Device = "Wall 7" });

        Assert.Equal((new IncidentId(first), true), (declared.Incident, declared.Declared));
        Assert.Equal(declared.Incident, again.Incident);
        Assert.Equal((declared.Incident, false), (joined.Incident, joined.Declared));
        var state = await StateAsync(first);
        Assert.Equal(ResponseAction.Lockdown, state.Actions[Zone.Building.Value].Action);
        var report = Assert.Single(state.Reports.Reports);
        Assert.True(report.LifeCritical);
        Assert.Contains("Wall 7", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_while_something_smaller_is_open_it_still_orders_its_action()
    {
        using var button = await SystemAsync([KeyScope.DeclareAlerts]);
        var medical = await demo.Node.SendAsync(
            new Web.Live.Wire.DeclareRequest(Building("Lakeside"), Kind.Medical, Mode.Actual, "Fall", null, null) { CommandId = Guid.NewGuid() }, DemoSeed.ToPerson(People.All[0]), DemoNode.District);

        var alert = await SaveAsync(button, Guid.NewGuid(), Alert("Lakeside"));

        Assert.Equal(new IncidentId(medical.CommandId), alert.Incident);
        Assert.Equal(ResponseAction.Lockdown, (await StateAsync(medical.CommandId)).Actions[Zone.Building.Value].Action);
    }

    [Fact]
    public async Task A_cancelled_alert_is_retracted_in_sight_of_all_and_stays_open_for_a_person()
    {
        using var button = await SystemAsync([KeyScope.DeclareAlerts]);
        using var other = await SystemAsync([KeyScope.DeclareAlerts]);
        var id = Guid.NewGuid();
        await SaveAsync(button, id, Alert("Northside"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CancelAsync(other, id)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CancelAsync(button, id)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CancelAsync(button, id)).StatusCode);

        var live = await demo.Node.Incidents.GetAsync(DemoNode.District, new IncidentId(id));
        Assert.Empty(live.State.Actions);
        Assert.True(live.State.IsOpen);
        Assert.Equal("Alert cancelled: pressed by mistake", Assert.Single(live.Events(1, 100).OfType<ActionRetracted>()).Because);
    }

    [Fact]
    public async Task A_key_that_only_proposes_orders_nothing_and_says_what_it_suggests()
    {
        using var door = await SystemAsync([KeyScope.ProposeAlerts]);
        var id = Guid.NewGuid();

        await SaveAsync(door, id, Alert("Prairie View") with { Source = AlertSource.Door, Device = "Door 9", Text = "forced" });

        var state = await StateAsync(id);
        Assert.Empty(state.Actions);
        Assert.Equal("Door alarm Door 9: forced. It suggests Lockdown; a person decides.", state.Summary);
    }

    [Fact]
    public async Task A_key_counts_where_it_was_made_for_and_until_it_is_revoked()
    {
        var (text, _) = await Keys.MakeAsync(DemoNode.District, Administrator, "Buttons", [KeyScope.DeclareAlerts], [Building("Oak")]);
        using var button = System(text!);
        var id = Guid.Parse(text!.Split('_')[2]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RaiseAsync(button, Guid.NewGuid(), Alert("High"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await RaiseAsync(System(text[..^1] + (text[^1] == '0' ? '1' : '0')), Guid.NewGuid(), Alert("Oak"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await RaiseAsync(System(text.Replace("riverbend", "elsewhere", StringComparison.Ordinal)), Guid.NewGuid(), Alert("Oak"))).StatusCode);
        Assert.Null(await Keys.RevokeAsync(DemoNode.District, Administrator, id));
        Assert.Equal(HttpStatusCode.Unauthorized, (await RaiseAsync(button, Guid.NewGuid(), Alert("Oak"))).StatusCode);
    }

    [Fact]
    public async Task Nobody_but_those_who_keep_the_district_makes_a_key_and_its_secret_is_kept_nowhere()
    {
        var officer = DemoSeed.ToPerson(People.All.Single(person => person.Id == "officer-1"));
        Assert.Null((await Keys.MakeAsync(DemoNode.District, officer, "Mine", [KeyScope.Read], [])).Text);

        var (text, _) = await Keys.MakeAsync(DemoNode.District, Administrator, "Reader", [KeyScope.Read], []);
        await using var session = demo.Node.Services.GetRequiredService<DistrictSessions>().Read(DemoNode.District);
        var stored = await session.Query<StoredKey>().ToListAsync();
        Assert.DoesNotContain(text!.Split('_')[3], JsonSerializer.Serialize(stored, DomainJson.Options), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_key_opens_nothing_that_does_not_name_its_scope()
    {
        using var all = await SystemAsync([KeyScope.DeclareAlerts, KeyScope.ProposeAlerts, KeyScope.Read]);
        using var reader = await SystemAsync([KeyScope.Read]);
        var addresses = demo.Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .Select(endpoint => (
                Path: "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{camera:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{issue:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal),
                Method: endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods[0],
                Takes: endpoint.Metadata.GetMetadata<TakesKey>())).ToList();
        Assert.True(addresses.Count > 20);

        foreach (var (path, method, takes) in addresses)
        {
            if (takes is null)
            {
                Assert.Equal((path, HttpStatusCode.Forbidden), (path, await AskAsync(all, method, path)));
            }
            else if (!takes.Scopes.Contains(KeyScope.Read))
            {
                Assert.Equal((path, HttpStatusCode.Forbidden), (path, await AskAsync(reader, method, path)));
            }
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync(reader, "GET", "/api/v1/buildings"));
        foreach (var page in new[] { "/", "/hubs/incidents/negotiate?negotiateVersion=1", "/buildings", "/field" })
        {
            var status = await AskAsync(all, page.StartsWith("/hubs", StringComparison.Ordinal) ? "POST" : "GET", page);
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{page}: {status}");
        }
    }

    [Fact]
    public async Task A_person_raises_no_alert_and_bad_ones_are_refused_in_words()
    {
        using var person = await demo.SignInAsync("district-1");
        using var button = await SystemAsync([KeyScope.DeclareAlerts]);

        Assert.Contains("API key", await Api.Caller.RefusalAsync(HttpStatusCode.Forbidden, await person.PostAsync("/api/v1/alerts", Alert("Oak"), Guid.NewGuid())), StringComparison.Ordinal);
        Assert.Contains("'device'", await Api.Caller.RefusalAsync(HttpStatusCode.UnprocessableEntity, await RaiseAsync(button, Guid.NewGuid(), Alert("Oak") with { Device = " " })), StringComparison.Ordinal);
    }

    private BuildingId Building(string name) =>
        demo.Node.Services.GetRequiredService<LiveBuildings>().Of(DemoNode.District).Single(b => b.Building.ShortName == name).Building.Id;

    private AlertRequest Alert(string building) => new(Building(building), Kind.Intruder, AlertSource.PanicButton, "Desk 3") { Order = ResponseAction.Lockdown };

    private async Task<HttpClient> SystemAsync(KeyScope[] scopes, params BuildingId[] buildings)
    {
        var (text, refusal) = await Keys.MakeAsync(DemoNode.District, Administrator, "Panic buttons", scopes, buildings);
        Assert.Null(refusal);
        return System(text!);
    }

    private HttpClient System(string key)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = demo.Url };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return http;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient system, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await system.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> RaiseAsync(HttpClient system, Guid id, AlertRequest alert)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/alerts");
        request.Content = JsonContent.Create(alert, options: DomainJson.Options);
        request.Headers.Add("Idempotency-Key", id.ToString());
        return await system.SendAsync(request);
    }

    private static async Task<AlertAnswer> SaveAsync(HttpClient system, Guid id, AlertRequest alert)
    {
        using var answer = await RaiseAsync(system, id, alert);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<AlertAnswer>(DomainJson.Options))!;
    }

    private static Task<HttpResponseMessage> CancelAsync(HttpClient system, Guid id) =>
        system.PostAsJsonAsync($"/api/v1/alerts/{id}/cancellation", new CancelRequest("pressed by mistake"), DomainJson.Options);

    private async Task<Incident> StateAsync(Guid id) => (await demo.Node.Incidents.GetAsync(DemoNode.District, new IncidentId(id))).State;
}
