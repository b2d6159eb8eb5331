namespace Command.Domain.Incidents;

/// <summary>
/// The times an incident is run by. Kept in its first event, so that a replay reads as it was even when the district has
/// chosen other times since.
/// </summary>
/// <param name="ClearStands">How long an unguarded clear stands before the room must be checked again.</param>
/// <param name="NoCommandAfter">How long an incident may be without a commander, a command post or a staging area before the alarm.</param>
/// <param name="ParWithin">How long a team has to answer a round of accountability.</param>
/// <param name="ParEvery">How long after a round the next one is due.</param>
/// <param name="RetractWithin">How long an order can be taken back as a mistake.</param>
public sealed record IncidentSettings(TimeSpan ClearStands, TimeSpan NoCommandAfter, TimeSpan ParWithin, TimeSpan ParEvery, TimeSpan RetractWithin)
{
    /// <summary>What holds where a district has chosen nothing.</summary>
    public static readonly IncidentSettings Default = new(
        ClearStands: TimeSpan.FromMinutes(30),
        NoCommandAfter: TimeSpan.FromMinutes(3),
        ParWithin: TimeSpan.FromMinutes(3),
        ParEvery: TimeSpan.FromMinutes(20),
        RetractWithin: TimeSpan.FromMinutes(2));
}
