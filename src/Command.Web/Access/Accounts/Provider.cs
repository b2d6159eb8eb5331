namespace Command.Web.Access.Accounts;

/// <summary>A district's own sign-in, reached by OpenID Connect.</summary>
public sealed class Provider
{
    /// <summary>Microsoft Entra: the token names its tenant.</summary>
    public const string Entra = "entra";

    /// <summary>Google Workspace: the token names its hosted domain.</summary>
    public const string Google = "google";

    /// <summary>Any other conformant provider.</summary>
    public const string Other = "other";

    public required string Id { get; init; }

    /// <summary>The district's id; nobody of another district comes in by it.</summary>
    public required string District { get; init; }

    /// <summary>On its button: "Riverbend Schools".</summary>
    public required string Name { get; init; }

    /// <summary><see cref="Entra"/>, <see cref="Google"/> or <see cref="Other"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its address, exactly as it writes it into its tokens.</summary>
    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Sealed.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Entra's tenant id or Google's hosted domain; null for others.</summary>
    public string? Tenant { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>That an account is this subject at this issuer. An e-mail is never a key: it can be given to someone else.</summary>
public sealed class Login
{
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }
}
