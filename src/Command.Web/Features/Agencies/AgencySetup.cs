namespace Command.Web.Features.Agencies;

/// <summary>Registers what keeps the agreements with agencies.</summary>
public static class AgencySetup
{
    public static IServiceCollection AddAgencies(this IServiceCollection services)
    {
        services.AddSingleton<AgencyDesk>();
        return services;
    }
}
