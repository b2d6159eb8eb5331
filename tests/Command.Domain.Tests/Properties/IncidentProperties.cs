using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using CsCheck;

namespace Command.Domain.Tests.Properties;

/// <summary>What holds whatever several people with screens that are behind do, in whatever order it arrives.</summary>
public sealed class IncidentProperties
{
    private const int Runs = 3000;

    [Fact]
    public void Folding_the_events_from_nothing_gives_the_live_state() => Check(played =>
    {
        var replayed = played.Select(p => p.Event).Aggregate(Incident.None, Incident.Evolve);

        Assert.Equal(Text(played[^1].After), Text(replayed));
        Assert.Equal(played.Count, replayed.Version);
    });

    [Fact]
    public void A_threat_stands_until_one_who_knew_of_it_called_it_off_or_it_was_taken_back_or_decided() => Check(played =>
    {
        foreach (var room in played[^1].After.Rooms)
        {
            var threats = StandingThreats(played, room.Key);
            Assert.Equal(threats.Count > 0, room.Value.Hazards.HasFlag(Hazards.Threat));
        }
    });

    [Fact]
    public void A_room_with_a_threat_never_counts_as_cleared() => Check(played =>
        Assert.All(played, p => Assert.All(p.After.Rooms.Values, room => Assert.False(room.IsCleared && room.Hazards.HasFlag(Hazards.Threat)))));

    [Fact]
    public void A_disputed_room_stays_disputed_until_it_is_decided_or_a_mark_is_taken_back() => Check(played =>
        Assert.All(played.Where(p => p.Event is RoomEvent and not (DisputeResolved or MarkWithdrawn)), p =>
        {
            var room = ((RoomEvent)p.Event).Room;
            Assert.True(p.Before.Room(room).Search is not Search.Disputed || p.After.Room(room).Search is Search.Disputed);
        }));

    [Fact]
    public void What_is_said_of_the_search_never_touches_who_is_inside_and_the_other_way_round() => Check(played =>
        Assert.All(played.Where(p => p.Event is RoomMarked), p =>
        {
            var mark = (RoomMarked)p.Event;
            var (before, after) = (p.Before.Room(mark.Room), p.After.Room(mark.Room));
            if (mark.Occupancy is null)
            {
                Assert.Equal((before.Occupancy, before.OccupancyDisputed), (after.Occupancy, after.OccupancyDisputed));
            }

            if (mark is { Search: null, Hazards: Hazards.None, Ended: Hazards.None })
            {
                Assert.Equal((before.Search, before.Team), (after.Search, after.Team));
            }
        }));

    [Fact]
    public void Of_who_is_inside_the_report_with_most_at_stake_that_nobody_who_knew_it_replaced_is_shown() => Check(played =>
    {
        foreach (var room in played[^1].After.Rooms)
        {
            var standing = StandingOccupancy(played, room.Key);
            Assert.Equal(standing.Count == 0 ? Occupancy.Unknown.Stake : standing.Max(said => said.What.Stake), room.Value.Occupancy.Stake);
            Assert.Equal(standing.Select(said => said.What).Distinct().Count() > 1, room.Value.OccupancyDisputed);
        }
    });

    [Fact]
    public void Taking_a_mark_back_leaves_the_room_as_it_was_before_it() => Check(played =>
        Assert.All(played.Select((p, i) => (p.Event, Index: i)).Where(p => p.Event is MarkWithdrawn), p =>
        {
            var withdrawn = (MarkWithdrawn)p.Event;
            var made = played.Take(p.Index).Last(q => q.Event is RoomMarked && q.Event.Stamp.Command == withdrawn.Mark);
            Assert.Equal(Look(made.Before.Room(withdrawn.Room)), Look(played[p.Index].After.Room(withdrawn.Room)));
        }));

    [Fact]
    public void An_event_touches_no_room_but_its_own() => Check(played =>
        Assert.All(played.Where(p => p.Event is RoomEvent), p =>
            Assert.All(p.Before.Rooms.Where(other => other.Key != ((RoomEvent)p.Event).Room), other => Assert.Same(other.Value, p.After.Room(other.Key)))));

    private static void Check(Action<IReadOnlyList<(Incident Before, IncidentEvent Event, Incident After)>> property) =>
        RandomIncident.Steps.Sample(steps => property(RandomIncident.Play(steps)), iter: Runs);

    // Written anew from the sentence and not from the code: who said it, at which version, and what ended it.
    private static List<(PersonId Person, long Version)> StandingThreats(IReadOnlyList<(Incident Before, IncidentEvent Event, Incident After)> played, RoomId room)
    {
        List<(PersonId Person, long Version)> standing = [], before = [];
        foreach (var (was, e, now) in played.Where(p => p.Event is RoomEvent r && r.Room == room))
        {
            switch (e)
            {
                case RoomMarked mark:
                    before = [.. standing];
                    if (mark.Ended.HasFlag(Hazards.Threat))
                    {
                        standing.RemoveAll(said => said.Version <= mark.Seen || said.Person == mark.Stamp.By.Person);
                    }

                    if (mark.Hazards.HasFlag(Hazards.Threat))
                    {
                        standing.Add((mark.Stamp.By.Person, now.Version));
                    }

                    break;
                case MarkWithdrawn:
                    standing = before;
                    break;
                case DisputeResolved { Finding: Finding.Clear } when was.Room(room).Search is Search.Disputed:
                    standing.Clear();
                    break;
                case DisputeResolved { Finding: Finding.Threat } resolved:
                    standing.Add((resolved.Stamp.By.Person, now.Version));
                    break;
            }
        }

        return standing;
    }

    private static List<(PersonId Person, long Version, Occupancy What)> StandingOccupancy(
        IReadOnlyList<(Incident Before, IncidentEvent Event, Incident After)> played, RoomId room)
    {
        List<(PersonId Person, long Version, Occupancy What)> standing = [], before = [];
        foreach (var (_, e, now) in played.Where(p => p.Event is RoomEvent r && r.Room == room))
        {
            switch (e)
            {
                case RoomMarked mark:
                    before = [.. standing];
                    if (mark.Occupancy is { } said)
                    {
                        standing.RemoveAll(other => other.Version <= mark.Seen || other.Person == mark.Stamp.By.Person);
                        standing.Add((mark.Stamp.By.Person, now.Version, said));
                    }

                    break;
                case MarkWithdrawn:
                    standing = before;
                    break;
                case DisputeResolved when standing.Count > 0:
                    standing = [standing.OrderBy(other => other.What.Stake).Last()];
                    break;
            }
        }

        return standing;
    }

    private static object Look(RoomState room) =>
        (room.Search, room.Team, room.Dispute, room.Occupancy, room.OccupancyDisputed, room.Hazards, room.Help);

    /// <summary>Everything of a state, to hold it against another.</summary>
    internal static string Text(Incident state) =>
        JsonSerializer.Serialize(state with { Rooms = Incident.None.Rooms }) + string.Join('\n', state.Rooms.OrderBy(p => p.Key.Value).Select(p => JsonSerializer.Serialize(p)));
}
