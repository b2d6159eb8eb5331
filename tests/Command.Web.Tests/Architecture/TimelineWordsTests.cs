using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Web.Features.Timeline;

namespace Command.Web.Tests.Architecture;

public sealed class TimelineWordsTests
{
    private static readonly Stamp Stamp = new(Guid.NewGuid(), new Actor(new PersonId("lee"), "Ofc. Lee", Role.Officer, null, "test"), default, default);
    private static readonly RoomId Room = new("101");

    private static readonly Dictionary<IncidentEvent, string> Said = new()
    {
        [new IncidentDeclared(Stamp, default, Kind.GasLeak, Mode.Drill, "Smell near the lab")] = "declared a gas leak: Smell near the lab",
        [new ActionOrdered(Stamp, ResponseAction.Evacuate, Zone.Wing("B"), "the gym")] = "ordered EVACUATE for wing B: the gym",
        [new ActionReleased(Stamp, ResponseAction.Lockdown, Zone.Building)] = "released Lockdown for the whole building",
        [new RoomMarked(Stamp, Room, 1, SearchMark.Cleared, new Occupancy(OccupancyKind.People, 3), Hazards.Casualty, Hazards.Threat, "A", null)] =
            "101: cleared by A, 3 people inside, casualty, threat is over",
        [new MarkWithdrawn(Stamp, Room, Guid.NewGuid())] = "101: took the last mark back",
        [new DisputeResolved(Stamp, Room, Finding.Threat, "Seen on camera")] = "101: decided the threat is real: Seen on camera",
        [new HelpRequested(Stamp, Room, "Medic")] = "101: needs help: Medic",
        [new HelpAnswered(Stamp, Room)] = "101: help is there",
        [new NoteAdded(Stamp, "Glass on the floor", Room)] = "101: Glass on the floor",
        [new IncidentClosed(Stamp, "All searched")] = "closed the incident: All searched",
        [new IncidentReopened(Stamp, "One was missed")] = "opened the incident again: One was missed",
    };

    [Fact]
    public void Every_event_is_said_in_a_sentence() => Assert.All(Said, pair => Assert.Equal(pair.Value, TimelineWords.Of(pair.Key, PlanIndex.Empty)));

    [Fact]
    public void No_event_is_without_words()
    {
        var silent = LayeringTests.Events().Where(type => type.IsSubclassOf(typeof(IncidentEvent))).Except(Said.Keys.Select(e => e.GetType())).ToList();
        Assert.Empty(silent);
    }
}
