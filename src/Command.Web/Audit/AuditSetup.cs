namespace Command.Web.Audit;

/// <summary>Registers the audit log and the chain that proves it.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services, string keysDirectory)
    {
        services.AddSingleton(_ => AuditKey.Open(keysDirectory));
        services.AddSingleton<AuditLog>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<Chain>();
        services.AddSingleton<Prover>();
        services.AddHostedService<Notary>();
        return services;
    }
}
