using Microsoft.AspNetCore.Authentication.Cookies;

namespace Command.Web.Access;

/// <summary>
/// Over https the sign-in's cookie has the prefix <c>__Host-</c>, so that no neighbouring site can plant one; browsers
/// refuse such a name over plain http, which is for this machine and the demo.
/// </summary>
public sealed class SignInCookies : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    /// <summary>The name of a cookie as it is called on this connection.</summary>
    public static string Named(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _inner.AppendResponseCookie(context, Named(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, Named(context, key), options);
}
