using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Live;

/// <summary>What goes wrong in a call is logged once and told to nobody; what a caller did wrong is told to them and not logged as a fault of ours.</summary>
public sealed class HubFaults(ILogger<HubFaults> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception e) when (e is not HubException)
        {
            log.LogError(e, "{Method} failed", invocationContext.HubMethodName);
            throw new HubException("Something went wrong here. Try again.", e);
        }
    }
}
