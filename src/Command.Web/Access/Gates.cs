using Command.Web.Live;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Access;

/// <summary>Asks before every call to a hub whether the caller's session goes on.</summary>
public sealed class HubGate(Sessions sessions) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.Context.User is { } user && !await sessions.IsOpenAsync(user))
        {
            throw new HubException("Sign in again.");
        }

        // A page says by itself what it has drawn.
        if (!string.Equals(invocationContext.HubMethodName, nameof(IncidentHub.Seen), StringComparison.Ordinal))
        {
            sessions.Touch(invocationContext.Context.User);
        }

        return await next(invocationContext);
    }
}

/// <summary>Asks before everything that comes in over a circuit whether the person's session goes on; else it is not heard.</summary>
public sealed class CircuitGate(AuthenticationStateProvider authentication, Sessions sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        if (await sessions.IsOpenAsync(user))
        {
            sessions.Touch(user);
            await next(context);
        }
    };
}
