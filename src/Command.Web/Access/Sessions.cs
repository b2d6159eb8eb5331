using System.Collections.Concurrent;
using System.Security.Claims;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Access;

/// <summary>
/// Every sign-in as a row that can be listed and ended. This node remembers the open ones it has met, so asking costs
/// nothing and goes on while the database is away; <see cref="SessionWatch"/> keeps the memory true.
/// A sign of the person is a request, a call to the hub or something done on a screen; a tab that only stands open is none.
/// </summary>
public sealed class Sessions(IDbContextFactory<AccountContext> store, OpenConnections open, AuditLog audit, TimeProvider clock)
{
    /// <summary>The claim that names the session.</summary>
    public const string Claim = "session";

    private readonly ConcurrentDictionary<Guid, Held> _held = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _ended = new();

    /// <summary>The session of a signed-in user; null when they came in without one.</summary>
    public static Guid? Of(ClaimsPrincipal? user) => Guid.TryParse(user?.FindFirstValue(Claim), out var id) ? id : null;

    /// <summary>Begins a session.</summary>
    public async Task<Session> BeginAsync(DistrictId district, PersonId person, string method, string device, string? account)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            District = district.Value,
            Person = person.Value,
            Account = account,
            Method = method,
            Device = device,
            StartedAt = now,
            LastSeenAt = now,
        };
        await using var context = await store.CreateDbContextAsync();
        context.Sessions.Add(session);
        await context.SaveChangesAsync();
        _held[session.Id] = new Held(session);
        return session;
    }

    /// <summary>A session that goes on; null when it is over or was never begun.</summary>
    public async Task<Session?> FindAsync(Guid id)
    {
        if (_ended.ContainsKey(id))
        {
            return null;
        }

        if (!_held.TryGetValue(id, out var held))
        {
            await using var context = await store.CreateDbContextAsync();
            if (await context.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id) is not { EndedAt: null } found)
            {
                return null;
            }

            held = _held.GetOrAdd(id, new Held(found));
        }

        return held.Session.Over(held.LastSeenAt, clock.GetUtcNow()) is null && !_ended.ContainsKey(id) ? held.Session : null;
    }

    /// <summary>Whether this user may go on: their session is open, or they came in by a way that has none.</summary>
    public async Task<bool> IsOpenAsync(ClaimsPrincipal user) => Of(user) is not { } id || await FindAsync(id) is not null;

    /// <summary>Whether the user's screen was said to be staffed, such as one on the wall of a command post.</summary>
    public async Task<bool> IsStaffedAsync(ClaimsPrincipal user) => Of(user) is { } id && await FindAsync(id) is { StaffedBecause: not null };

    /// <summary>The person gave a sign of themselves.</summary>
    public void Touch(ClaimsPrincipal? user)
    {
        if (Of(user) is { } id && _held.TryGetValue(id, out var held))
        {
            held.Saw(clock.GetUtcNow());
        }
    }

    /// <summary>
    /// While an incident is open in a district, its screens that stand open are in use: who hides, or watches a wall, touches
    /// nothing for half an hour and must not be sent away. The twelve hours hold all the same.
    /// </summary>
    internal void TouchOpen(IReadOnlySet<DistrictId> withIncident)
    {
        foreach (var held in _held.Values.Where(h => open.Of(h.Session.Id) > 0 && withIncident.Contains(new DistrictId(h.Session.District))))
        {
            held.Saw(clock.GetUtcNow());
        }
    }

    /// <summary>The sessions of a person that go on, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(DistrictId district, PersonId person)
    {
        var now = clock.GetUtcNow();
        await using var context = await store.CreateDbContextAsync();
        var rows = await context.Sessions.AsNoTracking().Where(s => s.District == district.Value && s.Person == person.Value && s.EndedAt == null).ToListAsync();
        return [.. rows.Where(s => s.Over(s.LastSeenAt, now) is null).OrderByDescending(s => s.StartedAt)];
    }

    /// <summary>Keeps the session's screen on without anyone touching it, to its twelve hours; the reason stays in the record.</summary>
    public async Task StaffAsync(DistrictId district, Person person, Guid id, string reason)
    {
        await using var context = await store.CreateDbContextAsync();
        var changed = await context.Sessions
            .Where(s => s.Id == id && s.District == district.Value && s.Person == person.Id.Value && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.StaffedBecause, reason));
        if (changed > 0)
        {
            await audit.WriteAsync(district, new DisplayStaffed(audit.Stamp(person), id, reason));
            await RefreshAsync(CancellationToken.None);
        }
    }

    /// <summary>Ends a session of this district: at once here, within two seconds on other nodes.</summary>
    public async Task EndAsync(DistrictId district, Guid id, string because, Person? by)
    {
        await using var context = await store.CreateDbContextAsync();
        if (await context.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.District == district.Value && s.EndedAt == null) is not { } session)
        {
            return;
        }

        var now = clock.GetUtcNow();
        Close(id);
        var changed = await context.Sessions.Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedBecause, because));
        if (changed > 0)
        {
            await audit.WriteAsync(district, new SessionEnded(audit.Stamp(by), id, new PersonId(session.Person), because));
        }
    }

    /// <summary>Ends every session of a person, such as one who was disabled.</summary>
    public async Task EndAllAsync(DistrictId district, PersonId person, string because, Person? by, Guid? except = null)
    {
        foreach (var held in _held.Values.Where(h => h.Session.District == district.Value && h.Session.Person == person.Value && h.Session.Id != except))
        {
            Close(held.Session.Id);
        }

        foreach (var session in await ListAsync(district, person))
        {
            if (session.Id != except)
            {
                await EndAsync(district, session.Id, because, by);
            }
        }
    }

    /// <summary>The people whose sessions this node holds.</summary>
    internal IReadOnlyList<(DistrictId District, PersonId Person)> People() =>
        [.. _held.Values.Select(h => (new DistrictId(h.Session.District), new PersonId(h.Session.Person))).Distinct()];

    /// <summary>Brings the memory up to the store and the store up to the memory; ends what is over.</summary>
    internal async Task RefreshAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var context = await store.CreateDbContextAsync(cancellation);
        foreach (var held in _held.Values.Where(h => h.IsBehind))
        {
            var seen = held.LastSeenAt;
            await context.Sessions.Where(s => s.Id == held.Session.Id && s.LastSeenAt < seen).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, seen), cancellation);
        }

        var ids = _held.Keys.ToArray();
        foreach (var row in await context.Sessions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation))
        {
            if (row.EndedAt is not null)
            {
                Close(row.Id);
            }
            else if (_held.TryGetValue(row.Id, out var held) && held.Take(row).Session.Over(held.LastSeenAt, now) is { } why)
            {
                await EndAsync(new DistrictId(row.District), row.Id, why, null);
            }
        }

        foreach (var (id, _) in _ended.Where(pair => now - pair.Value > Session.Longest))
        {
            _ended.TryRemove(id, out _);
        }
    }

    private void Close(Guid id)
    {
        _ended.TryAdd(id, clock.GetUtcNow());
        _held.TryRemove(id, out _);
        open.End(id);
    }

    // Seen by many requests at once, so the moment is one number.
    private sealed class Held(Session session)
    {
        private static readonly TimeSpan Behind = TimeSpan.FromMinutes(1);
        private Session _session = session;
        private long _seen = session.LastSeenAt.UtcTicks;

        public Session Session => Volatile.Read(ref _session);

        public DateTimeOffset LastSeenAt => new(Math.Max(Interlocked.Read(ref _seen), Session.LastSeenAt.UtcTicks), TimeSpan.Zero);

        public bool IsBehind => LastSeenAt - Session.LastSeenAt > Behind;

        public void Saw(DateTimeOffset now) => Interlocked.Exchange(ref _seen, now.UtcTicks);

        public Held Take(Session row)
        {
            Volatile.Write(ref _session, row);
            return this;
        }
    }
}
