using Command.Web.Live;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Command.Web.Observability;

/// <summary>Logs, health, metrics and traces. Logs name ids and counts, never a person and never what was written in a note.</summary>
public static class ObservabilitySetup
{
    private const int LogFilesKept = 31;
    private const string ReadyTag = "ready";

    /// <summary>
    /// Serilog to the console and to a daily JSON file under <paramref name="logsDirectory"/>; a second process takes a
    /// file of its own. Written once a second: a line for each command must not cost the command.
    /// </summary>
    public static void AddLogs(this WebApplicationBuilder builder, string logsDirectory) =>
        builder.Services.AddSerilog(logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            // Marten writes out the parameters of what failed, notes among them; what failed is logged by ids where it is handled.
            .MinimumLevel.Override("Marten", LogEventLevel.Fatal)
            // It warns that keys lie unencrypted; they lie in a directory that only the app's user can read.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // It would log what a caller did wrong as a fault of ours; Live/HubFaults tells the two apart.
            .MinimumLevel.Override("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogEventLevel.Fatal)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(restrictedToMinimumLevel: LogEventLevel.Warning, formatProvider: null)
            .WriteTo.File(
                new CompactJsonFormatter(), Path.Combine(logsDirectory, "command-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: LogFilesKept, buffered: true, flushToDiskInterval: TimeSpan.FromSeconds(1)));

    /// <summary>Health checks, and OpenTelemetry when <c>OpenTelemetry:Endpoint</c> names a collector.</summary>
    public static IServiceCollection AddObservability(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [ReadyTag]);
        if (configuration["OpenTelemetry:Endpoint"] is { Length: > 0 } endpoint)
        {
            services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("command"))
                .WithMetrics(metrics => metrics
                    .AddMeter(LiveMetrics.MeterName, "Marten", "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Components", "System.Runtime")
                    .AddOtlpExporter(otlp => otlp.Endpoint = new Uri(endpoint)))
                .WithTracing(traces => traces
                    .AddSource("Marten", "Npgsql")
                    .AddAspNetCoreInstrumentation()
                    .AddOtlpExporter(otlp => otlp.Endpoint = new Uri(endpoint)));
        }

        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can read, write and hears commits.</summary>
    public static WebApplication MapObservability(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) }).AllowAnonymous();
        return app;
    }
}
