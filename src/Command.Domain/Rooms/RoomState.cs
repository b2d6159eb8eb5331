using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Rooms;

/// <summary>
/// What is known of one room. Search, occupancy and hazards are three separate axes. A mark never erases another:
/// where two contradict, the more dangerous counts and the room shows as disputed until a person decides.
/// </summary>
/// <param name="Clears">The clears since it last counted as unsearched, one a team, the newest last.</param>
/// <param name="Inside">The teams inside now.</param>
/// <param name="Dispute">What contradicts what, in words; null when nothing does.</param>
/// <param name="RecheckSaid">Why it must be checked again; each stands until the room is cleared by someone who knew of it.</param>
/// <param name="OccupancySaid">Who is inside, as reported; each stands until someone who knew of it says otherwise.</param>
/// <param name="HazardsSaid">Dangers, as reported; each stands until someone who knew of it says that it is over.</param>
/// <param name="Calls">Calls for help that stand, in their order.</param>
/// <param name="Newest">The stamp of the newest event of this room; null when unmarked.</param>
/// <param name="Version">The incident's version at the newest event of this room.</param>
/// <param name="BeforeNewestMark">The state before the newest mark, for taking it back; one step only.</param>
public sealed partial record RoomState(
    ImmutableArray<Clear> Clears,
    ImmutableArray<TeamInside> Inside,
    string? Dispute,
    ImmutableArray<Report<RecheckCause>> RecheckSaid,
    ImmutableArray<Report<Occupancy>> OccupancySaid,
    ImmutableArray<Report<Hazards>> HazardsSaid,
    ImmutableArray<HelpCall> Calls,
    Stamp? Newest,
    long Version,
    RoomState? BeforeNewestMark)
{
    /// <summary>A room of which nothing was said.</summary>
    public static readonly RoomState Unmarked = new([], [], null, [], [], [], [], null, 0, null);

    /// <summary>The newest clear, also when it no longer holds; null when it was never cleared.</summary>
    public Clear? LastClear { get; init; }

    /// <summary>Who watches it; null for nobody.</summary>
    public RoomGuard? Guard { get; init; }

    /// <summary>When its people were let out of the Lockdown that was last ordered for it; null when they were not.</summary>
    public RoomRelease? Released { get; init; }

    /// <summary>Why and since when it is a scene; null when it is none.</summary>
    public RoomSeal? Sealed { get; init; }

    /// <summary>Who went in since it was released or sealed.</summary>
    public ImmutableArray<RoomEntry> Entries { get; init; } = [];

    /// <summary>
    /// Where its search stands by what was said. What time has done to it is told by <see cref="SearchAt"/>, which is what
    /// screens and rules ask. The most dangerous reading comes first.
    /// </summary>
    public Search Search =>
        Dispute is not null ? Search.Disputed
        : !Inside.IsEmpty ? Search.Searching
        : MustRecheck ? Search.Recheck
        : Clears.Length switch { 0 => Search.None, 1 => Search.ClearedOnce, _ => Search.ClearedTwice };

    /// <summary>Whether a clear was taken back by what happened since.</summary>
    public bool MustRecheck => !RecheckSaid.IsEmpty;

    /// <summary>The newest reason to check it again; null for none but its age.</summary>
    public RecheckCause? RecheckBecause => RecheckSaid.IsEmpty ? null : RecheckSaid[^1].What;

    /// <summary>Who is inside. Of reports that crossed, the one with the most at stake counts.</summary>
    public Occupancy Occupancy => Weightiest?.What ?? Occupancy.Unknown;

    /// <summary>Whether reports of who is inside crossed and contradict.</summary>
    public bool OccupancyDisputed => OccupancySaid.DistinctBy(report => report.What).Skip(1).Any();

    /// <summary>Dangers that stand.</summary>
    public Hazards Hazards => HazardsSaid.Aggregate(Hazards.None, (all, report) => all | report.What);

    /// <summary>What help is needed; null for none.</summary>
    public string? Help => Calls.IsEmpty ? null : string.Join("; ", Calls.Select(call => call.Need).Distinct(StringComparer.Ordinal));

    /// <summary>The teams that cleared it and whose clear was not taken back.</summary>
    public IEnumerable<string> ClearedBy() => Clears.Select(clear => clear.Team);

    /// <summary>The teams to name beside the search state: those inside, else those that cleared it, the newest last.</summary>
    public IEnumerable<string> Teams() => Inside.IsEmpty ? ClearedBy() : Inside.Select(inside => inside.Team);

    /// <summary>The same as one name: all that are inside, or the one that cleared it last.</summary>
    public string? Team => !Inside.IsEmpty ? string.Join(" and ", Teams()) : Clears.IsEmpty ? null : Clears[^1].Team;

    /// <summary>Whether it counts as searched by what was said; see <see cref="IsClearedAt"/>.</summary>
    public bool IsCleared => Search is Search.ClearedOnce or Search.ClearedTwice;

    /// <summary>
    /// When its clear is too old to be trusted; null while it has none, someone watches it, it was released, or it is sealed
    /// and nobody goes in without being written down.
    /// </summary>
    public DateTimeOffset? StaleAt(IncidentSettings settings) =>
        Clears.IsEmpty || MustRecheck || Dispute is not null || Guard is not null || Released is not null || Sealed is not null
            ? null
            : Clears.Max(clear => clear.At) + settings.ClearStands;

    /// <summary>Where its search stands at a moment: a clear that grew too old must be done again.</summary>
    public Search SearchAt(DateTimeOffset now, IncidentSettings settings) => IsCleared && StaleAt(settings) <= now ? Search.Recheck : Search;

    /// <summary>Whether it counts as searched at a moment.</summary>
    public bool IsClearedAt(DateTimeOffset now, IncidentSettings settings) => SearchAt(now, settings) is Search.ClearedOnce or Search.ClearedTwice;

    /// <summary>Whether a clear holds at a moment, be there a team inside that looks once more or not.</summary>
    public bool HoldsAt(DateTimeOffset now, IncidentSettings settings) =>
        !Clears.IsEmpty && !MustRecheck && Dispute is null && !(StaleAt(settings) <= now);

    /// <summary>Whether nobody needs to be let out: its people were released, or it is cleared and empty.</summary>
    public bool NeedsNoRelease(DateTimeOffset now, IncidentSettings settings) =>
        Released is not null || (HoldsAt(now, settings) && Occupancy.Kind is OccupancyKind.Empty or OccupancyKind.Evacuated && !OccupancyDisputed);

    // Of two with the same at stake, the newer.
    private Report<Occupancy>? Weightiest =>
        OccupancySaid.IsEmpty ? null : OccupancySaid.Aggregate((a, b) => b.What.Stake >= a.What.Stake ? b : a);
}

/// <summary>Something a person said that stands, and the version of the incident at which they said it.</summary>
public sealed record Report<T>(T What, PersonId Person, long Version)
{
    /// <summary>Whether the one who made <paramref name="mark"/> knew of it: it was on their screen, or they said it themselves.</summary>
    public bool KnownTo(RoomMarked mark) => Version <= mark.Seen || Person == mark.Speaker;
}
