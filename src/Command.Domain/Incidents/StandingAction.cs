using Command.Domain.Kernel;

namespace Command.Domain.Incidents;

/// <summary>An action in force.</summary>
/// <param name="Action">Which.</param>
/// <param name="Zone">Where.</param>
/// <param name="Detail">Location, or hazard and strategy; else null.</param>
/// <param name="Since">When it was ordered, by the server's clock.</param>
/// <param name="By">Who ordered it.</param>
public sealed record StandingAction(ResponseAction Action, Zone Zone, string? Detail, DateTimeOffset Since, string By)
{
    /// <inheritdoc cref="ActionOrdered.Term"/>
    public string? Term { get; init; }

    /// <inheritdoc cref="ActionOrdered.Directive"/>
    public string? Directive { get; init; }

    /// <summary>Who ordered it.</summary>
    public PersonId Person { get; init; }

    /// <summary>The incident's version with the order: of two, the later one has the higher.</summary>
    public long Version { get; init; }

    /// <summary>What it took the place of, for taking it back; one step only.</summary>
    public StandingAction? Replaced { get; init; }

    /// <summary>The term to show: the district's own, else the term of art.</summary>
    public string Title => Term ?? Protocol.Term(Action);

    /// <summary>The directive to show, with its detail.</summary>
    public string Words => Directive ?? Protocol.Directive(Action, Detail);

    internal static StandingAction Of(ActionOrdered o, long version, StandingAction? replaced) => new(o.Action, o.Zone, o.Detail, o.Stamp.RecordedAt, o.Stamp.By.Name)
    {
        Term = o.Term,
        Directive = o.Directive,
        Person = o.Stamp.By.Person,
        Version = version,
        Replaced = replaced is null ? null : replaced with { Replaced = null },
    };
}
