namespace Command.Web.Access.Accounts;

/// <summary>That a person may make an account, once; the link holds the token, the store its hash.</summary>
public sealed class Invitation
{
    /// <summary>SHA-256 of the token.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The district's id.</summary>
    public required string District { get; init; }

    /// <summary>Who is invited.</summary>
    public required string Person { get; init; }

    /// <summary>The administrator who made it.</summary>
    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
