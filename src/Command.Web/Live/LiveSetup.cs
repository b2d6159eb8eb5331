using Command.Interchange.Json;
using Command.Web.Access;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Live;

/// <summary>Registers the live path.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<Viewers>();
        services.AddSingleton<LiveBuildings>();
        services.AddSingleton<DrillNews>();
        services.AddSingleton<ScenarioNews>();
        services.AddSingleton<LiveIncidents>();
        services.AddSingleton<Pace>();
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<DistrictBoard>();
        services.AddSingleton<CommittedTail>();

        // Those who want to hear of incidents as they are read come before the one that reads them.
        services.AddHostedService<PatchFanOut>();
        services.AddHostedService<WatchGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveIncidents>());
        services.AddHostedService(provider => provider.GetRequiredService<DistrictBoard>());
        services.AddHostedService(provider => provider.GetRequiredService<CommittedTail>());

        services
            .AddSignalR()
            .AddHubOptions<IncidentHub>(hub =>
            {
                // All of the hub's options in one place: a second one would set the first one's back.
                hub.AddFilter<HubFaults>();
                hub.AddFilter<HubGate>();

                // Clients of others ping every 15 seconds unless told otherwise; our own pages know sooner by themselves.
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(40);
            })
            .AddJsonProtocol(options =>
            {
                DomainJson.Configure(options.PayloadSerializerOptions);
                options.PayloadSerializerOptions.Converters.Add(new PictureBytes());
            })
            .AddMessagePackProtocol(options => options.SerializerOptions = JsonOverMessagePack.Options);
        return services;
    }

    public static WebApplication MapLive(this WebApplication app)
    {
        app.MapHub<IncidentHub>(IncidentHub.Path);
        return app;
    }
}
