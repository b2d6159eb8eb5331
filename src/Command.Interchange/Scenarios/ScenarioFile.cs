using Command.Domain.Scenarios;

namespace Command.Interchange.Scenarios;

/// <summary>A file of a scenario as it was read.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Scenario">What it holds; null when something is wrong with it.</param>
/// <param name="Faults">What is wrong, in order of lines; empty when all is well.</param>
public sealed record ScenarioFile(string Name, Scenario? Scenario, IReadOnlyList<ScenarioFault> Faults)
{
    /// <summary>A fault with the file and line it is in: "weapon.txt, line 12: Say where."</summary>
    public string Words(ScenarioFault fault) => fault.Line > 0 ? $"{Name}, line {fault.Line}: {fault.Words}" : $"{Name}: {fault.Words}";
}
