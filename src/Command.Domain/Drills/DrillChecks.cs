namespace Command.Domain.Drills;

/// <summary>How far a demand of the law is met.</summary>
public enum CheckState
{
    /// <summary>Done.</summary>
    Met,

    /// <summary>To do, and there is time.</summary>
    Open,

    /// <summary>Not done in time, or not as the law says.</summary>
    Missed,
}

/// <summary>One demand of the law on one drill.</summary>
/// <param name="Words">What is so, or what is to do.</param>
/// <param name="Statute">Where it is written.</param>
/// <param name="State">How far it is met.</param>
public sealed record DrillCheck(string Words, string Statute, CheckState State);

/// <summary>What Minn. Stat. 121A.038 asks of active-shooter drills and simulations. Of other drills it asks nothing.</summary>
public static class DrillChecks
{
    /// <summary>How long before a drill its families must know of it.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(24);

    private const string Statute = "Minn. Stat. 121A.038";

    /// <summary>The demands on a drill at a moment, in the order in which they are met.</summary>
    public static IReadOnlyList<DrillCheck> Of(Drill drill, DateTimeOffset now)
    {
        if (drill.Cancelled is not null || drill.Kind is not (DrillKind.ActiveShooterDrill or DrillKind.ActiveShooterSimulation))
        {
            return [];
        }

        var isOver = drill.Held is not null;
        List<DrillCheck> checks =
        [
            NoticeOf(drill, now),
            drill.OptOuts is { } count
                ? new($"{count} {(count == 1 ? "student opted" : "students opted")} out", Statute, CheckState.Met)
                : new("Students may opt out: ask, and count them", Statute, isOver ? CheckState.Missed : CheckState.Open),
            drill.AccessNeeds is not null
                ? new("A plan for access needs is written", Statute, CheckState.Met)
                : new("Accessible, fit for the students' age, aware of their cultures and of trauma: no plan was written", Statute, isOver ? CheckState.Missed : CheckState.Open),
        ];
        if (drill.Kind is DrillKind.ActiveShooterSimulation)
        {
            checks.Add(new($"{drill.ExpectedPercent} % of the students expected in the building, and none takes part", Statute, CheckState.Met));
        }

        checks.Add(drill.AnnouncedAt is { } announced && (drill.Held is not { } held || announced <= held.EndedAt)
            ? new("Announced as a drill", Statute, CheckState.Met)
            : new(isOver ? "Was not announced as a drill before it ended" : "Announce that it is a drill and not real", Statute, isOver ? CheckState.Missed : CheckState.Open));
        checks.Add(drill.DebriefedAt is null
            ? new("Give time to debrief, and offer help for mental health", Statute, CheckState.Open)
            : drill.SupportOffered ? new("Debriefed, help for mental health offered", Statute, CheckState.Met)
            : new("Debriefed, but no help for mental health was offered", Statute, CheckState.Missed));
        return checks;
    }

    /// <summary>How many demands are missed; what a list warns of.</summary>
    public static int Missed(Drill drill, DateTimeOffset now) => Of(drill, now).Count(check => check.State is CheckState.Missed);

    private static DrillCheck NoticeOf(Drill drill, DateTimeOffset now) => drill.NoticeAt switch
    {
        { } when drill.IsNoticeStale && drill.When - now >= Notice => new("It was moved after families were told: tell them the new time at least 24 hours before", Statute, CheckState.Open),
        { } when drill.IsNoticeStale => new("It was moved after families were told, and they were not told of the new time 24 hours before", Statute, CheckState.Missed),
        { } sent when drill.When - sent >= Notice => new("Families were told 24 hours before or earlier", Statute, CheckState.Met),
        { } sent when sent <= drill.When => new($"Families were told only {Hours(drill.When - sent)} before, not 24 hours", Statute, CheckState.Missed),
        { } => new("Families were told only after it began", Statute, CheckState.Missed),
        null when drill.When - now >= Notice => new("Tell families at least 24 hours before", Statute, CheckState.Open),
        null => new("Families were not told 24 hours before. Tell them and move the drill", Statute, CheckState.Missed),
    };

    private static string Hours(TimeSpan span) => span.TotalHours < 1 ? $"{(int)span.TotalMinutes} minutes" : (int)span.TotalHours == 1 ? "1 hour" : $"{(int)span.TotalHours} hours";
}
