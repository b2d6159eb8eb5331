using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Drills;

/// <summary>The rules of a drill. What the law forbids to plan is refused; what was already done is a fact, and is taken with a warning (<see cref="DrillChecks"/>).</summary>
public static class DrillDecider
{
    /// <summary>The longest that words may be, in characters.</summary>
    public const int MaxWords = 2000;

    /// <summary>The longest that the weather may be, in characters.</summary>
    public const int MaxWeather = 120;

    /// <summary>A simulation is not held while more students than this are expected in the building, in percent (Minn. Stat. 121A.038).</summary>
    public const int MostStudentsAtSimulation = 50;

    /// <summary>The most seconds an evacuation may take before it is a slip of the finger.</summary>
    public const int MostSeconds = 2 * 60 * 60;

    private const int MostOptOuts = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2 * 366);

    // A clock of a phone may be a little ahead of ours.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>What follows from <paramref name="command"/> for this drill.</summary>
    public static Decision<DrillEvent> Decide(Drill drill, DrillCommand command) => (drill, command) switch
    {
        _ when drill.Commands.Contains(command.Stamp.Command) => Decision.Nothing<DrillEvent>(),
        (_, PlanDrill plan) => drill.Exists ? Refuse("This drill is planned already.") : Plan(plan with { AccessNeeds = Written.OrNull(plan.AccessNeeds) }),
        ({ Exists: false }, _) => Refuse("There is no such drill."),
        ({ Cancelled: not null }, CancelDrill) => Decision.Nothing<DrillEvent>(),
        ({ Cancelled: { } reason }, _) => Refuse($"This drill was cancelled: {reason} Plan another one."),
        (_, MoveDrill move) => Move(drill, move),
        (_, ChangeAccessNeeds change) => Change(drill, change with { AccessNeeds = Written.OrNull(change.AccessNeeds) }),
        (_, NotifyFamilies notify) => notify.SentAt > Now(command) ? Refuse("The notice can't have gone out in the future.") : new FamiliesNotified(notify.Stamp, notify.SentAt),
        (_, CountOptOuts count) => count.Count is < 0 or > MostOptOuts ? Refuse($"Give the number of students who do not take part, 0 to {MostOptOuts}.") : new OptOutsCounted(count.Stamp, count.Count),
        (_, AnnounceDrill announce) => drill.AnnouncedAt is null ? new DrillAnnounced(announce.Stamp) : Decision.Nothing<DrillEvent>(),
        (_, StartDrill start) => Start(drill, start),
        (_, RecordDrill record) => Record(record with { Weather = Written.OrNull(record.Weather) }),
        (_, CancelDrill cancel) => Cancel(drill, cancel, Written.OrNull(cancel.Reason)),
        ({ Held: null }, DebriefDrill or WriteFindings) => Refuse("Record first that the drill was held."),
        (_, DebriefDrill debrief) => Debrief(drill.Held!, debrief),
        (_, WriteFindings write) => Findings(write, Written.OrNull(write.Words)),
        _ => throw new UnreachableException($"DrillDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<DrillEvent> Plan(PlanDrill plan)
    {
        var isSimulation = plan.Kind is DrillKind.ActiveShooterSimulation;
        return (plan.At - plan.Stamp.RecordedAt).Duration() > Ahead ? Refuse("Check the day: it is more than two years away.")
            : !Enum.IsDefined(plan.Kind) ? Refuse("Say what is practised.")
            : plan.AccessNeeds?.Length > MaxWords ? Refuse($"Shorten the access needs: {MaxWords} characters at most.")
            : plan.ExpectedPercent is < 0 or > 100 ? Refuse("Give the share of students expected as 0 to 100 percent.")
            : isSimulation && plan.StudentsTakePart ? Refuse("Students can't be made to take part in a simulation (Minn. Stat. 121A.038). Plan it for adults, or plan an active-shooter drill.")
            : isSimulation && plan.ExpectedPercent is null ? Refuse("Say how many of the students are expected in the building: a simulation is not held with more than half of them (Minn. Stat. 121A.038).")
            : isSimulation && plan.ExpectedPercent > MostStudentsAtSimulation ? Refuse("A simulation can't be held when more than half of the students are expected in the building (Minn. Stat. 121A.038). Choose a day without lessons.")
            : new DrillPlanned(plan.Stamp, plan.Building, plan.Kind, plan.At, plan.AccessNeeds, plan.ExpectedPercent, plan.StudentsTakePart);
    }

    private static Decision<DrillEvent> Move(Drill drill, MoveDrill move) =>
        drill.Held is not null ? Refuse("It was held: what was held can't be moved.")
        : drill.Incident is not null ? Refuse("It was started. Record how it went, or cancel it and plan another one.")
        : move.At == drill.At ? Decision.Nothing<DrillEvent>()
        : move.At < move.Stamp.RecordedAt ? Refuse("Move it to a time to come.")
        : move.At - move.Stamp.RecordedAt > Ahead ? Refuse("Check the day: it is more than two years away.")
        : move.ExpectedPercent is < 0 or > 100 ? Refuse("Give the share of students expected as 0 to 100 percent.")
        : drill.Kind is not DrillKind.ActiveShooterSimulation ? new DrillMoved(move.Stamp, move.At, null)
        : move.ExpectedPercent is null ? Refuse("Say how many of the students are expected in the building on that day: a simulation is not held with more than half of them (Minn. Stat. 121A.038).")
        : move.ExpectedPercent > MostStudentsAtSimulation ? Refuse("A simulation can't be held when more than half of the students are expected in the building (Minn. Stat. 121A.038). Choose a day without lessons.")
        : new DrillMoved(move.Stamp, move.At, move.ExpectedPercent);

    private static Decision<DrillEvent> Change(Drill drill, ChangeAccessNeeds change) =>
        drill.Held is not null ? Refuse("It was held: write what was missing in the findings.")
        : change.AccessNeeds?.Length > MaxWords ? Refuse($"Shorten the access needs: {MaxWords} characters at most.")
        : change.AccessNeeds == drill.AccessNeeds ? Decision.Nothing<DrillEvent>()
        : new AccessNeedsChanged(change.Stamp, change.AccessNeeds);

    private static Decision<DrillEvent> Start(Drill drill, StartDrill start) =>
        drill.Incident == start.Incident ? Decision.Nothing<DrillEvent>()
        : drill.Incident is not null ? Refuse("This drill was started already, with another incident.")
        : drill.Held is not null ? Refuse("This drill was held already. Plan another one.")
        : start.Mode is Mode.Actual ? Refuse("A real incident is no drill.")
        : start.Building != drill.Building ? Refuse("The incident is at another building.")
        : new DrillStarted(start.Stamp, start.Incident);

    private static Decision<DrillEvent> Record(RecordDrill record) =>
        record.StartedAt > Now(record) || record.EndedAt > Now(record) ? Refuse("It can be recorded once it is over.")
        : record.EndedAt < record.StartedAt ? Refuse("It can't end before it starts.")
        : record.EndedAt - record.StartedAt > Longest ? Refuse("Check the times: a drill does not take more than 12 hours.")
        : record.EvacuationSeconds is < 0 or > MostSeconds ? Refuse("Give the time until everyone was out or in place in minutes and seconds, up to two hours.")
        : record.Weather?.Length > MaxWeather ? Refuse($"Shorten the weather: {MaxWeather} characters at most.")
        : new DrillHeld(record.Stamp, record.StartedAt, record.EndedAt, record.EvacuationSeconds, record.Weather);

    private static Decision<DrillEvent> Cancel(Drill drill, CancelDrill cancel, string? reason) =>
        drill.Held is not null ? Refuse("It was held: what was held can't be cancelled.")
        : reason is null ? Refuse("Say why it is cancelled.")
        : reason.Length > MaxWords ? Refuse($"Shorten the reason: {MaxWords} characters at most.")
        : new DrillCancelled(cancel.Stamp, reason);

    private static Decision<DrillEvent> Debrief(Holding held, DebriefDrill debrief) =>
        debrief.At > Now(debrief) ? Refuse("The debrief can't have been in the future.")
        : debrief.At < held.StartedAt ? Refuse("The debrief comes after the drill: check the time.")
        : new DrillDebriefed(debrief.Stamp, debrief.At, debrief.SupportOffered);

    private static Decision<DrillEvent> Findings(WriteFindings write, string? words) =>
        words is null ? Refuse("Write what was found.")
        : words.Length > MaxWords ? Refuse($"Shorten the findings: {MaxWords} characters at most.")
        : new FindingsWritten(write.Stamp, words);

    private static DateTimeOffset Now(DrillCommand command) => command.Stamp.RecordedAt + Slack;

    private static Decision<DrillEvent> Refuse(string reason) => Decision.Refuse<DrillEvent>(reason);
}
