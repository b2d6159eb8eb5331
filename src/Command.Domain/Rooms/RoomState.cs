using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>
/// What is known of one room. Search, occupancy and hazards are three separate axes. A mark never erases another:
/// where two contradict, the more dangerous counts and the room shows as disputed until a person decides.
/// </summary>
/// <param name="ClearedBy">The teams that cleared it since it last counted as unsearched; two at most are kept.</param>
/// <param name="SearchingBy">The team inside now; null for none.</param>
/// <param name="Dispute">What contradicts what, in words; null when nothing does.</param>
/// <param name="MustRecheck">Whether a clear was taken back by a later report.</param>
/// <param name="Occupancy">Who is inside.</param>
/// <param name="OccupancyDisputed">Whether two reports of who is inside crossed.</param>
/// <param name="Hazards">Dangers that stand.</param>
/// <param name="Help">What help is needed; null for none.</param>
/// <param name="OccupancySaid">Who last spoke of occupancy, and at which version.</param>
/// <param name="HazardSaid">Who last reported a hazard, and at which version.</param>
/// <param name="Newest">The stamp of the newest event of this room; null when unmarked.</param>
/// <param name="Version">The incident's version at the newest event of this room.</param>
/// <param name="BeforeNewestMark">The state before the newest mark, for taking it back; one step only.</param>
public sealed record RoomState(
    ImmutableArray<string> ClearedBy,
    string? SearchingBy,
    string? Dispute,
    bool MustRecheck,
    Occupancy Occupancy,
    bool OccupancyDisputed,
    Hazards Hazards,
    string? Help,
    Said OccupancySaid,
    Said HazardSaid,
    Stamp? Newest,
    long Version,
    RoomState? BeforeNewestMark)
{
    /// <summary>A room of which nothing was said.</summary>
    public static readonly RoomState Unmarked = new(
        [], null, null, false, Occupancy.Unknown, false, Hazards.None, null, Said.Never, Said.Never, null, 0, null);

    /// <summary>Where its search stands. The most dangerous reading comes first.</summary>
    public Search Search =>
        Dispute is not null ? Search.Disputed
        : MustRecheck ? (SearchingBy is null ? Search.Recheck : Search.Searching)
        : SearchingBy is not null ? Search.Searching
        : ClearedBy.Length switch { 0 => Search.None, 1 => Search.ClearedOnce, _ => Search.ClearedTwice };

    /// <summary>The team to name beside the search state: who is inside, or who cleared it last.</summary>
    public string? Team => SearchingBy ?? (ClearedBy.IsEmpty ? null : ClearedBy[^1]);

    /// <summary>Whether the room counts as searched.</summary>
    public bool IsCleared => Search is Search.ClearedOnce or Search.ClearedTwice;

    /// <summary>The room after one more event, which is number <paramref name="version"/> of its incident.</summary>
    public static RoomState Evolve(RoomState room, RoomEvent e, long version)
    {
        var next = e switch
        {
            RoomMarked m => Marked(room, m, version),
            MarkWithdrawn => room.BeforeNewestMark ?? room,
            DisputeResolved d => Resolved(room, d, version),
            HelpRequested h => room with { Help = h.Need, BeforeNewestMark = null },
            HelpAnswered => room with { Help = null, BeforeNewestMark = null },
            _ => throw new UnreachableException($"RoomState.Evolve does not know {e.GetType().Name}."),
        };
        return next with { Newest = e.Stamp, Version = version };
    }

    private static RoomState Marked(RoomState room, RoomMarked mark, long version)
    {
        var next = room with { BeforeNewestMark = room with { BeforeNewestMark = null } };
        next = WithHazards(next, mark, version);
        next = WithSearch(next, mark);
        return WithOccupancy(next, mark, version);
    }

    private static RoomState WithHazards(RoomState room, RoomMarked mark, long version)
    {
        // A hazard may be called off only by someone who knew of it.
        var knew = room.HazardSaid.KnownTo(mark);
        var next = room with
        {
            Hazards = (knew ? room.Hazards & ~mark.Ended : room.Hazards) | mark.Hazards,
            HazardSaid = mark.Hazards == Hazards.None ? room.HazardSaid : Said.By(mark, version),
        };
        var newThreat = (next.Hazards & ~room.Hazards).HasFlag(Hazards.Threat);
        return newThreat && room.ClearedBy.Length > 0
            ? next with { Dispute = $"cleared by {room.ClearedBy[^1]}, then {Searcher(mark)} reported a threat" }
            : next;
    }

    private static RoomState WithSearch(RoomState room, RoomMarked mark)
    {
        var searcher = Searcher(mark);
        return mark.Search switch
        {
            null => room,
            SearchMark.Searching => room with { SearchingBy = searcher },
            SearchMark.Stopped => room with { SearchingBy = null },
            SearchMark.SearchAgain => room with { MustRecheck = true, SearchingBy = null, ClearedBy = [] },
            SearchMark.Cleared => Cleared(room, searcher),
            _ => throw new UnreachableException(),
        };
    }

    private static RoomState Cleared(RoomState room, string searcher)
    {
        ImmutableArray<string> teams = room.MustRecheck ? [searcher] : [.. room.ClearedBy.Where(team => team != searcher).TakeLast(1), searcher];
        return room with
        {
            ClearedBy = teams,
            SearchingBy = null,
            MustRecheck = false,
            Dispute = room.Hazards.HasFlag(Hazards.Threat) ? room.Dispute ?? $"a threat stands, but {searcher} cleared it" : room.Dispute,
        };
    }

    private static RoomState WithOccupancy(RoomState room, RoomMarked mark, long version)
    {
        if (mark.Occupancy is not { } said)
        {
            return room;
        }

        var crossed = !room.OccupancySaid.KnownTo(mark) && said != room.Occupancy;
        return room with
        {
            Occupancy = crossed && said.Stake < room.Occupancy.Stake ? room.Occupancy : said,
            OccupancyDisputed = crossed,
            OccupancySaid = Said.By(mark, version),
        };
    }

    private static RoomState Resolved(RoomState room, DisputeResolved resolved, long version)
    {
        var next = room with { Dispute = null, OccupancyDisputed = false, SearchingBy = null, BeforeNewestMark = null };
        return resolved.Finding switch
        {
            Finding.Clear => next with { Hazards = next.Hazards & ~Hazards.Threat, ClearedBy = [resolved.Stamp.By.Name], MustRecheck = false },
            Finding.Threat => next with { Hazards = next.Hazards | Hazards.Threat, HazardSaid = new Said(resolved.Stamp.By.Person, version), ClearedBy = [] },
            Finding.SearchAgain => next with { ClearedBy = [], MustRecheck = true },
            _ => throw new UnreachableException(),
        };
    }

    // Two people of one team are one searcher; a person without a team is a team of their own.
    private static string Searcher(RoomMarked mark) => mark.Team is { Length: > 0 } team ? team : mark.Stamp.By.Name;
}

/// <summary>Who last spoke of something, and at which version of the incident.</summary>
public sealed record Said(PersonId Person, long Version)
{
    public static readonly Said Never = new(new PersonId(""), 0);

    /// <summary>Whether the one who made <paramref name="mark"/> knew of it: it was on their screen, or they said it themselves.</summary>
    public bool KnownTo(RoomMarked mark) => Version <= mark.Seen || Person == mark.Stamp.By.Person;

    internal static Said By(RoomMarked mark, long version) => new(mark.Stamp.By.Person, version);
}
