using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Live;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Access;

/// <summary>Asks before every call to a hub whether the caller's session goes on, and gives each connection its seat.</summary>
public sealed class HubGate(Sessions sessions, CurrentPerson current, Seats seats, IHubContext<IncidentHub> hub) : IHubFilter
{
    private static readonly object SeatKey = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var caller = context.Context;
        if (caller.User?.FindFirstValue(ClaimTypes.NameIdentifier) is { } person)
        {
            caller.Items[SeatKey] = seats.Take(current.District(caller.User), new PersonId(person), SeatKind.Hub, await sessions.IsStaffedAsync(caller.User), () => _ = CloseAsync(caller));
        }

        await next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        (context.Context.Items.TryGetValue(SeatKey, out var seat) ? seat as Seats.Seat : null)?.Dispose();
        return next(context, exception);
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.Context.User is { } user && !await sessions.IsOpenAsync(user))
        {
            throw new HubException("Sign in again.");
        }

        // A page says by itself what it has drawn, and asks by itself what waits.
        if (invocationContext.HubMethodName is not nameof(IncidentHub.Seen))
        {
            sessions.Touch(invocationContext.Context.User);
            if (invocationContext.HubMethodName is not nameof(IncidentHub.WatchAlarms))
            {
                (invocationContext.Context.Items.TryGetValue(SeatKey, out var seat) ? seat as Seats.Seat : null)?.Use();
            }
        }

        return await next(invocationContext);
    }

    private async Task CloseAsync(HubCallerContext caller)
    {
        try
        {
            await hub.Clients.Client(caller.ConnectionId).SendAsync("Full", Seats.Words);
        }
        finally
        {
            caller.Abort();
        }
    }
}

/// <summary>
/// Asks before everything that comes in over a circuit whether the person's session goes on; else it is not heard. Each
/// circuit that is connected has its seat; one that must give it up is told by <see cref="Closed"/>.
/// </summary>
public sealed class CircuitGate(AuthenticationStateProvider authentication, Sessions sessions, CurrentPerson current, Seats seats) : CircuitHandler
{
    private Seats.Seat? _seat;

    /// <summary>Raised when the screen must go because its person has too many. Its page listens.</summary>
    public event Action? Closed;

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is { } person)
        {
            _seat?.Dispose();
            _seat = seats.Take(current.District(user), new PersonId(person), SeatKind.Circuit, await sessions.IsStaffedAsync(user), () => Closed?.Invoke());
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _seat?.Dispose();
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        if (await sessions.IsOpenAsync(user))
        {
            sessions.Touch(user);
            _seat?.Use();
            await next(context);
        }
    };
}
