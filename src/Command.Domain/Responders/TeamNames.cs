using System.Collections.Immutable;

namespace Command.Domain.Responders;

/// <summary>Names to suggest for teams: the NATO spelling alphabet, which is heard right on a bad radio.</summary>
public static class TeamNames
{
    private static readonly ImmutableArray<string> Alphabet =
    [
        "Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett", "Kilo", "Lima", "Mike",
        "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
    ];

    /// <summary>The first that no team has; "Team 27" and so on when all are taken.</summary>
    public static string Next(ResponderState state) =>
        Alphabet.FirstOrDefault(name => state.Team(name) is null) ?? Enumerable.Range(Alphabet.Length + 1, state.Teams.Length + 1).Select(n => $"Team {n}").First(name => state.Team(name) is null);
}
