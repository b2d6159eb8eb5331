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
        [new ActionRetracted(Stamp, ResponseAction.Secure, Zone.Building, "wrong button") { Term = "Reverse evacuation" }] = "took back Reverse evacuation for the whole building: wrong button",
        [new RecheckCalled(Stamp, Room, [new("102"), new("103"), new("104")])] = "threat in 101: 102, 103 and 104 must be searched again",
        [new BuildingCleared(Stamp, Zone.Wing("B"), [Room, new("102")])] = "declared wing B CLEAR: all 2 rooms cleared",
        [new GuardPosted(Stamp, Room, "Bravo")] = "101: Bravo watches it",
        [new GuardLeft(Stamp, Room)] = "101: no longer watched",
        [new RoomEntered(Stamp, Room, "Det. Park, CPD", "photographs")] = "101: Det. Park, CPD went in: photographs",
        [new RoomReleased(Stamp, Room)] = "101: let its people out, room released",
        [new RoomSealed(Stamp, Room, "Weapon found")] = "101: sealed as a scene: Weapon found",
        [new RoomUnsealed(Stamp, Room, "Evidence taken")] = "101: no longer a scene: Evidence taken",
        [new NoteAdded(Stamp, "Glass on the floor", Room)] = "101: Glass on the floor",
        [new IncidentClosed(Stamp, "All searched")] = "closed the incident: All searched",
        [new IncidentReopened(Stamp, "One was missed")] = "opened the incident again: One was missed",
    };

    [Fact]
    public void Every_event_is_said_in_a_sentence() => Assert.All(Said, pair => Assert.Equal(pair.Value, TimelineWords.Of(pair.Key, PlanIndex.Empty)));

    [Fact]
    public void An_order_is_said_in_the_districts_words_and_a_clear_with_how_and_whom_they_found()
    {
        var ordered = new ActionOrdered(Stamp, ResponseAction.Secure, Zone.Building, null) { Term = "Reverse evacuation" };
        var cleared = new RoomMarked(Stamp, Room, 1, SearchMark.Cleared, new Occupancy(OccupancyKind.People, 3), Hazards.None, Hazards.None, "Alpha", null) { Method = SearchMethod.Entered };

        Assert.Equal("ordered REVERSE EVACUATION for the whole building", TimelineWords.Of(ordered, PlanIndex.Empty));
        Assert.Equal("101: cleared by Alpha, went in, 3 people inside", TimelineWords.Of(cleared, PlanIndex.Empty));
    }

    [Fact]
    public void No_event_is_without_words()
    {
        var silent = LayeringTests.Events().Where(type => type.IsSubclassOf(typeof(IncidentEvent))).Except(Said.Keys.Select(e => e.GetType())).ToList();
        Assert.Empty(silent);
    }
}
