using Command.Web.Access;
using Command.Web.App;
using Command.Web.Audit;
using Command.Web.Features.AfterAction;
using Command.Web.Features.Agencies;
using Command.Web.Features.Alarms;
using Command.Web.Features.Api;
using Command.Web.Features.Buildings;
using Command.Web.Features.Demo;
using Command.Web.Features.District;
using Command.Web.Features.Drills;
using Command.Web.Features.Export;
using Command.Web.Features.Field;
using Command.Web.Features.Forms;
using Command.Web.Features.Incidents;
using Command.Web.Features.Join;
using Command.Web.Features.Keys;
using Command.Web.Features.Maps;
using Command.Web.Features.Paper;
using Command.Web.Features.People;
using Command.Web.Features.Readiness;
using Command.Web.Features.Records;
using Command.Web.Features.Scenarios;
using Command.Web.Features.SignIn;
using Command.Web.Features.Students;
using Command.Web.Features.Tasks;
using Command.Web.Features.Trends;
using Command.Web.Live;
using Command.Web.Observability;
using Command.Web.Store;
using Marten;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Serilog;

namespace Command.Web.Hosting;

/// <summary>The whole app over its database: built, started and stopped as one, by the command line and by tests alike.</summary>
public sealed class CommandHost : IAsyncDisposable
{
    private readonly DatabaseServer _database;

    private CommandHost(WebApplication app, DatabaseServer database) => (App, _database) = (app, database);

    public WebApplication App { get; }

    public IServiceProvider Services => App.Services;

    /// <summary>Where it listens, once started.</summary>
    public string Url => App.Urls.First();

    /// <summary>Starts the database if need be, brings its schema up to date and builds the app. Nothing listens yet.</summary>
    public static async Task<CommandHost> BuildAsync(CommandOptions options, CancellationToken cancellation)
    {
        var database = await DatabaseServer.StartAsync(options, cancellation);
        try
        {
            var app = Build(options, database.ConnectionString);
            if (database.IsEmbedded || options.ApplySchema)
            {
                await app.Services.GetRequiredService<CommandDatabase>().ApplyAsync(app.Services.GetRequiredService<IDocumentStore>(), cancellation);
            }

            if (options.Demo)
            {
                await app.Services.GetRequiredService<DemoSeed>().PlantAsync(cancellation);
            }

            return new CommandHost(app, database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts to listen; ends when every open incident is in memory and commits are heard.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await App.StartAsync(cancellation);
        await App.Services.GetRequiredService<CommittedTail>().Ready.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static WebApplication Build(CommandOptions options, string connectionString)
    {
        // The directory of the program, not of the shell it was started in, is where its files are.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Command.Web" });
        builder.WebHost.UseUrls(options.Urls);
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        if (!builder.Environment.IsDevelopment())
        {
            // Files as they were built, and as small as they were made then: otherwise each is looked at again at each request.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;
        }

        builder.AddLogs(Path.Combine(options.Data, "logs"));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddStore(connectionString);
        builder.Services.AddAudit(Path.Combine(options.Data, "keys"));
        builder.Services.AddAlarms();
        builder.Services.AddLive();
        builder.Services.AddField();
        builder.Services.AddAccess(Path.Combine(options.Data, "keys"), connectionString);
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddPeople();
        builder.Services.AddAgencies();
        builder.Services.AddJoin();
        builder.Services.AddKeys();
        builder.Services.AddApi();
        builder.Services.AddBuildings();
        builder.Services.AddReadiness();
        builder.Services.AddDrills();
        builder.Services.AddForms();
        builder.Services.AddAfterAction();
        builder.Services.AddScenarios();
        builder.Services.AddSingleton<TrendDesk>();
        builder.Services.AddStudents();
        builder.Services.AddExport();
        builder.Services.AddRecords();
        builder.Services.AddSingleton<DistrictDesk>();
        builder.Services.AddScoped<CommandSender>();
        builder.Services.AddSingleton<ChecklistDesk>();
        builder.Services.AddDemo();
        builder.Services.AddApp();
        builder.Services.AddObservability(builder.Configuration);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseSerilogRequestLogging();
        app.UseMiddleware<OriginCheck>();
        app.UseProviders();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAccess();
        app.MapObservability();
        app.MapApi();
        app.MapLive();
        app.MapMaps();
        app.MapPlanPreviews();
        app.MapField();
        app.MapSignIn();
        app.MapDemo();
        app.MapJoin();
        app.MapPaper();
        app.MapDrills();
        app.MapForms();
        app.MapAfterAction();
        app.MapApp();
        return app;
    }
}
