using Command.Benchmarks.Clients;
using Command.Domain.Kernel;
using Command.Web.Features.Buildings;
using Command.Web.Features.Demo;
using Command.Web.Hosting;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Benchmarks.Servers;

/// <summary>The real app in this process, over a durable PostgreSQL of its own.</summary>
public sealed class AppNode : IAsyncDisposable
{
    private readonly CommandHost _host;
    private readonly IncidentDesk _desk;
    private readonly string _cookie;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private int _marks;
    private Task<IncidentId>? _long;

    private AppNode(CommandHost host, string cookie) => (_host, _desk, _cookie) = (host, host.Services.GetRequiredService<IncidentDesk>(), cookie);

    /// <summary>Of the database the app writes to, so that what it is measured beside writes to the same disk.</summary>
    public string ConnectionString => _host.Services.GetRequiredService<CommandDatabase>().ConnectionString;

    public LiveIncidents Incidents => _host.Services.GetRequiredService<LiveIncidents>();

    public static async Task<AppNode> StartAsync(string data)
    {
        var host = await CommandHost.BuildAsync(new CommandOptions { Data = data, Urls = "http://127.0.0.1:0" }, CancellationToken.None);
        await host.StartAsync(CancellationToken.None);
        var buildings = host.Services.GetRequiredService<BuildingDesk>();
        if (await buildings.RegisterAsync(DemoSeed.District, School.Office, School.Great.Building, School.Great.Plan, "drawn for the benchmarks") is { } refusal)
        {
            throw new InvalidOperationException(refusal);
        }

        return new AppNode(host, await SignIn.CookieAsync(host.Url, School.Office.Id.Value));
    }

    /// <summary>An incident of 10,000 events of all kinds in 200 rooms; always the same one.</summary>
    public Task<IncidentId> LongAsync() => _long ??= DeclareAsync(10_000);

    /// <summary>Declares an incident and goes on until it is this many events long.</summary>
    public async Task<IncidentId> DeclareAsync(int length = 0)
    {
        var declare = School.Great.Declare();
        await SendAsync(declare);
        var incident = new IncidentId(declare.CommandId);
        var missing = Math.Max(0, length - (int)Incidents.Held(DemoSeed.District, incident)!.State.Version);
        foreach (var some in Enumerable.Range(0, missing).Chunk(10))
        {
            await Task.WhenAll(some.Select(n => SendAsync(School.Great.Busy(incident, n))));
        }

        return incident;
    }

    /// <summary>Marks the next room, without a network between.</summary>
    public Task MarkAsync(IncidentId incident) => SendAsync(School.Great.Mark(incident, Interlocked.Increment(ref _marks)));

    /// <summary>Opens an incident as a phone does: the page, a connection, the picture.</summary>
    public async Task OpenAsync(IncidentId incident)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_host.Url}/field/{incident}");
        request.Headers.Add("Cookie", _cookie);
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        await using var viewer = await WatchAsync(incident);
    }

    /// <summary>Someone who is signed in and connected but watches nothing yet.</summary>
    public Task<HubViewer> ConnectAsync() => HubViewer.OpenAsync(_host.Url, IncidentHub.Path, _cookie);

    /// <summary>One who watches an incident.</summary>
    public async Task<IViewer> WatchAsync(IncidentId incident)
    {
        var viewer = await ConnectAsync();
        await viewer.CallAsync(nameof(IncidentHub.Watch), incident);
        return viewer;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.App.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        await _host.DisposeAsync();
    }

    private async Task SendAsync(CommandRequest request)
    {
        var answer = await _desk.ExecuteAsync(DemoSeed.District, School.Office, request);
        if (!answer.Accepted)
        {
            throw new InvalidOperationException(answer.Refusal);
        }
    }
}
