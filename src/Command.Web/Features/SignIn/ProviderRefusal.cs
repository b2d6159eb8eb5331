using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Command.Web.Features.SignIn;

/// <summary>Why a sign-in with a district's own provider was refused.</summary>
public enum ProviderRefusal
{
    /// <summary>Anything else; the provider's own reason is in the log.</summary>
    Failed,

    /// <summary>The answer was written by another issuer.</summary>
    Issuer,

    /// <summary>The answer was made for another program.</summary>
    Audience,

    /// <summary>The answer belongs to another question.</summary>
    Nonce,

    /// <summary>This browser did not ask, or asked too long ago.</summary>
    State,

    /// <summary>The code was used before or is none.</summary>
    Code,

    /// <summary>The person belongs to another tenant or domain.</summary>
    Tenant,

    /// <summary>Someone else's account is tied to this person there.</summary>
    Taken,

    /// <summary>Nobody here is this person.</summary>
    Stranger,
}

/// <summary>The words for each, and how each is told from what the protocol's own checks throw.</summary>
public static class ProviderRefusals
{
    /// <summary>For the person.</summary>
    public static string Words(ProviderRefusal refusal) => refusal switch
    {
        ProviderRefusal.Issuer => "The answer did not come from your district's sign-in. Try again; if it stays so, tell your administrator.",
        ProviderRefusal.Audience => "Your district's sign-in answered another program, not Command. Tell your administrator.",
        ProviderRefusal.Nonce or ProviderRefusal.State => "This sign-in was not begun here, or too long ago. Begin again.",
        ProviderRefusal.Code => "This answer was used before. Begin again.",
        ProviderRefusal.Tenant => "You are signed in there with an account of another organization. Choose your district's.",
        ProviderRefusal.Taken => "Another account here is tied to this sign-in already. Sign in there as yourself, or ask your administrator.",
        ProviderRefusal.Stranger => "Nobody here belongs to this sign-in yet. Open your invitation first, then choose it there.",
        _ => "Your district's sign-in did not let you in. Try again, or use another way.",
    };

    /// <summary>What a failed check was about.</summary>
    public static ProviderRefusal Of(Exception? failure) => failure switch
    {
        SecurityTokenInvalidIssuerException => ProviderRefusal.Issuer,
        SecurityTokenInvalidAudienceException => ProviderRefusal.Audience,
        OpenIdConnectProtocolInvalidNonceException => ProviderRefusal.Nonce,
        OpenIdConnectProtocolInvalidStateException => ProviderRefusal.State,
        OpenIdConnectProtocolException { Message: var words } when words.Contains("invalid_grant", StringComparison.Ordinal) => ProviderRefusal.Code,
        { InnerException: { } inner } => Of(inner),
        { Message: var words } when words.Contains("state", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Correlation", StringComparison.Ordinal) => ProviderRefusal.State,
        _ => ProviderRefusal.Failed,
    };
}
