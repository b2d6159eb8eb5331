using Command.Web.Features.Palette;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace Command.Web.App;

/// <summary>Registers and maps the Blazor app: its circuits, its limits and its frame.</summary>
public static class AppSetup
{
    /// <summary>How often each side says it is there. Must divide the timeout, or an idle link is taken for dead.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(4);

    /// <summary>How long a silent link counts as alive; the browser uses the same figure in Reconnect.razor.js.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(12);

    public static IServiceCollection AddApp(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMudServices(o =>
        {
            o.SnackbarConfiguration.PositionClass = MudBlazor.Defaults.Classes.Position.BottomStart;
            o.SnackbarConfiguration.MaximumOpacity = 100;
            o.SnackbarConfiguration.ShowTransitionDuration = 0;
            o.SnackbarConfiguration.HideTransitionDuration = 0;
            o.SnackbarConfiguration.VisibleStateDuration = 6000;
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<PageActions>();
        services.AddScoped<PaletteSource>();
        services.AddSignalR(Limit);
        services.AddRazorComponents()
            .AddInteractiveServerComponents(o =>
            {
                // A phone in a stairwell is gone for minutes; each circuit kept costs about 400 KB.
                o.DisconnectedCircuitMaxRetained = 300;
                o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
                o.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(15);
                o.MaxBufferedUnacknowledgedRenderBatches = 10;
            })
            .AddHubOptions(Limit);
        // Short ones make a test of a phone that slept long: Command__CircuitLasts and Command__CircuitKept in the environment.
        services.AddOptions<CircuitOptions>().Configure<IConfiguration>((circuits, configuration) =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = configuration.GetValue("Command:CircuitLasts", circuits.DisconnectedCircuitRetentionPeriod);
            circuits.PersistedCircuitInMemoryRetentionPeriod = configuration.GetValue("Command:CircuitKept", circuits.PersistedCircuitInMemoryRetentionPeriod);
        });
        return services;
    }

    /// <summary>Call last: after authentication and authorization, and after every other endpoint is mapped.</summary>
    public static WebApplication MapApp(this WebApplication app)
    {
        // Always: who runs it as infra/run does is no developer, and a trace tells a stranger too much.
        app.UseExceptionHandler("/error", createScopeForErrors: true);

        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(KeepBareAnswers);
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    // Only a person is answered with a page; a program asked for data and keeps its bare 404.
    private static Task KeepBareAnswers(HttpContext context, RequestDelegate next)
    {
        var person = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!person && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }

    // One rule for both hubs, the circuits' and the live picture's.
    private static void Limit(HubOptions hub)
    {
        hub.KeepAliveInterval = KeepAlive;
        hub.ClientTimeoutInterval = Silence;
        hub.MaximumReceiveMessageSize = 64 * 1024;
        hub.MaximumParallelInvocationsPerClient = 1;
    }
}
