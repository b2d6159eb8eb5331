using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Command.Web.Features.Demo;

/// <summary>The demo: its district and a sign-in by choosing a person. Without demo mode its door does not exist.</summary>
public static class DemoSetup
{
    public const string SignInUrl = "/demo/sign-in";

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoSeed>();
        services.AddSingleton<DemoPlayer>();
        return services;
    }

    public static WebApplication MapDemo(this WebApplication app)
    {
        if (app.Services.GetRequiredService<CommandOptions>().Demo)
        {
            app.MapPost(SignInUrl, SignInAsync).AllowAnonymous().ExcludeFromDescription();
        }

        app.MapPost("/sign-out", (Delegate)SignOutAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> SignInAsync([FromForm] string person, [FromForm] string? returnUrl, DistrictDirectory directory, HttpContext http)
    {
        var district = await directory.DistrictAsync(DemoSeed.District);
        if (district is not { IsDemo: true } || await directory.PersonAsync(district.Id, new PersonId(person)) is not { DisabledAt: null } known)
        {
            return Results.LocalRedirect(AccessSetup.SignInPath);
        }

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, known.Id.Value),
                new(ClaimTypes.Name, known.Name),
                new(ClaimTypes.Role, known.Role.ToString()),
                new(CurrentPerson.DistrictClaim, district.Id.Value),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(AccessSetup.SignInPath);
    }

    // "//elsewhere" and "/\elsewhere" are addresses of other sites.
    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..];
}
