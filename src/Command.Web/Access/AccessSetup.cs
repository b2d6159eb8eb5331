using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace Command.Web.Access;

/// <summary>
/// Who gets in. Everything is closed unless it says otherwise. How a person proves who they are is behind the cookie:
/// today the demo's list of people (Features/Demo), later the district's own sign-in.
/// </summary>
public static class AccessSetup
{
    public const string SignInPath = "/sign-in";

    public static IServiceCollection AddAccess(this IServiceCollection services, string keysDirectory)
    {
        services.AddSingleton<DistrictDirectory>();
        services.AddSingleton<CurrentPerson>();
        services.AddSingleton<Sight>();
        services.AddDataProtection().SetApplicationName("Command").PersistKeysToFileSystem(Private(keysDirectory));
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.LoginPath = SignInPath;
                options.AccessDeniedPath = SignInPath;
                options.Cookie.Name = "command";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
                options.Events.OnRedirectToLogin = context => RedirectPages(context, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = context => RedirectPages(context, StatusCodes.Status403Forbidden);
            });
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    // The keys that seal sign-ins are readable by the app's own user only.
    private static DirectoryInfo Private(string directory) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(directory)
            : Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    // A program wants a status, not a page to sign in on.
    private static Task RedirectPages(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
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
