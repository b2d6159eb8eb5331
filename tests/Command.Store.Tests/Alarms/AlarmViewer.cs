using System.Collections.Concurrent;
using System.Threading.Channels;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Features.Alarms;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Alarms;

/// <summary>A person's phone: signed in, and told by hub what waits for them.</summary>
public sealed class AlarmViewer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HubConnection _hub;
    private readonly Channel<Notices> _heard = Channel.CreateUnbounded<Notices>();

    private AlarmViewer(HubConnection hub)
    {
        _hub = hub;
        _hub.On<Notices>("Notices", notices => _heard.Writer.TryWrite(notices));
    }

    /// <summary>Every event of the incident that the page was sent as part of a patch.</summary>
    public ConcurrentQueue<WireEvent> Patched { get; } = [];

    /// <summary>Connects and takes the first picture, which is empty unless something waits already.</summary>
    public static async Task<AlarmViewer> ConnectAsync(Node node, string person)
    {
        using var caller = new Caller(new Uri(node.Url));
        await caller.SignInAsync(person);
        var viewer = new AlarmViewer(new HubConnectionBuilder()
            .WithUrl(new Uri(new Uri(node.Url), IncidentHub.Path), options => options.Cookies = caller.Cookies)
            .AddJsonProtocol(options => DomainJson.Configure(options.PayloadSerializerOptions))
            .Build());
        viewer._hub.On<Patch>("Patch", patch => patch.Events.ToList().ForEach(viewer.Patched.Enqueue));
        await viewer._hub.StartAsync();
        await viewer.NowAsync();
        return viewer;
    }

    /// <summary>What waits now, asked for anew.</summary>
    public async Task<Notices> NowAsync()
    {
        while (_heard.Reader.TryRead(out _))
        {
            // Older than what is asked for.
        }

        await _hub.InvokeAsync("WatchAlarms");
        return await NextAsync();
    }

    /// <summary>The next that is pushed.</summary>
    public async Task<Notices> NextAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        return await _heard.Reader.ReadAsync(deadline.Token);
    }

    /// <summary>Waits until what waits for this person is as described.</summary>
    public async Task<Notices> UntilAsync(Func<Notices, bool> wanted)
    {
        while (true)
        {
            if (await NextAsync() is var notices && wanted(notices))
            {
                return notices;
            }
        }
    }

    public Task WatchAsync(IncidentId incident) => _hub.InvokeAsync<Picture>("Watch", incident);

    public Task<IReadOnlyList<WireEvent>> EventsAsync(IncidentId incident) => _hub.InvokeAsync<IReadOnlyList<WireEvent>>("EventsAfter", incident, 0);

    public async Task<CommandAnswer> AnswerAsync(Notice notice, string answer) =>
        await _hub.InvokeAsync<CommandAnswer>("Send", notice.Answer(answer) with { CommandId = Guid.NewGuid() });

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
