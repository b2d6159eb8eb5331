using Command.Interchange.Json;
using Command.Web.Live.Wire;

namespace Command.Web.Live;

/// <summary>Registers the live path.</summary>
public static class LiveSetup
{
    // A mark is a few hundred bytes; nothing a client may send is near this.
    private const int MaxMessage = 32 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<Viewers>();
        services.AddSingleton<LiveBuildings>();
        services.AddSingleton<LiveIncidents>();
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<DistrictBoard>();
        services.AddSingleton<CommittedTail>();

        // Those who want to hear of incidents as they are read come before the one that reads them.
        services.AddHostedService<PatchFanOut>();
        services.AddHostedService(provider => provider.GetRequiredService<DistrictBoard>());
        services.AddHostedService(provider => provider.GetRequiredService<CommittedTail>());

        services
            .AddSignalR(options =>
            {
                options.MaximumReceiveMessageSize = MaxMessage;
                options.KeepAliveInterval = TimeSpan.FromSeconds(4);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
                options.EnableDetailedErrors = false;
            })
            .AddJsonProtocol(options => DomainJson.Configure(options.PayloadSerializerOptions))
            .AddMessagePackProtocol(options => options.SerializerOptions = JsonOverMessagePack.Options);
        return services;
    }

    public static WebApplication MapLive(this WebApplication app)
    {
        app.MapHub<IncidentHub>(IncidentHub.Path);
        return app;
    }
}
