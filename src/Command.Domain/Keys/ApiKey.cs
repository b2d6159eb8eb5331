using System.Collections.Immutable;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Keys;

/// <summary>What another system may do with a key. Nothing else: a key opens no page, no hub and no other command.</summary>
public enum KeyScope
{
    /// <summary>Declare an incident at once and order its action: a panic button.</summary>
    DeclareAlerts,

    /// <summary>Declare an incident without an action and say what it suggests; a person orders it: a door sensor, a camera.</summary>
    ProposeAlerts,

    /// <summary>Read incidents, their events, and buildings.</summary>
    Read,
}

/// <summary>A key by which another system speaks for itself.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What the system is, as it is to stand in the timeline: "Panic buttons, Oak".</param>
/// <param name="Scopes">What it may do; at least one.</param>
/// <param name="Buildings">At which buildings; empty for the whole district.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">The name of who made it.</param>
public sealed record ApiKey(Guid Id, string Name, ImmutableArray<KeyScope> Scopes, ImmutableArray<BuildingId> Buildings, DateTimeOffset MadeAt, string MadeBy)
{
    private const int MaxName = 60;
    private const string Prefix = "key-";

    /// <summary>When it was revoked; null while it is in force.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it has a scope and may use it.</summary>
    public bool Allows(KeyScope scope) => RevokedAt is null && Scopes.Contains(scope);

    /// <summary>The key as one who stands where it reaches: part of the response where it may raise alerts, else only looking.</summary>
    public Person AsPerson()
    {
        var role = Scopes.Contains(KeyScope.DeclareAlerts) || Scopes.Contains(KeyScope.ProposeAlerts) ? Role.CrisisTeam : Role.Observer;
        IEnumerable<GrantScope> places = Buildings.IsEmpty ? [GrantScope.District] : Buildings.Select(GrantScope.At);
        return new Person(new PersonId($"{Prefix}{Id:N}"), Name, "Another system", Role.Observer, null, [])
        {
            DisabledAt = RevokedAt,
            Grants = [.. places.Select(place => new Grant(Id, role, place, MadeAt, DateTimeOffset.MaxValue, MadeBy, "API key", GrantKind.Given))],
        };
    }

    /// <summary>Whether someone is another system that came with a key.</summary>
    public static bool Speaks(PersonId person) => person.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Why a key can't be made so, in words; null when it can.</summary>
    public static string? Refusal(Person by, string? name, IReadOnlyCollection<KeyScope> scopes) =>
        !Authority.KeepsTheDistrict(by) ? "Only the district office and administrators can make keys."
        : Written.OrNull(name) is not { } written ? "Say what the key is for."
        : written.Length > MaxName ? $"Keep the name under {MaxName} characters."
        : scopes.Count == 0 ? "Choose what it may do."
        : null;
}
