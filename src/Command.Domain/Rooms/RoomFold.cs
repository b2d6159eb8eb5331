using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>How a room changes by what is said of it.</summary>
public sealed partial record RoomState
{
    /// <summary>The room after one more event, which is number <paramref name="version"/> of its incident.</summary>
    public static RoomState Evolve(RoomState room, RoomEvent e, long version, IncidentSettings settings)
    {
        var now = room.Expired(e.Stamp.RecordedAt, settings);
        var next = e switch
        {
            RoomMarked m => Marked(now, m, version) with { BeforeNewestMark = room with { BeforeNewestMark = null } },
            MarkWithdrawn => room.BeforeNewestMark ?? room,
            DisputeResolved d => Resolved(now, d, version),
            HelpRequested h => now with { Calls = now.Calls.Add(new HelpCall(h.Need, h.Stamp, version)) },
            HelpAnswered h => now with { Calls = now.Calls.RemoveAll(call => h.Answers(call)) },
            GuardPosted g => now with { Guard = new RoomGuard(g.Guard, g.Stamp.RecordedAt) },
            GuardLeft g => Unguarded(now, g, version),
            RoomEntered r => Entered(now, r, version),
            RoomReleased r => now with { Released = new RoomRelease(r.Stamp.By.Name, r.Stamp.RecordedAt), Guard = null },
            RoomSealed s => now with { Sealed = new RoomSeal(s.Reason, s.Stamp.By.Name, s.Stamp.RecordedAt) },
            RoomUnsealed => now with { Sealed = null },
            _ => throw new UnreachableException($"RoomState.Evolve does not know {e.GetType().Name}."),
        };
        return next.As(e.Stamp, version) with { BeforeNewestMark = e is RoomMarked ? next.BeforeNewestMark : null };
    }

    /// <summary>The room when something outside it makes its clear void.</summary>
    internal RoomState Recheck(RecheckCause cause, Stamp stamp, long version) => Rechecked(this, cause, stamp.By.Person, version).As(stamp, version);

    /// <summary>The room when Lockdown is ordered for it again after its people were let out.</summary>
    internal RoomState LockedAgain(Stamp stamp, long version) => (this with { Released = null }).As(stamp, version);

    private RoomState As(Stamp stamp, long version) => this with { Newest = stamp, Version = version, BeforeNewestMark = null };

    // What time has ended does not come back: sealing or guarding a room does not make an old clear new. Everyone knows the time.
    private RoomState Expired(DateTimeOffset now, IncidentSettings settings) => StaleAt(settings) <= now
        ? this with { Clears = [], RecheckSaid = [new(new RecheckCause(RecheckKind.TooOld, LastClear?.Team ?? ""), default, 0)] }
        : this;

    private static RoomState Marked(RoomState room, RoomMarked mark, long version)
    {
        var next = WithHazards(room, mark, version);
        next = WithSearch(next, mark, version);
        return WithOccupancy(next, mark, version);
    }

    private static RoomState WithHazards(RoomState room, RoomMarked mark, long version)
    {
        // A hazard may be called off only by someone who knew of it.
        var standing = room.HazardsSaid
            .Select(said => said.KnownTo(mark) ? said with { What = said.What & ~mark.Ended } : said)
            .Select(said => said.Person == mark.Speaker ? said with { What = said.What & ~mark.Hazards } : said)
            .Append(new Report<Hazards>(mark.Hazards, mark.Speaker, version))
            .Where(said => said.What != Hazards.None);
        var next = room with { HazardsSaid = [.. standing] };
        if (!(next.Hazards & ~room.Hazards).HasFlag(Hazards.Threat))
        {
            return next;
        }

        // Whoever was let out of it before, nobody is safe in it now.
        next = next with { Released = null };
        return room.Clears.IsEmpty ? next : next with { Dispute = $"cleared by {room.Clears[^1].Team}, then {Searcher(mark)} reported a threat" };
    }

    private static RoomState WithSearch(RoomState room, RoomMarked mark, long version)
    {
        var searcher = Searcher(mark);
        return mark.Search switch
        {
            null => room,
            SearchMark.Searching => room with
            {
                Inside = [.. room.Inside.Where(inside => !Same(inside.Team, searcher)), new(searcher, mark.Speaker, mark.Stamp.RecordedAt, version)],
            },
            SearchMark.Stopped => room with { Inside = WithoutThose(room, mark) },
            SearchMark.SearchAgain => Rechecked(room, new RecheckCause(RecheckKind.Asked, searcher), mark.Speaker, version) with { Inside = [] },
            SearchMark.Cleared => Cleared(room, mark, searcher),
            _ => throw new UnreachableException(),
        };
    }

    // Who says that a search stopped means their own team; if that is not inside, the teams they knew to be.
    private static ImmutableArray<TeamInside> WithoutThose(RoomState room, RoomMarked mark)
    {
        var rest = room.Inside.RemoveAll(inside => IsOwn(inside, mark));
        return rest.Length < room.Inside.Length ? rest : room.Inside.RemoveAll(inside => inside.Version <= mark.Seen);
    }

    private static RoomState Rechecked(RoomState room, RecheckCause cause, PersonId person, long version) => room with
    {
        Clears = [],
        RecheckSaid = [.. room.RecheckSaid.Where(said => said.Person != person || said.What.Kind != cause.Kind), new(cause, person, version)],
    };

    private static RoomState Cleared(RoomState room, RoomMarked mark, string searcher)
    {
        // Who did not know that it must be searched again may have searched it before.
        ImmutableArray<Report<RecheckCause>> unheard = [.. room.RecheckSaid.Where(said => !said.KnownTo(mark))];
        var clear = new Clear(searcher, mark.SpeakerName, mark.Witness is null ? mark.Stamp.By.Agency : null, mark.Method, mark.Stamp.ObservedAt, mark.Stamp.RecordedAt);
        return room with
        {
            Clears = unheard.IsEmpty ? [.. room.Clears.Where(other => !Same(other.Team, searcher)), clear] : [],
            LastClear = clear,
            Inside = room.Inside.RemoveAll(inside => IsOwn(inside, mark)),
            RecheckSaid = unheard,
            Dispute = room.Hazards.HasFlag(Hazards.Threat) ? room.Dispute ?? $"a threat stands, but {searcher} cleared it" : room.Dispute,
        };
    }

    private static RoomState WithOccupancy(RoomState room, RoomMarked mark, long version)
    {
        if (mark.Occupancy is not { } said)
        {
            return room;
        }

        // Who is counted by the team that cleared the room is who they found; who was led out since is not.
        var found = said.Kind is OccupancyKind.People or OccupancyKind.Empty;
        return room with
        {
            OccupancySaid = [.. room.OccupancySaid.Where(other => !other.KnownTo(mark)), new(said, mark.Speaker, version)],
            Clears = found ? [.. room.Clears.Select(clear => Same(clear.Team, Searcher(mark)) ? clear with { Found = said } : clear)] : room.Clears,
        };
    }

    private static RoomState Resolved(RoomState room, DisputeResolved resolved, long version)
    {
        var by = resolved.Stamp.By;
        var settled = room with { OccupancySaid = room.Weightiest is { } counts ? [counts] : [] };
        var next = settled with { Dispute = null, Inside = [] };
        var clear = new Clear(by.Name, by.Name, by.Agency, null, resolved.Stamp.ObservedAt, resolved.Stamp.RecordedAt);
        return resolved.Finding switch
        {
            // Where only the people inside were disputed there is no clear that could hold.
            Finding.Clear when room.Dispute is null => settled,
            Finding.Clear => next with { HazardsSaid = Without(next.HazardsSaid, Hazards.Threat), Clears = [clear], LastClear = clear, RecheckSaid = [] },
            Finding.Threat => next with { HazardsSaid = next.HazardsSaid.Add(new(Hazards.Threat, by.Person, version)), Clears = [], Released = null },
            Finding.SearchAgain => Rechecked(next, new RecheckCause(RecheckKind.Asked, by.Name), by.Person, version),
            _ => throw new UnreachableException(),
        };
    }

    private static RoomState Unguarded(RoomState room, GuardLeft left, long version)
    {
        var next = room with { Guard = null };
        return room.Clears.IsEmpty ? next : Rechecked(next, new RecheckCause(RecheckKind.GuardLeft, room.Guard?.Name ?? ""), left.Stamp.By.Person, version);
    }

    private static RoomState Entered(RoomState room, RoomEntered entered, long version) =>
        room.Released is not null || room.Sealed is not null
            ? room with { Entries = room.Entries.Add(new RoomEntry(entered.Who, entered.Purpose, entered.Stamp.RecordedAt, entered.Stamp.By.Name)) }
            : room.Clears.IsEmpty ? room
            : Rechecked(room, new RecheckCause(RecheckKind.Entered, entered.Who), entered.Stamp.By.Person, version);

    private static ImmutableArray<Report<Hazards>> Without(ImmutableArray<Report<Hazards>> said, Hazards ended) =>
        [.. said.Select(report => report with { What = report.What & ~ended }).Where(report => report.What != Hazards.None)];

    private static bool IsOwn(TeamInside inside, RoomMarked mark) => inside.Person == mark.Speaker || Same(inside.Team, Searcher(mark));

    private static bool Same(string team, string other) => string.Equals(team, other, StringComparison.OrdinalIgnoreCase);

    // Two people of one team are one searcher; a person without a team is a team of their own.
    private static string Searcher(RoomMarked mark) => mark.Team is { Length: > 0 } team ? team : mark.SpeakerName;
}
