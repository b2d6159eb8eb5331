using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Json;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Access;

/// <summary>
/// The real app with two districts. In ours, an incident at the middle school and one at Oak; in the other, one of each
/// too. And a person for every way to stand to them.
/// </summary>
public sealed class TwoDistricts(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Secret = "only-for-elsewhere";
    public static readonly DistrictId Ours = DemoSeed.District;
    public static readonly DistrictId Theirs = new("elsewhere");
    private static readonly AgencyId MiddlePd = new("middle-pd");

    private Node? _node;

    public Node Node => _node ?? throw new InvalidOperationException("The node has not been started.");

    public string Database { get; private set; } = "";

    public Uri Url => new(Node.Url);

    public BuildingId Middle { get; private set; }

    public BuildingId Oak { get; private set; }

    public BuildingId Elsewhere { get; private set; }

    public IncidentId AtMiddle { get; private set; }

    public IncidentId AtOak { get; private set; }

    public IncidentId AtElsewhere { get; private set; }

    private DistrictDirectory Directory => Node.Services.GetRequiredService<DistrictDirectory>();

    public async Task InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync();
        _node = await Node.StartAsync(Database, demo: true);
        var buildings = Node.Services.GetRequiredService<LiveBuildings>().Of(Ours);
        (Middle, Oak) = (Of("Middle"), Of("Oak"));
        Elsewhere = await Node.AddSchoolAsync(3, Theirs);
        var office = DemoSeed.ToPerson(People.All[0]);
        AtMiddle = await DeclareAsync(Ours, office, Middle, "Man at door 4");
        AtOak = await DeclareAsync(Ours, office, Oak, "Smell of gas");
        AtElsewhere = await DeclareAsync(Theirs, Node.Office, Elsewhere, Secret);
        await StoreAsync([.. Everyone().SelectMany(person => new[] { person, Twin(person) })]);

        BuildingId Of(string name) => buildings.Single(b => b.Building.ShortName == name).Building.Id;
    }

    public async Task DisposeAsync() => await Node.DisposeAsync();

    /// <summary>The second of two who stand alike: one calls by hub, the other by HTTP, and the log's limit counts each by themselves.</summary>
    public static string TwinOf(string person) => person + "-twin";

    /// <summary>Someone signed in by the form.</summary>
    public async Task<Caller> SignInAsync(string person)
    {
        var caller = new Caller(Url);
        Assert.Equal("/", (await caller.SignInAsync(person)).Headers.Location?.OriginalString);
        return caller;
    }

    /// <summary>A hub connection of someone who signed in.</summary>
    public async Task<HubConnection> ConnectAsync(Caller caller)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Url, IncidentHub.Path), options => options.Cookies = caller.Cookies)
            .AddJsonProtocol(options => DomainJson.Configure(options.PayloadSerializerOptions))
            .Build();
        await hub.StartAsync();
        return hub;
    }

    /// <summary>A command as the hub takes it, with its type in it.</summary>
    public static JsonElement Wire(CommandRequest request) => JsonSerializer.SerializeToElement(request, DomainJson.Options);

    /// <summary>Changes a person behind the app's screens, as an administrator's screen would.</summary>
    public async Task ChangeAsync(string id, Func<Person, Person> change)
    {
        await using (var session = Node.Services.GetRequiredService<DistrictSessions>().Write(Ours))
        {
            session.Store(new StoredPerson(id, change((await session.LoadAsync<StoredPerson>(id))!.Person)));
            await session.SaveChangesAsync();
        }

        Directory.ForgetPeople(Ours);
    }

    public static Grant Grant(GrantScope scope, Role role, GrantKind kind = GrantKind.Given) =>
        new(Guid.NewGuid(), role, scope, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, "Marisol Vega", "Mutual aid", kind);

    private IEnumerable<Person> Everyone() =>
    [
        Of("office", Role.DistrictOffice),
        Of("admin", Role.Administrator),
        Of("crisis", Role.CrisisTeam, Middle),
        Of("officer", Role.Officer) with { Agency = MiddlePd },
        Of("officer-of-the-school", Role.Officer, Middle),
        Of("officer-of-none", Role.Officer),
        Of("observer", Role.Observer) with { Agency = MiddlePd },
        Of("observer-of-none", Role.Observer),
        Of("given-the-building", Role.Observer) with { Grants = [Grant(GrantScope.At(Middle), Role.Officer)] },
        Of("given-the-incident", Role.Observer) with { Grants = [Grant(GrantScope.Of(AtMiddle, Middle), Role.CrisisTeam)] },
        Of("given-the-district-to-look", Role.CrisisTeam, Middle) with { Grants = [Grant(GrantScope.District, Role.Observer)] },
        Of("glass", Role.CrisisTeam, Oak) with { Grants = [Grant(GrantScope.At(Middle), Role.CrisisTeam, GrantKind.BreakGlass)] },
        Of("guest", Role.Observer) with { Grants = [Grant(GrantScope.Of(AtMiddle, Middle), Role.Observer, GrantKind.Guest)] },
        Of("guest-raised", Role.Observer) with { Grants = [Grant(GrantScope.Of(AtMiddle, Middle), Role.Officer, GrantKind.Guest)] },
        Of("grant-over", Role.Observer) with { Grants = [Grant(GrantScope.District, Role.Officer) with { Until = DateTimeOffset.UnixEpoch.AddDays(1) }] },
        Of("grant-ended", Role.Observer) with { Grants = [Grant(GrantScope.District, Role.Officer) with { EndedAt = DateTimeOffset.UnixEpoch.AddDays(1) }] },
    ];

    private async Task StoreAsync(IReadOnlyList<Person> people)
    {
        await using var session = Node.Services.GetRequiredService<DistrictSessions>().Write(Ours);
        session.StoreObjects(people.Select(person => new StoredPerson(person.Id.Value, person)));
        session.Store(new StoredAgency(MiddlePd.Value, new Agency(MiddlePd, "Middle Police", "Middle PD") { Buildings = [Middle] }));
        await session.SaveChangesAsync();
        Directory.ForgetPeople(Ours);
    }

    private async Task<IncidentId> DeclareAsync(DistrictId district, Person office, BuildingId building, string summary)
    {
        var id = Guid.CreateVersion7();
        var answer = await Node.SendAsync(new DeclareRequest(building, Kind.Intruder, Mode.Drill, summary, ResponseAction.Lockdown, null) { CommandId = id }, office, district);
        Assert.True(answer.Accepted, answer.Refusal);
        return new IncidentId(id);
    }

    private static Person Of(string id, Role role, params BuildingId[] buildings) => new(new PersonId(id), id, "", role, null, [.. buildings]);

    private static Person Twin(Person person) => person with { Id = new PersonId(TwinOf(person.Id.Value)), Name = TwinOf(person.Name) };
}
