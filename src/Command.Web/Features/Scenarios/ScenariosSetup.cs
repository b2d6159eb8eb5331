namespace Command.Web.Features.Scenarios;

/// <summary>Registers scenarios and the one that plays them.</summary>
public static class ScenariosSetup
{
    public static IServiceCollection AddScenarios(this IServiceCollection services)
    {
        services.AddSingleton<ScenarioCatalog>();
        services.AddSingleton<ScenarioDesk>();
        services.AddSingleton<ScenarioPlayer>();
        services.AddHostedService(provider => provider.GetRequiredService<ScenarioPlayer>());
        return services;
    }
}
