using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Live;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Api;

/// <summary>The real app with the demo district, reached over HTTP as anybody would. One for each class of tests.</summary>
public sealed class DemoNode(PostgresFixture postgres) : IAsyncLifetime
{
    private Node? _node;

    public Node Node => _node ?? throw new InvalidOperationException("The node has not been started.");

    public Uri Url => new(Node.Url);

    public static DistrictId District => DemoSeed.District;

    public Building Middle => Node.Services.GetRequiredService<LiveBuildings>().Of(District).Single(b => b.Building.ShortName == "Middle").Building;

    public IReadOnlyList<RoomId> Rooms => [.. Node.Services.GetRequiredService<LiveBuildings>().PlanOf(District, Middle.Id).ToSearch.Select(room => room.Id)];

    // Without checklists: what a declaration brings is then counted on one hand.
    public async Task InitializeAsync()
    {
        _node = await Node.StartAsync(await postgres.NewDatabaseAsync(), demo: true);
        await _node.Services.GetRequiredService<DistrictStore>().ChangeAsync(District, district => district with { Checklists = [] }, default);
        _node.Services.GetRequiredService<DistrictDirectory>().Forget(District);
    }

    public async Task DisposeAsync() => await Node.DisposeAsync();

    /// <summary>Someone who has not signed in.</summary>
    public Caller Anyone() => new(Url);

    /// <summary>Someone of the demo, signed in by the form.</summary>
    public async Task<Caller> SignInAsync(string person)
    {
        var caller = new Caller(Url);
        var answer = await caller.SignInAsync(person);
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return caller;
    }
}
