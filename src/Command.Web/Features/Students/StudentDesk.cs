using System.Collections.Concurrent;
using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Students;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;

namespace Command.Web.Features.Students;

/// <summary>
/// Where people ask about the students of an incident's building. Every answer with names is written down before it is
/// given: as a disclosure in the incident, or as a read in the audit log. Names go to who asked and nowhere else.
/// </summary>
public sealed class StudentDesk(
    RosterStore rosters, DistrictDirectory directory, Sight sight, IncidentDesk incidents, AuditLog audit, RefusalLog refusals, TimeProvider clock, ILogger<StudentDesk> log)
{
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(DistrictId, BuildingId), (DateTimeOffset At, PlanIndex Plan, RosterCounts? Counts)> _counts = new();

    /// <summary>How many are on roster in each room, for whoever sees the incident; null when there is none for them, or no roster.</summary>
    public async Task<RosterCounts?> CountsAsync(DistrictId district, Person person, IncidentId incident)
    {
        if (await sight.IncidentAsync(district, person, incident) is not { Live: var live })
        {
            return null;
        }

        var (key, now) = ((district, live.State.Building), clock.GetUtcNow());
        if (_counts.TryGetValue(key, out var known) && now - known.At < Remember && ReferenceEquals(known.Plan, live.Plan))
        {
            return known.Counts;
        }

        var counts = await rosters.FindAsync(district, live.State.Building, CancellationToken.None) is { } roster ? new RosterByRoom(roster, live.Plan, Today(now)).Counts() : null;
        _counts[key] = (now, live.Plan, counts);
        return counts;
    }

    /// <summary>Whether names can be asked for, and whether a reason is needed; null when there is no such incident for them.</summary>
    public async Task<NameAccess?> AccessAsync(DistrictId district, Person person, IncidentId incident) =>
        await sight.IncidentAsync(district, person, incident) is { Live: var live } ? await AccessAsync(district, await directory.AsNowAsync(district, person), live) : null;

    /// <summary>The names of rooms in a period, or why not.</summary>
    public async Task<NamesAnswer> NamesAsync(DistrictId district, Person person, IncidentId incident, NamesRequest request)
    {
        if (await sight.IncidentAsync(district, person, incident) is not { Live: var live })
        {
            return NamesAnswer.None;
        }

        try
        {
            return await NamesAsync(district, await directory.AsNowAsync(district, person), live, request);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What can't be written down is not shown.
            log.LogWarning("Names of students in {Incident} were not shown: {Reason}", incident, e.GetType().Name);
            return NamesAnswer.No("It could not be written down, so nothing is shown. Try again.");
        }
    }

    private async Task<NamesAnswer> NamesAsync(DistrictId district, Person person, LiveIncident live, NamesRequest request)
    {
        var rooms = (request.Rooms ?? []).Distinct().ToImmutableArray();
        var period = request.Period ?? "";
        var now = clock.GetUtcNow();
        var access = await AccessAsync(district, person, live);
        var standing = sight.Standing(person, live) ?? person;
        if (access is NameAccess.Shut shut)
        {
            await refusals.CommandAsync(district, standing, nameof(NamesRequest), request.Id, live.Id, live.State.Building, shut.Why);
            return NamesAnswer.No(shut.Why);
        }

        if (await rosters.FindAsync(district, live.State.Building, CancellationToken.None) is not { } stored)
        {
            return NamesAnswer.No("There is no roster of this school.");
        }

        var roster = new RosterByRoom(stored, live.Plan, Today(now));
        if (rooms.Length is 0 or > DisclosureDecider.MostRooms || !roster.Periods.Contains(period, StringComparer.Ordinal))
        {
            return NamesAnswer.No(rooms.IsEmpty ? "Say which room." : rooms.Length > DisclosureDecider.MostRooms ? $"Ask for the rooms you need: {DisclosureDecider.MostRooms} at most." : "Say which period.");
        }

        var basis = access is NameAccess.Open open ? open.Basis : DisclosureBasis.Emergency;
        if (basis is DisclosureBasis.Emergency && !live.State.Disclosures.Covers(person.Id, rooms, period, now))
        {
            if (string.IsNullOrWhiteSpace(request.Reason))
            {
                return NamesAnswer.Reason;
            }

            var answer = await incidents.ExecuteAsync(district, person, new DiscloseStudentsRequest(rooms, period, request.Reason) { CommandId = request.Id, Incident = live.Id });
            if (!answer.Accepted)
            {
                return NamesAnswer.No(answer.Refusal ?? "It was refused.");
            }
        }
        else
        {
            await audit.WriteAsync(district, new StudentNamesRead(audit.Stamp(standing), live.Id, live.State.Building, rooms, period, roster.Count(rooms, period), basis));
        }

        return new NamesAnswer(stored.TakenAt, [.. rooms.Select(room => roster.Names(room, period))], false, null);
    }

    private async Task<NameAccess> AccessAsync(DistrictId district, Person person, LiveIncident live) =>
        StudentAccess.Names(person, (await directory.AgenciesAsync(district)).FirstOrDefault(agency => agency.Id == person.Agency), live.State, live.Id, clock.GetUtcNow());

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.Date);
}

/// <summary>What someone asks to see.</summary>
/// <param name="Rooms">Of which rooms; 12 at most.</param>
/// <param name="Period">In which period; empty where classes meet all day.</param>
/// <param name="Reason">The articulable and significant threat, where one has to be given; null to ask whether one has.</param>
public sealed record NamesRequest(IReadOnlyList<RoomId>? Rooms, string? Period, string? Reason)
{
    /// <summary>Made by the sender for this one question.</summary>
    public Guid Id { get; init; }
}

/// <summary>The names, or why there are none.</summary>
/// <param name="TakenAt">How old the roster is.</param>
/// <param name="Rooms">Who is on roster in each room.</param>
/// <param name="NeedsReason">Whether a reason has to be given first.</param>
/// <param name="Refusal">Why there are no names, in words; null otherwise.</param>
public sealed record NamesAnswer(DateTimeOffset? TakenAt, ImmutableArray<RoomNames> Rooms, bool NeedsReason, string? Refusal)
{
    /// <summary>There is no such incident for them.</summary>
    public static readonly NamesAnswer None = No("There is no such incident.");

    /// <summary>They have to say what the threat is.</summary>
    public static readonly NamesAnswer Reason = new(null, [], true, null);

    /// <summary>They see none, and why.</summary>
    public static NamesAnswer No(string why) => new(null, [], false, why);
}
