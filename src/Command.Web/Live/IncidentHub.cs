using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Alarms;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Live;

/// <summary>
/// The live feed for everything that is not a circuit: maps, phones, walls, other systems. Watch first, then apply
/// patches; the README shows a client in ten lines.
/// </summary>
[Authorize]
public sealed class IncidentHub(Sight sight, IncidentDesk desk, CurrentPerson current, Pace pace, Outbox outbox, Viewers viewers, NoticePush notices) : Hub
{
    public const string Path = "/hubs/incidents";

    /// <summary>
    /// From now on every patch of the incident comes to this connection; the answer is the whole picture. Patches up to
    /// the picture's version that arrive meanwhile are to be ignored.
    /// </summary>
    /// <exception cref="HubException">There is no such incident in the caller's district, or none for the caller.</exception>
    public async Task<Picture> Watch(IncidentId incident) => Picture.Of(incident, (await JoinAsync(incident)).State);

    /// <summary>
    /// As <see cref="Watch"/>, for a client that holds a picture of this version: it is told only what changed since, as one
    /// patch without events, or the whole picture where too much did.
    /// </summary>
    /// <exception cref="HubException">There is no such incident in the caller's district, or none for the caller.</exception>
    public async Task<Resumed> Resume(IncidentId incident, long version)
    {
        var live = await JoinAsync(incident);
        return Resumed.Of(incident, live, version) ?? new Resumed(Picture.Of(incident, live.State), null);
    }

    /// <summary>Ends <see cref="Watch"/>.</summary>
    public async Task Unwatch(IncidentId incident)
    {
        viewers.Left(incident, Context.ConnectionId);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, PatchFanOut.Group(current.District(Context.User), incident));
    }

    /// <summary>
    /// From now on whatever waits for the caller's answer comes to this connection as <c>Notices</c>, at once and at each
    /// change. Calling it again, such as after a lost connection, brings all of it again.
    /// </summary>
    /// <exception cref="HubException">The caller is no longer in the district.</exception>
    public async Task WatchAlarms()
    {
        notices.Watch(Context.ConnectionId, current.District(Context.User), await PersonAsync());
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            notices.Gone(Context.ConnectionId);
        }
    }

    /// <summary>The events after a version that the caller may read, oldest first, 1,000 at most.</summary>
    public async Task<IReadOnlyList<WireEvent>> EventsAfter(IncidentId incident, long version)
    {
        var (live, by) = await FindAsync(incident);
        return WireEvent.All(version + 1, live.Events(version + 1, 1000), e => Authority.MayRead(by, e, live.State.Building));
    }

    /// <summary>Says that this viewer has drawn a version, at most once a second.</summary>
    public void Seen(IncidentId incident, long version)
    {
        if (viewers.Watches(incident, Context.ConnectionId))
        {
            viewers.Saw(incident, Context.ConnectionId, version);
        }
    }

    /// <summary>Does what the person asks for, or says why not.</summary>
    /// <exception cref="HubException">Not saved, or not known to be; send the same command again.</exception>
    public async Task<CommandAnswer> Send(CommandRequest? command)
    {
        if (command is null)
        {
            throw new HubException("There is no command.");
        }

        var person = await PersonAsync();
        try
        {
            pace.Take(current.District(Context.User), person, command);
            return await desk.ExecuteAsync(current.District(Context.User), person, command);
        }
        catch (NotSavedException e)
        {
            throw new HubException(e.Message, e);
        }
    }

    /// <summary>
    /// Does one after another what a device kept while it had no network. The answers are of as many of them as could be
    /// saved, from the first on; the rest is to be sent again.
    /// </summary>
    /// <exception cref="HubException">Nothing was saved; send it again.</exception>
    public async Task<IReadOnlyList<CommandAnswer>> SendAll(IReadOnlyList<CommandRequest?>? commands)
    {
        try
        {
            return await outbox.SendAsync(current.District(Context.User), await PersonAsync(), commands ?? []);
        }
        catch (NotSavedException e)
        {
            throw new HubException(e.Message, e);
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        viewers.Gone(Context.ConnectionId);
        notices.Gone(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    // First the group, then the picture: what is committed between the two comes as a patch.
    private async Task<LiveIncident> JoinAsync(IncidentId incident)
    {
        var (live, by) = await FindAsync(incident);
        await Groups.AddToGroupAsync(Context.ConnectionId, PatchFanOut.Group(live.District, incident));
        viewers.Joined(incident, Context.ConnectionId, new Watching(live.District, by.Id));
        return live;
    }

    private async Task<SeenIncident> FindAsync(IncidentId incident) =>
        await sight.IncidentAsync(Context.User, incident) ?? throw new HubException("There is no such incident.");

    private async Task<Person> PersonAsync() => await current.PersonAsync(Context.User) ?? throw new HubException("Sign in again.");
}
