using System.Collections.Concurrent;
using System.Security.Cryptography;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Command.Web.Features.SignIn;

/// <summary>
/// The sign-ins that districts bring along. They are data: one becomes an authentication scheme of its own, with its own
/// address to come back to, when the first person uses it. Code flow with PKCE, state and nonce; nothing of the tokens
/// is kept.
/// </summary>
public sealed class Providers(
    IDbContextFactory<AccountContext> store, IAuthenticationSchemeProvider schemes, IOptionsMonitorCache<OpenIdConnectOptions> cache, IDataProtectionProvider protection, AuditLog audit, TimeProvider clock)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>Where a sign-in with a provider begins; <c>/back</c> below it is where it ends.</summary>
    public const string Path = "/sign-in/provider";

    private const string Prefix = "provider-";

    // Signatures by keys that only the provider has (RFC 7518, 3.1); never by a shared secret, never by none.
    private static readonly string[] Algorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly IDataProtector _seal = protection.CreateProtector("Command.Provider");
    private readonly ConcurrentDictionary<string, Provider> _known = new();
    private readonly Lock _lock = new();

    /// <summary>The name of a provider's scheme.</summary>
    public static string SchemeOf(string id) => Prefix + id;

    /// <summary>Where a provider must send people back to, below our own address.</summary>
    public static string BackOf(string id) => $"{Path}/{id}/back";

    /// <summary>A provider that is known here; null when it is not.</summary>
    public Provider? Known(string scheme) => scheme.StartsWith(Prefix, StringComparison.Ordinal) ? _known.GetValueOrDefault(scheme[Prefix.Length..]) : null;

    /// <summary>Everyone's providers, or those of one district, by name.</summary>
    public async Task<IReadOnlyList<Provider>> ListAsync(string? district)
    {
        await using var context = await store.CreateDbContextAsync();
        return await context.Providers.AsNoTracking().Where(p => district == null || p.District == district).OrderBy(p => p.Name).ToListAsync();
    }

    /// <summary>Makes a provider known as it stands in the store now, or no longer known.</summary>
    public async Task KnowAsync(string id)
    {
        await using var context = await store.CreateDbContextAsync();
        var stored = await context.Providers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);
        lock (_lock)
        {
            if (_known.GetValueOrDefault(id)?.ChangedAt == stored?.ChangedAt)
            {
                return;
            }

            schemes.RemoveScheme(SchemeOf(id));
            cache.TryRemove(SchemeOf(id));
            _known.TryRemove(id, out _);
            if (stored is not null)
            {
                _known[id] = stored;
                schemes.AddScheme(new AuthenticationScheme(SchemeOf(id), stored.Name, typeof(OpenIdConnectHandler)));
            }
        }
    }

    /// <summary>Adds a provider; null, or why not.</summary>
    public async Task<string?> AddAsync(DistrictId district, Person by, string? name, string? kind, string? issuer, string? clientId, string? secret, string? tenant)
    {
        if (Refusal(by) is { } refusal)
        {
            return refusal;
        }

        if (new[] { name, kind, issuer, clientId, secret }.Any(string.IsNullOrWhiteSpace) || (kind is Provider.Entra or Provider.Google && string.IsNullOrWhiteSpace(tenant)))
        {
            return kind is Provider.Entra or Provider.Google ? "Fill in every line, the tenant too." : "Fill in every line but the tenant.";
        }

        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address is { IsLoopback: true, Scheme: "http" }))
        {
            return "The issuer is an address that begins with https://.";
        }

        var now = clock.GetUtcNow();
        var provider = new Provider
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            District = district.Value,
            Name = name!.Trim(),
            Kind = kind!,
            Issuer = issuer.Trim(),
            ClientId = clientId!.Trim(),
            ClientSecret = Convert.ToBase64String(_seal.Protect(System.Text.Encoding.UTF8.GetBytes(secret!.Trim()))),
            Tenant = tenant?.Trim(),
            ChangedAt = now,
        };
        await using var context = await store.CreateDbContextAsync();
        context.Providers.Add(provider);
        await context.SaveChangesAsync();
        await audit.WriteAsync(district, new ProviderChanged(audit.Stamp(by), provider.Id, provider.Name, provider.Issuer, "added"));
        return null;
    }

    /// <summary>Removes a provider; who has no other way in needs an invitation.</summary>
    public async Task<string?> RemoveAsync(DistrictId district, Person by, string id)
    {
        await using var context = await store.CreateDbContextAsync();
        if (Refusal(by) is { } refusal || await context.Providers.FirstOrDefaultAsync(p => p.Id == id && p.District == district.Value) is not { } provider)
        {
            return Refusal(by) ?? "It is gone already.";
        }

        context.Providers.Remove(provider);
        await context.SaveChangesAsync();
        await audit.WriteAsync(district, new ProviderChanged(audit.Stamp(by), provider.Id, provider.Name, provider.Issuer, "removed"));
        return null;
    }

    /// <summary>Why <paramref name="person"/> may not change the district's own sign-in, in words; null when they may.</summary>
    public static string? Refusal(Person? person) => person?.Role is Role.Administrator ? null : "Only administrators can change how people sign in.";

    public void Configure(OpenIdConnectOptions options) => Configure(null, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name is null || Known(name) is not { } provider)
        {
            return;
        }

        options.Authority = provider.Issuer;
        options.RequireHttpsMetadata = !new Uri(provider.Issuer).IsLoopback;
        options.ClientId = provider.ClientId;
        options.ClientSecret = System.Text.Encoding.UTF8.GetString(_seal.Unprotect(Convert.FromBase64String(provider.ClientSecret)));
        options.CallbackPath = BackOf(provider.Id);
        options.ResponseType = OpenIdConnectResponseType.Code;

        // Back by a plain link, so that our cookies may be kept from posts of other sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.TokenValidationParameters.ValidAudience = provider.ClientId;
        options.TokenValidationParameters.ValidIssuer = provider.Issuer;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;

        // What a provider answers is taken from the provider itself, not from wherever it points.
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        // Metadata of another issuer would bring its keys along (OpenID Connect Discovery, 4.3).
        options.Events.OnRedirectToIdentityProvider = async asking =>
        {
            var metadata = await asking.Options.ConfigurationManager!.GetConfigurationAsync(asking.HttpContext.RequestAborted);
            if (metadata.Issuer != provider.Issuer)
            {
                asking.Response.Redirect($"{AccessSetup.SignInPath}?provider={ProviderRefusal.Issuer}");
                asking.HandleResponse();
            }
        };

        // Not earlier: only now nonce and state have been held against what was asked.
        options.Events.OnTicketReceived = ProviderSignIn.TakeAsync;
        options.Events.OnRemoteFailure = ProviderSignIn.FailAsync;
    }
}
