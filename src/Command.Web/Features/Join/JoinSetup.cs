using Command.Web.Access;
using Command.Web.Features.Codes;
using Command.Web.Features.Field;
using Command.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace Command.Web.Features.Join;

/// <summary>Registers the door for guests, and takes their form.</summary>
public static class JoinSetup
{
    public const string Url = "/join";

    public static IServiceCollection AddJoin(this IServiceCollection services)
    {
        services.AddSingleton<JoinCodes>();
        services.AddSingleton<WrongTries>();
        services.AddSingleton<JoinDesk>();
        services.AddHostedService<GuestsLeave>();
        return services;
    }

    public static WebApplication MapJoin(this WebApplication app)
    {
        app.MapPost(Url, JoinAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> JoinAsync([FromForm] string? code, [FromForm] string? name, [FromForm] string? agency, [FromForm] string? room, JoinDesk desk, WrongTries tries, FrontDoor door, HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        var (district, guest, refusal) = tries.MustWait(address) || !await tries.TurnAsync(address, http.RequestAborted) ? (default, null, JoinWords.TooMany) : await desk.JoinAsync(code, name, agency, address);
        if (refusal == JoinWords.WrongCode)
        {
            tries.Count(address);
        }

        if (guest is null)
        {
            return Results.LocalRedirect($"{Url}{QueryString.Create(new Dictionary<string, string?> { ["code"] = code, ["name"] = name, ["agency"] = agency, ["room"] = room, ["refusal"] = refusal })}");
        }

        await door.EnterAsync(http, district, guest, "guest code");
        return Results.LocalRedirect(RoomCodes.UrlOf(room) ?? FieldEndpoints.PageUrl(guest.Grants[0].Scope.Incident!.Value));
    }
}

/// <summary>Sends the guests of an incident away when it is closed, whoever closed it.</summary>
public sealed class GuestsLeave(LiveIncidents incidents, JoinDesk desk) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        incidents.Loaded += incident => incident.Watch(change =>
        {
            if (change.Before.IsOpen && !change.After.IsOpen)
            {
                _ = desk.OverAsync(incident.District, incident.Id);
            }
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
