using System.Collections.Concurrent;

namespace Command.Web.Access;

/// <summary>Every hub connection and circuit that is open on this node, by the session it belongs to, so that it can be cut.</summary>
public sealed class OpenConnections
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<HttpContext, byte>> _open = new();

    /// <summary>How many a session has open.</summary>
    public int Of(Guid session) => _open.TryGetValue(session, out var there) ? there.Count : 0;

    /// <summary>Cuts everything that a session has open.</summary>
    public void End(Guid session)
    {
        if (_open.TryGetValue(session, out var there))
        {
            foreach (var connection in there.Keys)
            {
                connection.Abort();
            }
        }
    }

    internal void Add(Guid session, HttpContext connection) => _open.GetOrAdd(session, _ => new()).TryAdd(connection, 0);

    // The empty set stays until the node ends: taking it away could lose a connection that is just being added.
    internal void Remove(Guid session, HttpContext connection) => _open.GetValueOrDefault(session)?.TryRemove(connection, out _);
}

/// <summary>Enters hub connections and circuits in <see cref="OpenConnections"/> for as long as they last.</summary>
public sealed class ConnectionRegister(RequestDelegate next, OpenConnections open, Sessions sessions)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var lasting = context.Request.Path.StartsWithSegments("/hubs") || context.Request.Path.StartsWithSegments("/_blazor");
        if (!lasting || Sessions.Of(context.User) is not { } session)
        {
            await next(context);
            return;
        }

        open.Add(session, context);
        try
        {
            // It may have ended after the cookie was read and before it stood in the register.
            if (await sessions.FindAsync(session) is null)
            {
                context.Abort();
                return;
            }

            await next(context);
        }
        finally
        {
            open.Remove(session, context);
        }
    }
}
