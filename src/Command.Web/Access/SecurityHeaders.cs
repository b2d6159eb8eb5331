using NetEscapades.AspNetCore.SecurityHeaders;

namespace Command.Web.Access;

/// <summary>
/// What every answer tells the browser it may do with it (OWASP ASVS 5.0, 3.4 and 14.3). Scripts come from our own
/// files only; inline styles stay allowed because MudBlazor sets them. <c>base-uri</c> is our own origin rather than
/// none, because every page of Blazor names its base.
/// </summary>
public static class SecurityHeaders
{
    private const int Year = 365 * 24 * 60 * 60;

    private static readonly HeaderPolicyCollection Policy = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(Year)
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddPermissionsPolicy(allowed =>
        {
            // What Command never asks for. The wall keeps its screen awake, so that stays allowed.
            allowed.AddCamera().None();
            allowed.AddMicrophone().None();
            allowed.AddGeolocation().None();
            allowed.AddPayment().None();
            allowed.AddUsb().None();
            allowed.AddMidi().None();
            allowed.AddMagnetometer().None();
            allowed.AddGyroscope().None();
            allowed.AddAccelerometer().None();
        })
        .AddContentSecurityPolicy(content =>
        {
            content.AddDefaultSrc().None();
            content.AddScriptSrc().Self().WithNonce();
            content.AddStyleSrc().Self().UnsafeInline();
            content.AddImgSrc().Self().Data().Blob();
            content.AddFontSrc().Self();
            content.AddConnectSrc().Self();
            content.AddManifestSrc().Self();
            content.AddWorkerSrc().Self();
            content.AddFormAction().Self();
            content.AddFrameAncestors().None();
            content.AddBaseUri().Self();
            content.AddObjectSrc().None();
        })
        .RemoveServerHeader();

    /// <summary>Call first: also what is refused later carries them.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.UseSecurityHeaders(Policy);
        app.Use(KeepNothing);
        return app;
    }

    /// <summary>What marks an inline script of this answer as ours.</summary>
    public static string Nonce(HttpContext context) => context.GetNonce();

    // Answers about incidents and people stay in no cache on the way (ASVS 14.3.2); files say for themselves how long they keep.
    private static Task KeepNothing(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.CacheControl.Count == 0)
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
