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
/// <param name="SearchAgainSaid">Who took a clear back; each stands until the room is cleared by someone who knew of it.</param>
/// <param name="OccupancySaid">Who is inside, as reported; each stands until someone who knew of it says otherwise.</param>
/// <param name="HazardsSaid">Dangers, as reported; each stands until someone who knew of it says that it is over.</param>
/// <param name="Help">What help is needed; null for none.</param>
/// <param name="Newest">The stamp of the newest event of this room; null when unmarked.</param>
/// <param name="Version">The incident's version at the newest event of this room.</param>
/// <param name="BeforeNewestMark">The state before the newest mark, for taking it back; one step only.</param>
public sealed record RoomState(
    ImmutableArray<string> ClearedBy,
    string? SearchingBy,
    string? Dispute,
    ImmutableArray<Report<SearchMark>> SearchAgainSaid,
    ImmutableArray<Report<Occupancy>> OccupancySaid,
    ImmutableArray<Report<Hazards>> HazardsSaid,
    string? Help,
    Stamp? Newest,
    long Version,
    RoomState? BeforeNewestMark)
{
    /// <summary>A room of which nothing was said.</summary>
    public static readonly RoomState Unmarked = new([], null, null, [], [], [], null, null, 0, null);

    /// <summary>Where its search stands. The most dangerous reading comes first.</summary>
    public Search Search =>
        Dispute is not null ? Search.Disputed
        : MustRecheck ? (SearchingBy is null ? Search.Recheck : Search.Searching)
        : SearchingBy is not null ? Search.Searching
        : ClearedBy.Length switch { 0 => Search.None, 1 => Search.ClearedOnce, _ => Search.ClearedTwice };

    /// <summary>Whether a clear was taken back by a later report.</summary>
    public bool MustRecheck => !SearchAgainSaid.IsEmpty;

    /// <summary>Who is inside. Of reports that crossed, the one with the most at stake counts.</summary>
    public Occupancy Occupancy => Weightiest?.What ?? Occupancy.Unknown;

    /// <summary>Whether reports of who is inside crossed and contradict.</summary>
    public bool OccupancyDisputed => OccupancySaid.DistinctBy(report => report.What).Skip(1).Any();

    /// <summary>Dangers that stand.</summary>
    public Hazards Hazards => HazardsSaid.Aggregate(Hazards.None, (all, report) => all | report.What);

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
        next = WithSearch(next, mark, version);
        return WithOccupancy(next, mark, version);
    }

    private static RoomState WithHazards(RoomState room, RoomMarked mark, long version)
    {
        // A hazard may be called off only by someone who knew of it.
        var standing = room.HazardsSaid
            .Select(said => said.KnownTo(mark) ? said with { What = said.What & ~mark.Ended } : said)
            .Select(said => said.Person == mark.Stamp.By.Person ? said with { What = said.What & ~mark.Hazards } : said)
            .Append(new Report<Hazards>(mark.Hazards, mark.Stamp.By.Person, version))
            .Where(said => said.What != Hazards.None);
        var next = room with { HazardsSaid = [.. standing] };
        var newThreat = (next.Hazards & ~room.Hazards).HasFlag(Hazards.Threat);
        return newThreat && room.ClearedBy.Length > 0
            ? next with { Dispute = $"cleared by {room.ClearedBy[^1]}, then {Searcher(mark)} reported a threat" }
            : next;
    }

    private static RoomState WithSearch(RoomState room, RoomMarked mark, long version)
    {
        var searcher = Searcher(mark);
        return mark.Search switch
        {
            null => room,
            SearchMark.Searching => room with { SearchingBy = searcher },
            SearchMark.Stopped => room with { SearchingBy = null },
            SearchMark.SearchAgain => SearchedAgain(room, mark.Stamp.By.Person, version) with { SearchingBy = null },
            SearchMark.Cleared => Cleared(room, mark, searcher),
            _ => throw new UnreachableException(),
        };
    }

    private static RoomState SearchedAgain(RoomState room, PersonId person, long version) => room with
    {
        ClearedBy = [],
        SearchAgainSaid = [.. room.SearchAgainSaid.Where(said => said.Person != person), new(SearchMark.SearchAgain, person, version)],
    };

    private static RoomState Cleared(RoomState room, RoomMarked mark, string searcher)
    {
        // Who did not know that it must be searched again may have searched it before.
        ImmutableArray<Report<SearchMark>> unheard = [.. room.SearchAgainSaid.Where(said => !said.KnownTo(mark))];
        return room with
        {
            ClearedBy = unheard.IsEmpty ? [.. room.ClearedBy.Where(team => team != searcher).TakeLast(1), searcher] : [],
            SearchingBy = null,
            SearchAgainSaid = unheard,
            Dispute = room.Hazards.HasFlag(Hazards.Threat) ? room.Dispute ?? $"a threat stands, but {searcher} cleared it" : room.Dispute,
        };
    }

    private static RoomState WithOccupancy(RoomState room, RoomMarked mark, long version) =>
        mark.Occupancy is { } said
            ? room with { OccupancySaid = [.. room.OccupancySaid.Where(other => !other.KnownTo(mark)), new(said, mark.Stamp.By.Person, version)] }
            : room;

    private static RoomState Resolved(RoomState room, DisputeResolved resolved, long version)
    {
        var by = resolved.Stamp.By;
        var settled = room with { OccupancySaid = room.Weightiest is { } counts ? [counts] : [], BeforeNewestMark = null };
        var next = settled with { Dispute = null, SearchingBy = null };
        return resolved.Finding switch
        {
            // Where only the people inside were disputed there is no clear that could hold.
            Finding.Clear when room.Dispute is null => settled,
            Finding.Clear => next with { HazardsSaid = Without(next.HazardsSaid, Hazards.Threat), ClearedBy = [by.Name], SearchAgainSaid = [] },
            Finding.Threat => next with { HazardsSaid = next.HazardsSaid.Add(new(Hazards.Threat, by.Person, version)), ClearedBy = [] },
            Finding.SearchAgain => SearchedAgain(next, by.Person, version),
            _ => throw new UnreachableException(),
        };
    }

    private static ImmutableArray<Report<Hazards>> Without(ImmutableArray<Report<Hazards>> said, Hazards ended) =>
        [.. said.Select(report => report with { What = report.What & ~ended }).Where(report => report.What != Hazards.None)];

    // Of two with the same at stake, the newer.
    private Report<Occupancy>? Weightiest =>
        OccupancySaid.IsEmpty ? null : OccupancySaid.Aggregate((a, b) => b.What.Stake >= a.What.Stake ? b : a);

    // Two people of one team are one searcher; a person without a team is a team of their own.
    private static string Searcher(RoomMarked mark) => mark.Team is { Length: > 0 } team ? team : mark.Stamp.By.Name;
}

/// <summary>Something a person said that stands, and the version of the incident at which they said it.</summary>
public sealed record Report<T>(T What, PersonId Person, long Version)
{
    /// <summary>Whether the one who made <paramref name="mark"/> knew of it: it was on their screen, or they said it themselves.</summary>
    public bool KnownTo(RoomMarked mark) => Version <= mark.Seen || Person == mark.Stamp.By.Person;
}
