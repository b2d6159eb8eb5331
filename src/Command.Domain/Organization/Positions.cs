using System.Diagnostics;

namespace Command.Domain.Organization;

/// <summary>
/// The chart of positions. The school's are those of a FEMA-style school plan; those of law enforcement and rescue, with
/// their order under each other, are those of an active-shooter response (C3 checklist). Titles are written as there.
/// </summary>
public static class Positions
{
    /// <summary>Every position, in the order in which a chart lists them.</summary>
    public static IReadOnlyList<Position> All { get; } = Enum.GetValues<Position>();

    /// <summary>What there is to know of a position.</summary>
    public static PositionFacts Of(Position position) => position switch
    {
        Position.SafetyOfficer => Lead("Safety", Section.CommandStaff),
        Position.PublicInformationOfficer => Lead("PIO", Section.CommandStaff),
        Position.LiaisonOfficer => Lead("Liaison", Section.CommandStaff),
        Position.JointInformationCenter => Lead("JIC/PIO", Section.CommandStaff, Position.PublicInformationOfficer),
        Position.IntelligenceSection => Lead("Intelligence Section", Section.CommandStaff),

        Position.OperationsChief => Lead("Ops chief", Section.Operations),
        Position.SiteFacilityCheckSecurity => Work("Site Facility Check/Security", Section.Operations, Position.OperationsChief),
        Position.SearchAndRescue => Work("Search & Rescue", Section.Operations, Position.OperationsChief),
        Position.Medical => Work("Medical", Section.Operations, Position.OperationsChief),
        Position.StudentCare => Work("Student Care", Section.Operations, Position.OperationsChief),
        Position.StudentRelease => Work("Student Release", Section.Operations, Position.OperationsChief),
        Position.Reunification => Lead("Reunification", Section.Operations, Position.OperationsChief),

        Position.TacticalGroup => Lead("Tactical Group", Section.LawEnforcement, Position.OperationsChief),
        Position.ContactTeam => Work("Contact Team", Section.LawEnforcement, Position.TacticalGroup),
        Position.TriageGroup => Lead("Triage Group", Section.LawEnforcement, Position.OperationsChief),
        Position.RescueTaskForce => Work("Rescue Task Force (RTF)", Section.LawEnforcement, Position.TriageGroup),
        Position.TransportGroup => Lead("Transport Group", Section.LawEnforcement, Position.OperationsChief),
        Position.Perimeter => Work("Perimeter", Section.LawEnforcement, Position.OperationsChief),
        Position.StagingManager => Lead("Staging manager", Section.LawEnforcement, Position.OperationsChief),

        Position.PlanningChief => Lead("Planning chief", Section.Planning),
        Position.Documentation => Work("Documentation", Section.Planning, Position.PlanningChief),
        Position.Situation => Lead("Situation", Section.Planning, Position.PlanningChief),

        Position.LogisticsChief => Lead("Logistics chief", Section.Logistics),
        Position.SuppliesFacilities => Work("Supplies/Facilities", Section.Logistics, Position.LogisticsChief),
        Position.Staffing => Lead("Staffing", Section.Logistics, Position.LogisticsChief),
        Position.Communications => Work("Communications", Section.Logistics, Position.LogisticsChief),

        Position.FinanceAdministrationChief => Lead("Finance/Admin chief", Section.Finance),
        Position.Timekeeping => Lead("Timekeeping", Section.Finance, Position.FinanceAdministrationChief),
        Position.Purchasing => Lead("Purchasing", Section.Finance, Position.FinanceAdministrationChief),
        _ => throw new UnreachableException($"No position is number {(int)position}."),
    };

    /// <summary>What a position is called.</summary>
    public static string Title(Position position) => Of(position).Title;

    /// <summary>The positions right under another; under null those that answer to the commander.</summary>
    public static IEnumerable<Position> Under(Position? parent) => All.Where(position => Of(position).Parent == parent);

    // One person leads, so that everyone knows whom to ask (unity of command).
    private static PositionFacts Lead(string title, Section section, Position? parent = null) => new(title, parent, section, Several: false);

    // Work that several people or teams do side by side.
    private static PositionFacts Work(string title, Section section, Position? parent = null) => new(title, parent, section, Several: true);
}

/// <summary>What there is to know of a position.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Parent">The position it answers to; null for the commander.</param>
/// <param name="Section">Where a chart shows it.</param>
/// <param name="Several">Whether several people may hold it at a time.</param>
public sealed record PositionFacts(string Title, Position? Parent, Section Section, bool Several);

/// <summary>The parts of a chart.</summary>
public enum Section
{
    CommandStaff,
    Operations,

    /// <summary>Law enforcement and rescue, a part of operations.</summary>
    LawEnforcement,
    Planning,
    Logistics,

    /// <summary>Finance and administration.</summary>
    Finance,
}
