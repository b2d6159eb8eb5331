using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Web.Hosting;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Support;

/// <summary>The real app as one node over a database, with a school to work on.</summary>
public sealed class Node : IAsyncDisposable
{
    public static readonly DistrictId Riverbend = new("riverbend");
    public static readonly Person Office = Person("office", Role.DistrictOffice);

    private readonly CommandHost _host;
    private readonly string _data;

    private Node(CommandHost host, string data) => (_host, _data) = (host, data);

    public IServiceProvider Services => _host.Services;

    public string Url => _host.Url;

    public LiveIncidents Incidents => Services.GetRequiredService<LiveIncidents>();

    public IncidentStore Store => Services.GetRequiredService<IncidentStore>();

    public static Person Person(string id, Role role, params BuildingId[] buildings) => new(new PersonId(id), id, id, role, null, [.. buildings]);

    /// <param name="connectionString">The database; its schema is brought up to date.</param>
    /// <param name="demo">Whether the demo district and its sign-in are there.</param>
    /// <param name="applySchema">Whether to bring the schema up to date, which a role without rights can't.</param>
    public static async Task<Node> StartAsync(string connectionString, bool demo = false, bool applySchema = true)
    {
        var data = Path.Combine(Path.GetTempPath(), $"command-node-{Guid.NewGuid().ToString("N")[..8]}");
        var options = new CommandOptions { Data = data, Demo = demo, Urls = "http://127.0.0.1:0", ConnectionString = connectionString, ThrowAway = true, ApplySchema = applySchema };
        var host = await CommandHost.BuildAsync(options, CancellationToken.None);
        await host.StartAsync(CancellationToken.None);
        return new Node(host, data);
    }

    /// <summary>Registers a school with this many rooms, 101 and on, and the people given.</summary>
    public async Task<BuildingId> AddSchoolAsync(int rooms, DistrictId? district = null, params Person[] people)
    {
        var there = district ?? Riverbend;
        var id = BuildingId.New();
        var plan = Plan(rooms);
        var planId = new PlanId($"plan-of-{rooms}");
        var stamp = new Stamp(Guid.NewGuid(), new Actor(Office.Id, Office.Name, Office.Role, null, "test"), default, default);
        await Services.GetRequiredService<BuildingStore>().AppendAsync(
            there,
            id,
            Building.None,
            [new BuildingRegistered(stamp, id, "Middle School", "Middle", "1 School Road", new Point(-93.6, 44.8)), new PlanAdopted(stamp, planId, "test", rooms)],
            new StoredPlan(planId.Value, plan),
            CancellationToken.None);
        await using var session = Services.GetRequiredService<DistrictSessions>().Write(there);
        session.StoreObjects(people.Append(Office).Select(p => new StoredPerson(p.Id.Value, p)));
        session.Store(new StoredDistrict(there.Value, new District(there, "Riverbend Schools", "Riverbend", null, false) { Checklists = [] }));
        await session.SaveChangesAsync();
        await Services.GetRequiredService<LiveBuildings>().ReloadAsync(there, id);
        return id;
    }

    public Task<CommandAnswer> SendAsync(CommandRequest request, Person? person = null, DistrictId? district = null) =>
        Services.GetRequiredService<IncidentDesk>().ExecuteAsync(district ?? Riverbend, person ?? Office, request);

    public async Task<IncidentId> DeclareAsync(BuildingId building, DistrictId? district = null)
    {
        var id = Guid.CreateVersion7();
        var answer = await SendAsync(new DeclareRequest(building, Kind.Intruder, Mode.Drill, "", ResponseAction.Lockdown, null) { CommandId = id }, district: district);
        Assert.True(answer.Accepted, answer.Refusal);
        return new IncidentId(id);
    }

    public static MarkRequest Clear(IncidentId incident, int room, string team = "A") =>
        new(new RoomId(Number(room)), long.MaxValue, SearchMark.Cleared, null, null, null, null, team, null) { CommandId = Guid.NewGuid(), Incident = incident };

    public static string Number(int room) => (101 + room).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _host.App.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static FloorPlan Plan(int rooms)
    {
        var level = new Level(new LevelId("1"), "Level 1", "L1", 0, []);
        return new FloorPlan(PlanCrs.Local, [level], [.. Enumerable.Range(0, rooms).Select(Room)], [], []);

        Room Room(int n)
        {
            ImmutableArray<Point> ring = [new(n * 8, 0), new((n * 8) + 8, 0), new((n * 8) + 8, 8), new(n * 8, 8), new(n * 8, 0)];
            return new Room(new RoomId(Number(n)), level.Id, Number(n), "", RoomUse.Classroom, n % 2 == 0 ? "A" : "B", [new Polygon([ring])], new Point((n * 8) + 4, 4), true);
        }
    }
}
