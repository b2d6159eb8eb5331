using System.Net;
using System.Reflection;
using System.Text.Json;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Store.Tests.Support;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Access;

/// <summary>Nothing of one district is readable or writable from another, and nothing of a building by those who are nobody there: every address, every hub method, every page.</summary>
[Collection(PostgresFixture.Name)]
public sealed class WallTests(TwoDistricts districts) : IClassFixture<TwoDistricts>
{
    // Says that there is nothing of the kind.
    private static readonly HttpStatusCode[] Shut = [HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest, HttpStatusCode.Redirect];

    // The district's own papers, whatever stands behind the slash, and the map of the town.
    private static bool OfTheDistrict(string address) => address.StartsWith("/district/checklists", StringComparison.Ordinal) || address == "/maps/district.geojson";

    [Theory]
    [InlineData("office", false)]
    [InlineData("admin", false)]
    [InlineData("glass", false)]
    [InlineData("guest", true)]
    [InlineData("crisis", true)]
    [InlineData("observer-of-none", true)]
    public async Task No_address_and_no_page_shows_or_takes_what_is_behind_a_wall(string person, bool alsoOak)
    {
        using var caller = await districts.SignInAsync(person);
        var before = await VersionsAsync();
        var tried = 0;
        foreach (var (ids, secrets) in alsoOak ? [Theirs, OaksOwn] : new[] { Theirs })
        {
            foreach (var (method, address, body) in Addresses(ids))
            {
                using var answer = await caller.SendAsync(method, address, body);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(Shut.Contains(answer.StatusCode) || OfTheDistrict(address), $"{method} {address}: {answer.StatusCode} {text[..Math.Min(400, text.Length)]}");
                Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{method} {address} tells {secret}"));
                tried++;
            }
        }

        Assert.True(tried > 60, $"Only {tried} addresses.");
        Assert.Equal(before, await VersionsAsync());
    }

    [Theory]
    [InlineData("office", false)]
    [InlineData("guest", true)]
    [InlineData("crisis", true)]
    [InlineData("observer-of-none", true)]
    public async Task No_list_and_no_overview_names_what_is_behind_a_wall(string person, bool alsoOak)
    {
        using var caller = await districts.SignInAsync(person);
        string[] secrets = [.. Theirs.Secrets, .. alsoOak ? OaksOwn.Secrets : []];
        var plain = Routes().Where(route => route.RoutePattern.Parameters.Count == 0 && Methods(route).Contains("GET")).Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();

        Assert.True(plain.Count > 10, string.Join(' ', plain));
        foreach (var address in plain.Where(address => address != "/sign-in" && !OfTheDistrict(address)))
        {
            using var answer = await caller.SendAsync("GET", address, null);
            var text = await answer.Content.ReadAsStringAsync();
            // Whoever lets themselves in must choose where: there, and only there, the schools' names stand.
            Assert.All(secrets.Where(secret => address != "/break-glass" || secret != "Oak Elementary"), secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{address} tells {secret}"));
        }
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("crisis")]
    [InlineData("observer-of-none")]
    public async Task What_is_not_theirs_is_answered_like_what_is_not_there(string person)
    {
        using var caller = await districts.SignInAsync(TwoDistricts.TwinOf(person));
        var nothing = Ids(BuildingId.New(), IncidentId.New(), new string('0', 64));
        foreach (var (theirs, none) in Addresses(OaksOwn.Ids).Zip(Addresses(nothing)))
        {
            using var not = await caller.SendAsync(theirs.Method, theirs.Address, theirs.Body);
            using var absent = await caller.SendAsync(none.Method, none.Address, none.Body);
            Assert.Equal((none.Method, none.Address.Length, absent.StatusCode, await DetailAsync(absent)), (theirs.Method, theirs.Address.Length, not.StatusCode, await DetailAsync(not)));
        }

        static async Task<string?> DetailAsync(HttpResponseMessage answer) =>
            answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("detail", out var words) ? words.GetString() : null : null;
    }

    [Theory]
    [InlineData("office", false)]
    [InlineData("guest", true)]
    [InlineData("observer-of-none", true)]
    public async Task No_hub_method_shows_or_takes_what_is_behind_a_wall(string person, bool atOak)
    {
        using var caller = await districts.SignInAsync(person);
        await using var hub = await districts.ConnectAsync(caller);
        var heard = 0;
        hub.On<JsonElement>("Patch", _ => heard++);
        hub.On<JsonElement>("Beat", _ => heard++);
        var id = atOak ? districts.AtOak : districts.AtElsewhere;
        var methods = new Dictionary<string, Func<Task>>
        {
            ["Watch"] = async () => Assert.Contains("There is no such incident.", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Watch", id))).Message, StringComparison.Ordinal),
            ["Resume"] = async () => Assert.Contains("There is no such incident.", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Resume", id, 1))).Message, StringComparison.Ordinal),
            ["SendAll"] = async () => Assert.Equal("There is no such incident.", Assert.Single(await hub.InvokeAsync<CommandAnswer[]>("SendAll", new[] { TwoDistricts.Wire(new NoteRequest("x", null) { CommandId = Guid.NewGuid(), Incident = id }) })).Refusal),
            ["EventsAfter"] = async () => Assert.Contains("There is no such incident.", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("EventsAfter", id, 0))).Message, StringComparison.Ordinal),
            ["Seen"] = () => hub.InvokeAsync("Seen", id, 1),
            ["Unwatch"] = () => hub.InvokeAsync("Unwatch", id),
            ["WatchAlarms"] = () => hub.InvokeAsync("WatchAlarms"),
            ["Send"] = async () => Assert.Equal("There is no such incident.", (await hub.InvokeAsync<CommandAnswer>("Send", TwoDistricts.Wire(new NoteRequest("x", null) { CommandId = Guid.NewGuid(), Incident = id }))).Refusal),
        };
        Assert.Equal(
            typeof(IncidentHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.GetBaseDefinition() == m).Select(m => m.Name).Order(),
            methods.Keys.Order());

        foreach (var method in methods.Values)
        {
            await method();
        }

        var office = Node.Person(atOak ? "office" : Node.Office.Id.Value, Role.DistrictOffice);
        Assert.True((await districts.Node.SendAsync(new NoteRequest("After", null) { CommandId = Guid.NewGuid(), Incident = id }, office, atOak ? TwoDistricts.Ours : TwoDistricts.Theirs)).Accepted);
        await hub.InvokeAsync("WatchAlarms");
        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task A_watcher_whose_right_ends_hears_nothing_more_within_five_seconds()
    {
        using var caller = await districts.SignInAsync("given-the-incident");
        await using var hub = await districts.ConnectAsync(caller);
        var dropped = new TaskCompletionSource();
        hub.On<IncidentId>("Dropped", _ => dropped.TrySetResult());
        var patches = 0;
        hub.On<JsonElement>("Patch", _ => patches++);
        await hub.InvokeAsync<JsonElement>("Watch", districts.AtMiddle);

        await districts.ChangeAsync("given-the-incident", person => person with { Grants = [person.Grants[0] with { EndedAt = DateTimeOffset.UnixEpoch }] });
        Assert.Equal("There is no such incident.", (await hub.InvokeAsync<CommandAnswer>("Send", TwoDistricts.Wire(new NoteRequest("x", null) { CommandId = Guid.NewGuid(), Incident = districts.AtMiddle }))).Refusal);
        await dropped.Task.WaitAsync(TimeSpan.FromSeconds(5));

        patches = 0;
        Assert.True((await districts.Node.SendAsync(new NoteRequest("After", null) { CommandId = Guid.NewGuid(), Incident = districts.AtMiddle }, Node.Person("office", Role.DistrictOffice), TwoDistricts.Ours)).Accepted);
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Watch", districts.AtMiddle));
        Assert.Equal(0, patches);
    }

    // Buttons, by the words on them: who may press none sees none.
    [Theory]
    [InlineData("office", "Order an action|Declare clear|Close the incident", "")]
    [InlineData("crisis", "Order an action|Declare clear", "Close the incident")]
    [InlineData("officer", "Order an action|Declare clear", "Close the incident")]
    [InlineData("guest-raised", "Order an action|Declare clear", "Close the incident")]
    [InlineData("observer", "", "Order an action|Declare clear|Close the incident|Take command")]
    [InlineData("guest", "", "Order an action|Declare clear|Close the incident|Take command")]
    public async Task The_incident_page_offers_what_the_desk_takes(string person, string offered, string hidden)
    {
        using var caller = await districts.SignInAsync(person);

        using var answer = await caller.SendAsync("GET", $"/incidents/{districts.AtMiddle}", null);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(offered.Split('|'), words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.All(hidden.Split('|', StringSplitOptions.RemoveEmptyEntries), words => Assert.DoesNotContain(words, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("office", "Riverbend Middle School|Oak Elementary", "")]
    [InlineData("crisis", "Riverbend Middle School", "Oak Elementary")]
    [InlineData("observer", "", "Riverbend Middle School|Oak Elementary")]
    [InlineData("admin", "", "Riverbend Middle School|Oak Elementary")]
    [InlineData("given-the-incident", "", "Riverbend Middle School|Oak Elementary")]
    public async Task Only_where_one_may_declare_is_offered_for_a_declaration(string person, string offered, string hidden)
    {
        using var caller = await districts.SignInAsync(person);

        using var answer = await caller.SendAsync("GET", "/declare", null);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.All(offered.Split('|', StringSplitOptions.RemoveEmptyEntries), words => Assert.Contains(Choice(words), page, StringComparison.Ordinal));
        Assert.All(hidden.Split('|', StringSplitOptions.RemoveEmptyEntries), words => Assert.DoesNotContain(Choice(words), page, StringComparison.Ordinal));

        static string Choice(string words) => $"> {words}</label>";
    }

    private (Dictionary<string, string> Ids, string[] Secrets) Theirs => (Ids(districts.Elsewhere, districts.AtElsewhere, "plan-of-3"), [TwoDistricts.Secret, "1 School Road"]);

    private (Dictionary<string, string> Ids, string[] Secrets) OaksOwn => (
        Ids(districts.Oak, districts.AtOak, districts.Node.Services.GetRequiredService<LiveBuildings>().Held(TwoDistricts.Ours, districts.Oak)!.Building.Plan!.Value.Value),
        ["Smell of gas", "Oak Elementary"]);

    private static Dictionary<string, string> Ids(BuildingId building, IncidentId incident, string plan) =>
        new() { ["building"] = building.ToString(), ["incident"] = incident.ToString(), ["plan"] = plan };

    // Every address with a place for an id, with the incident's there and with the building's.
    private IEnumerable<(string Method, string Address, string? Body)> Addresses(Dictionary<string, string> ids)
    {
        foreach (var route in Routes().Where(route => route.RoutePattern.Parameters.Count > 0 && !route.RoutePattern.Parameters.Any(p => p.IsCatchAll)))
        {
            var raw = "/" + route.RoutePattern.RawText!.TrimStart('/');
            if (!raw.Contains('{', StringComparison.Ordinal) || raw.StartsWith("/_", StringComparison.Ordinal) || raw.StartsWith("/hubs", StringComparison.Ordinal) || raw.StartsWith("/openapi", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var id in new[] { ids["incident"], ids["building"] })
            {
                var address = raw;
                foreach (var parameter in route.RoutePattern.Parameters)
                {
                    var value = parameter.Name == "plan" ? ids["plan"] : parameter.Name == "building" ? ids["building"] : id;
                    address = address.Replace(RouteText(raw, parameter.Name), value, StringComparison.Ordinal);
                }

                foreach (var method in Methods(route).Where(method => method is not ("HEAD" or "OPTIONS")))
                {
                    yield return (method, address, method == "GET" ? null : Body(route, ids));
                }
            }
        }
    }

    private static string RouteText(string raw, string name)
    {
        var from = raw.IndexOf("{" + name, StringComparison.OrdinalIgnoreCase);
        return raw[from..(raw.IndexOf('}', from) + 1)];
    }

    private static string Body(RouteEndpoint route, Dictionary<string, string> ids)
    {
        var type = route.Metadata.OfType<MethodInfo>().SelectMany(method => method.GetParameters()).Select(p => p.ParameterType).FirstOrDefault(t => t.IsAssignableTo(typeof(CommandRequest)));
        return type is null ? "{}" : JsonSerializer.Serialize<CommandRequest>(
            Requests.Of(type == typeof(CommandRequest) ? typeof(NoteRequest) : type, new BuildingId(Guid.Parse(ids["building"]))), DomainJson.Options);
    }

    private IEnumerable<RouteEndpoint> Routes() => districts.Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IReadOnlyList<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private async Task<(long, long)> VersionsAsync() => (
        (await districts.Node.Incidents.GetAsync(TwoDistricts.Theirs, districts.AtElsewhere)).State.Version,
        (await districts.Node.Incidents.GetAsync(TwoDistricts.Ours, districts.AtOak)).State.Version);
}
