namespace Command.Web.Features.Records;

/// <summary>Registers the desk that keeps records.</summary>
public static class RecordsSetup
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services.AddSingleton<RecordsDesk>();
}
