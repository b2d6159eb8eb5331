using System.Security.Claims;
using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Command.Web.Access;

/// <summary>The one way in and the one way out, whichever way a person proved who they are.</summary>
public sealed class FrontDoor(Sessions sessions, AuditLog audit, CurrentPerson current)
{
    /// <summary>Signs a person in on this device and writes it down.</summary>
    /// <param name="http">Their request.</param>
    /// <param name="district">Their district.</param>
    /// <param name="person">Who they are.</param>
    /// <param name="method">How they proved it.</param>
    /// <param name="account">The account they came by; null for guests, and in the demo, where one browser may be several people.</param>
    public async Task EnterAsync(HttpContext http, DistrictId district, Person person, string method, string? account = null)
    {
        if ((account is not null || person.IsGuest) && Sessions.Of(http.User) is { } earlier)
        {
            await sessions.EndAsync(current.District(http.User), earlier, "signed in again", person);
        }

        var session = await sessions.BeginAsync(district, person.Id, method, DeviceWords.Of(http.Request.Headers.UserAgent.ToString()), account);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Id.Value),
                new(ClaimTypes.Name, person.Name),
                new(ClaimTypes.Role, person.Role.ToString()),
                new(CurrentPerson.DistrictClaim, district.Value),
                new(Sessions.Claim, session.Id.ToString()),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        // It outlives the browser: a phone whose battery died in a hallway must not ask for a code before it sends what it
        // kept. When the session is over is the server's to say, not the cookie's.
        var stay = new AuthenticationProperties { IsPersistent = true, ExpiresUtc = session.StartedAt + Session.Longest };
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity), stay);
        await audit.WriteAsync(district, new SignedIn(audit.Stamp(person), method));
    }

    /// <summary>Signs out; everything the session has open ends.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        if (Sessions.Of(http.User) is { } session && await current.PersonAsync(http.User) is { } person)
        {
            var district = current.District(http.User);
            await audit.WriteAsync(district, new SignedOut(audit.Stamp(person)));
            await sessions.EndAsync(district, session, "signed out", person);
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Where to go after signing in: back into our own pages only. "//elsewhere" and "/\elsewhere" are addresses of other sites.</summary>
    public static string Inside(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..] ? url : "/";
}
