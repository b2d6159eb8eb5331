using System.Security.Cryptography;
using System.Text.Json;
using Command.Web.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Command.Web.Features.SignIn;

/// <summary>Carries a few facts from one page to the next: sealed, for minutes, kept from scripts. It
/// comes along when a provider sends its person back, so it is not bound more strictly to our own pages.</summary>
/// <typeparam name="T">What it carries.</typeparam>
public sealed class SealedCookie<T>(IDataProtectionProvider protection)
    where T : class
{
    private static readonly string Name = "command-" + typeof(T).Name.ToLowerInvariant();
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Command." + typeof(T).Name).ToTimeLimitedDataProtector();

    /// <summary>Gives it to the browser for this long.</summary>
    public void Put(HttpContext http, T what, TimeSpan life) =>
        http.Response.Cookies.Append(SignInCookies.Named(http, Name), _seal.Protect(JsonSerializer.Serialize(what), life), Options(http));

    /// <summary>What the browser brings; null when it brings none, or too late.</summary>
    public T? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[SignInCookies.Named(http, Name)] is { Length: > 0 } text ? JsonSerializer.Deserialize<T>(_seal.Unprotect(text)) : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes it back.</summary>
    public void Clear(HttpContext http) => http.Response.Cookies.Delete(SignInCookies.Named(http, Name), Options(http));

    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
