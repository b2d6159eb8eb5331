namespace Command.Domain.Incidents;

/// <summary>What kind of emergency it is. A kind suggests an action; a person decides.</summary>
public enum Kind
{
    Intruder,
    Weapon,
    GasLeak,
    ChemicalSpill,
    Tornado,
    SevereWeather,
    Medical,
    Fire,
    MissingPerson,
    BombThreat,
    Other,
}

/// <summary>Whether it is real. Everything that is shown or sent out carries it.</summary>
public enum Mode
{
    Actual,

    /// <summary>People do what they would do; announced as a drill.</summary>
    Drill,

    /// <summary>Responders play a scenario; CAP status "Exercise".</summary>
    Exercise,
}

/// <summary>The five actions of the Standard Response Protocol.</summary>
public enum ResponseAction
{
    Hold,
    Secure,
    Lockdown,
    Evacuate,
    Shelter,
}

/// <summary>
/// The part of a building an action is ordered for: the whole building, one wing or one level. Written
/// <c>building</c>, <c>wing:B</c> or <c>level:L2</c>, which is also how it is stored.
/// </summary>
public readonly record struct Zone(string Value)
{
    /// <summary>The whole building.</summary>
    public static readonly Zone Building = new("building");

    /// <summary>One wing, by the name staff give it.</summary>
    public static Zone Wing(string name) => new("wing:" + name);

    /// <summary>One level, by its short name.</summary>
    public static Zone Level(string shortName) => new("level:" + shortName);

    /// <summary>As said aloud: "whole building", "wing B", "level L2".</summary>
    public string Title => this == Building ? "whole building" : Value.Replace(':', ' ');

    public override string ToString() => Value;
}
