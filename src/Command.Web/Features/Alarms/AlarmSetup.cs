namespace Command.Web.Features.Alarms;

/// <summary>Registers alarms. Comes before the live path: it must hear of incidents as they are read.</summary>
public static class AlarmSetup
{
    public static IServiceCollection AddAlarms(this IServiceCollection services)
    {
        services.AddSingleton<LiveAlarms>();
        services.AddSingleton<NoticePush>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveAlarms>());
        services.AddHostedService(provider => provider.GetRequiredService<NoticePush>());
        return services;
    }
}
