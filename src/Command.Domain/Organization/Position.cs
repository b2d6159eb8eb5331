namespace Command.Domain.Organization;

/// <summary>
/// A position of the incident's organization (NIMS/ICS): the school's own, as in FEMA-style school plans, and those of an
/// active-shooter response (C3 checklist). Who has command is not a position: see <see cref="Commander"/>.
/// </summary>
public enum Position
{
    SafetyOfficer,
    PublicInformationOfficer,
    LiaisonOfficer,

    OperationsChief,
    SiteFacilityCheckSecurity,
    SearchAndRescue,
    Medical,
    StudentCare,
    StudentRelease,

    PlanningChief,
    Documentation,
    Situation,

    LogisticsChief,
    SuppliesFacilities,
    Staffing,
    Communications,

    FinanceAdministrationChief,
    Timekeeping,
    Purchasing,

    ContactTeam,
    TacticalGroup,
    TriageGroup,
    TransportGroup,
    RescueTaskForce,
    Perimeter,
    StagingManager,
    IntelligenceSection,
    JointInformationCenter,
    Reunification,
}
