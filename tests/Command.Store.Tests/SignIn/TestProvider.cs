using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Command.Store.Tests.SignIn;

/// <summary>A real OpenID Connect provider on this machine, which can be made to lie in what it signs.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string Secret = "between the two of them";

    private readonly WebApplication _app;

    private TestProvider(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    /// <summary>As it writes itself into its tokens.</summary>
    public string Issuer => Url.AbsoluteUri;

    /// <summary>Who signs in there.</summary>
    public string Subject { get; set; } = "subject-1";

    /// <summary>What it says of how they did: "mfa".</summary>
    public string[] Methods { get; set; } = ["pwd", "mfa"];

    /// <summary>Further claims.</summary>
    public Dictionary<string, string> Claims { get; } = [];

    /// <summary>What is changed in an identity token just before it is signed.</summary>
    public Action<ClaimsPrincipal>? Lie { get; set; }

    public static async Task<TestProvider> StartAsync(string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TestProvider? self = null;
        builder.Services.AddDbContext<DbContext>(options => options.UseNpgsql(database).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
                server.AddEventHandler<OpenIddictServerEvents.ProcessSignInContext>(handler => handler
                    .UseInlineHandler(context =>
                    {
                        if (context.IdentityTokenPrincipal is { } principal)
                        {
                            self!.Lie?.Invoke(principal);
                        }

                        return default;
                    })
                    .SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 500));
            });
        var app = builder.Build();
        app.UseAuthentication();
        app.MapGet("/connect/authorize", () => self!.Vouch());
        self = new TestProvider(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        return self;
    }

    /// <summary>Makes Command known to it.</summary>
    public async Task RegisterAsync(string client, Uri back)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = client,
            ClientSecret = Secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { back },
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private IResult Vouch()
    {
        var identity = new ClaimsIdentity("test", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, Subject);
        foreach (var method in Methods)
        {
            identity.AddClaim(new Claim(OpenIddictConstants.Claims.AuthenticationMethodReference, method));
        }

        foreach (var (type, value) in Claims)
        {
            identity.SetClaim(type, value);
        }

        identity.SetScopes(Scopes.OpenId);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
