using Command.Domain.Alarms;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Reports;
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
        [new ReportMade(Stamp, "Live victims", ReportSource.SeenByMe, null, Room, true, null)] = "sees, 101, LIFE-CRITICAL: Live victims",
        [new ReportMade(Stamp, "Man in the hall", ReportSource.CameraRecorded, TimeSpan.FromMinutes(20), null, false, Guid.NewGuid())] =
            "saw on a recording 20 min old, correcting an earlier report: Man in the hall",
        [new ReportJudged(Stamp, Guid.NewGuid(), Truth.Confirmed, "Two sources", "Live victims")] = "confirmed “Live victims”: Two sources",
        [new ReportResolved(Stamp, Guid.NewGuid(), "Brought out", "Live victims")] = "resolved “Live victims”: Brought out",
        [new AlarmAnswered(Stamp, Guid.NewGuid(), AlarmAnswer.Coming)] = "is coming",
        [new MessageSent(Stamp, new Audience(Role.CrisisTeam, null, null, null), Urgency.Urgent, "Count heads", ["Got it"])] = "sent an urgent message to the crisis team: Count heads",
        [new MessageSent(Stamp, new Audience(null, "Alpha", null, null), Urgency.Routine, "Count heads", ["Got it"])] = "wrote to team Alpha: Count heads",
        [new MessageAnswered(Stamp, Guid.NewGuid(), "Got it")] = "answered a message: Got it",
        [new MessageWithdrawn(Stamp, Guid.NewGuid(), "Wrong school")] = "withdrew a message: Wrong school",
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
