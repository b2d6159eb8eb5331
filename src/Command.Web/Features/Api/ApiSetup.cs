using Command.Interchange.Json;
using Command.Web.Features.Export;
using Command.Web.Features.Keys;
using Command.Web.Features.Readiness;
using Command.Web.Features.Students;
using Command.Web.Live.Wire;
using Microsoft.OpenApi;

namespace Command.Web.Features.Api;

/// <summary>The HTTP API for other systems, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Caller>();
        services.AddProblemDetails();
        // What can't be read is the sender's mistake, in every environment.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(options =>
        {
            DomainJson.Configure(options.SerializerOptions);
            options.SerializerOptions.Converters.Add(new PictureBytes());
        });
        services.AddOpenApi("v1", options => options.AddSchemaTransformer((schema, context, _) =>
        {
            // Ids and zones are one-value structs that travel as plain text.
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.Namespace?.StartsWith("Command.Domain", StringComparison.Ordinal) == true && type is { IsValueType: true, IsEnum: false } && type.GetProperty("Value") is not null)
            {
                schema.Type = JsonSchemaType.String;
                schema.Properties?.Clear();
            }

            return Task.CompletedTask;
        }));
        return services;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapIncidents();
        api.MapBuildings();
        api.MapReadiness();
        api.MapAlerts();
        api.MapStudents();
        api.MapExport();
        app.MapOpenApi();
        return app;
    }
}
