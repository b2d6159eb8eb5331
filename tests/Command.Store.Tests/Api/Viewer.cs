using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Api;

/// <summary>A hub client as another program would write it.</summary>
public sealed class Viewer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HubConnection _hub;
    private readonly Channel<Patch> _patches = Channel.CreateUnbounded<Patch>();

    private Viewer(HubConnection hub)
    {
        _hub = hub;
        _hub.On<Patch>("Patch", patch => _patches.Writer.TryWrite(patch));
    }

    public bool HasPatch => _patches.Reader.Count > 0;

    public static async Task<Viewer> ConnectAsync(Uri url, CookieContainer cookies, bool messagePack)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(url, IncidentHub.Path), options => options.Cookies = cookies);
        builder = messagePack
            ? builder.AddMessagePackProtocol(options => options.SerializerOptions = JsonOverMessagePack.Options)
            : builder.AddJsonProtocol(options => DomainJson.Configure(options.PayloadSerializerOptions));
        var viewer = new Viewer(builder.Build());
        await viewer._hub.StartAsync();
        return viewer;
    }

    public Task<Picture> WatchAsync(IncidentId incident) => _hub.InvokeAsync<Picture>("Watch", incident);

    public Task UnwatchAsync(IncidentId incident) => _hub.InvokeAsync("Unwatch", incident);

    public Task<IReadOnlyList<WireEvent>> EventsAfterAsync(IncidentId incident, long version) =>
        _hub.InvokeAsync<IReadOnlyList<WireEvent>>("EventsAfter", incident, version);

    public Task<CommandAnswer> SendAsync(CommandRequest command) => _hub.InvokeAsync<CommandAnswer>("Send", Plain(command));

    public Task<IReadOnlyList<CommandAnswer>> SendAllAsync(params CommandRequest[] commands) =>
        _hub.InvokeAsync<IReadOnlyList<CommandAnswer>>("SendAll", commands.Select(Plain).ToList());

    public Task<Resumed> ResumeAsync(IncidentId incident, long version) => _hub.InvokeAsync<Resumed>("Resume", incident, version);

    /// <summary>Every patch that has come, in order, up to the one that brings <paramref name="version"/>.</summary>
    public async Task<List<Patch>> PatchesUntilAsync(long version)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var patches = new List<Patch>();
        while (patches.Count == 0 || patches[^1].Version < version)
        {
            patches.Add(await _patches.Reader.ReadAsync(deadline.Token));
        }

        return patches;
    }

    // As a program without our types sends it: a map of plain values with the command's type in it.
    private static object Plain(CommandRequest command) => Plain(JsonSerializer.SerializeToElement(command, DomainJson.Options))!;

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.String => json.GetString(),
        _ => null,
    };

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
