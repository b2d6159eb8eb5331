using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Command.Web.Features.Demo;

/// <summary>The demo: its district and a sign-in by choosing a person. Without demo mode its door does not exist.</summary>
public static class DemoSetup
{
    public const string SignInUrl = "/demo/sign-in";

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoSeed>();
        services.AddSingleton<PastSeed>();
        services.AddSingleton<DemoPlayer>();
        return services;
    }

    public static WebApplication MapDemo(this WebApplication app)
    {
        if (app.Services.GetRequiredService<CommandOptions>().Demo)
        {
            app.MapPost(SignInUrl, SignInAsync).AllowAnonymous().ExcludeFromDescription();
        }
        return app;
    }

    private static async Task<IResult> SignInAsync([FromForm] string person, [FromForm] string? returnUrl, DistrictDirectory directory, FrontDoor door, HttpContext http)
    {
        var district = await directory.DistrictAsync(DemoSeed.District);
        if (district is not { IsDemo: true } || await directory.PersonAsync(district.Id, new PersonId(person)) is not { DisabledAt: null } known)
        {
            return Results.LocalRedirect(AccessSetup.SignInPath);
        }

        await door.EnterAsync(http, district.Id, known, "demo");
        return Results.LocalRedirect(FrontDoor.Inside(returnUrl));
    }
}
