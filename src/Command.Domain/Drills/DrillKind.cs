namespace Command.Domain.Drills;

/// <summary>What is practised. A drill and a simulation of an active shooter are told apart, as Minn. Stat. 121A.038 does.</summary>
public enum DrillKind
{
    Lockdown,
    Fire,
    Tornado,

    /// <summary>Students and staff practise what to do; nothing imitates a shooting.</summary>
    ActiveShooterDrill,

    /// <summary>An exercise for adults that imitates a shooting.</summary>
    ActiveShooterSimulation,

    /// <summary>Anything else, such as a reunification or a bus evacuation.</summary>
    Other,
}
