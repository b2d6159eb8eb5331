namespace Command.Web.Features.People;

/// <summary>Registers what keeps people's rights.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<LiveGlass>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveGlass>());
        services.AddSingleton<GlassDesk>();
        services.AddSingleton<PeopleDesk>();
        services.AddSingleton<StaffDesk>();
        return services;
    }
}
