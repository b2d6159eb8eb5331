using System.Security.Claims;
using Command.Web.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Access;

/// <summary>
/// Who gets in. Everything is closed unless it says otherwise. How a person proves who they are is behind the cookie:
/// by their account (Features/SignIn) or, in the demo, by choosing from a list (Features/Demo). Both come through <see cref="FrontDoor"/>.
/// </summary>
public static class AccessSetup
{
    // A person comes with a cookie, another system with its key.
    private const string Whichever = "Whichever";

    public const string SignInPath = "/sign-in";

    /// <summary>Tells a page whose link was cut whether its person is still signed in: 204, or 401. It is no sign of them.</summary>
    public const string StatePath = "/sign-in/state";

    public static IServiceCollection AddAccess(this IServiceCollection services, string keysDirectory, string connectionString)
    {
        services.AddDbContextFactory<AccountContext>(options => options.UseNpgsql(connectionString));
        services.AddSingleton<OpenConnections>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<FrontDoor>();
        services.AddHostedService<SessionWatch>();
        services.AddSingleton<HubGate>();
        services.AddSingleton<Seats>();
        services.AddScoped<CircuitGate>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitGate>());
        services.AddSingleton<DistrictDirectory>();
        services.AddSingleton<DistrictGuard>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<TryLog>();
        services.AddHostedService(provider => provider.GetRequiredService<TryLog>());
        services.AddSingleton<CurrentPerson>();
        services.AddSingleton<Sight>();
        services.AddDataProtection().SetApplicationName("Command").PersistKeysToFileSystem(Private(keysDirectory))
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = Whichever;
                options.DefaultSignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            })
            .AddPolicyScheme(Whichever, null, options => options.ForwardDefaultSelector = context =>
                KeySignIn.IsShown(context.Request) ? KeySignIn.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, KeySignIn>(KeySignIn.SchemeName, null)
            .AddCookie(options =>
            {
                options.LoginPath = SignInPath;
                options.AccessDeniedPath = SignInPath;
                options.Cookie.Name = "command";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.CookieManager = new SignInCookies();
                options.ExpireTimeSpan = Session.Longest;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = CheckAsync;
                options.Events.OnRedirectToLogin = context => RedirectPages(context, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = context => RedirectPages(context, StatusCodes.Status403Forbidden);
            });
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>Call after authentication and before what it guards.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseMiddleware<KeyGate>();
        app.UseMiddleware<ConnectionRegister>();
        app.MapGet(StatePath, (ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? Results.NoContent() : Results.Unauthorized())
            .AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    // A cookie is worth as much as the session it names.
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (Sessions.Of(context.Principal) is not { } id || await sessions.FindAsync(id) is null)
        {
            context.RejectPrincipal();
        }
        else if (!IsByItself(context.Request.Path))
        {
            sessions.Touch(context.Principal);
        }
    }

    // What a page asks without anyone touching it.
    private static bool IsByItself(PathString path) =>
        path.StartsWithSegments("/hubs") || path.StartsWithSegments("/_blazor") || path.StartsWithSegments(StatePath);

    // The keys that seal sign-ins are readable by the app's own user only.
    private static DirectoryInfo Private(string directory) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(directory)
            : Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    // A program wants a status, not a page to sign in on.
    private static Task RedirectPages(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/_blazor"))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
