using System.Security.Claims;
using System.Text;
using Command.Web.Access;

namespace Command.Web.Features.Drills;

/// <summary>Registers the desk of drills and serves them to calendars.</summary>
public static class DrillsSetup
{
    /// <summary>Where a calendar reads; with <c>?key=</c> for those that can't sign in, without it as a download for who is signed in.</summary>
    public const string CalendarPath = "/drills/calendar.ics";

    public static IServiceCollection AddDrills(this IServiceCollection services)
    {
        services.AddSingleton<DrillDesk>();
        services.AddSingleton<DrillCalendar>();
        services.AddSingleton<TrainingDesk>();
        return services;
    }

    public static WebApplication MapDrills(this WebApplication app)
    {
        app.MapGet(CalendarPath, ReadAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    // A wrong key is answered like an address that does not exist.
    private static async Task<IResult> ReadAsync(string? key, ClaimsPrincipal user, CurrentPerson current, DrillCalendar calendar, HttpContext http)
    {
        var reader = key is not null ? await calendar.FindAsync(key)
            : await current.PersonAsync(user) is { } person ? (current.District(user), person)
            : null;
        http.Response.Headers.CacheControl = "private, no-store";
        return reader is { } who
            ? Results.File(Encoding.UTF8.GetBytes(await calendar.WriteAsync(who.Item1, who.Item2, $"{http.Request.Scheme}://{http.Request.Host}")), "text/calendar; charset=utf-8", "drills.ics")
            : Results.NotFound();
    }
}
