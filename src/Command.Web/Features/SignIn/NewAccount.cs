namespace Command.Web.Features.SignIn;

/// <summary>
/// Someone who may make an account and has not chosen how to sign in yet. Nothing of it is stored before they have: an
/// account without a way in would be in the way of the next try.
/// </summary>
/// <param name="Account">The id the account will have.</param>
/// <param name="District">The id of the district.</param>
/// <param name="Person">The id of the person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail.</param>
/// <param name="Key">The key for an authenticator app, in Base64.</param>
/// <param name="Invitation">The hash of the invitation's token; null for who sets Command up.</param>
/// <param name="DistrictName">The name of the district to be made; null when there is one.</param>
/// <param name="ShortName">Its short name.</param>
public sealed record NewAccount(string Account, string District, string Person, string Name, string Email, string Key, string? Invitation, string? DistrictName, string? ShortName)
{
    /// <summary>How long choosing may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>The provider that knows them and did not say that it asked for a second factor; null for none.</summary>
    public string? Issuer { get; init; }

    /// <summary>Who they are there.</summary>
    public string? Subject { get; init; }
}

/// <summary>Someone whose provider vouched for them with one factor, on their way to the second.</summary>
/// <param name="Account">Their account's id.</param>
/// <param name="Provider">The name of the provider.</param>
/// <param name="ReturnUrl">Where they want to go.</param>
public sealed record Halfway(string Account, string Provider, string ReturnUrl)
{
    /// <summary>How long the second factor may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
}

/// <summary>What a passkey ceremony must be held against when its answer comes.</summary>
/// <param name="State">As the framework made it.</param>
/// <param name="Purpose">Whether a key was to be made or shown.</param>
public sealed record Ceremony(string State, string Purpose)
{
    /// <summary>How long a person may take to touch their key.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
}
