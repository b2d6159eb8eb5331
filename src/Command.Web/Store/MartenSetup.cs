using Command.Interchange.Json;
using JasperFx;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using JasperFx.OpenTelemetry;
using Marten;
using Weasel.Core;

namespace Command.Web.Store;

/// <summary>How Marten is set up. The measured reasons for each setting are in src/DECISIONS.md.</summary>
public static class MartenSetup
{
    public const string Schema = "command";

    /// <summary>Adds the store and the two ways to it.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, string connectionString)
    {
        services.AddMarten(options => Configure(options, connectionString));
        services.AddSingleton<DistrictSessions>();
        services.AddSingleton<EventAppender>();
        services.AddSingleton<Announcer>();
        services.AddHostedService(provider => provider.GetRequiredService<Announcer>());
        services.AddSingleton<IncidentStore>();
        services.AddSingleton<BuildingStore>();
        services.AddSingleton<DrillStore>();
        services.AddSingleton<AfterActionStore>();
        services.AddSingleton<ScenarioStore>();
        services.AddSingleton<TrendStore>();
        services.AddSingleton<DistrictStore>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<RosterStore>();
        services.AddSingleton<KeepingStore>();
        services.AddSingleton<AgencyStore>();
        services.AddSingleton(new CommandDatabase(connectionString));
        return services;
    }

    /// <summary>Every setting of the store.</summary>
    public static void Configure(StoreOptions options, string connectionString)
    {
        options.Connection(connectionString);
        options.DatabaseSchemaName = Schema;
        options.DisableNpgsqlLogging = true;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, configure: DomainJson.Configure);
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.Policies.AllDocumentsAreMultiTenanted();

        var events = options.Events;
        events.StreamIdentity = StreamIdentity.AsGuid;
        events.TenancyStyle = TenancyStyle.Conjoined;
        events.UseMandatoryStreamTypeDeclaration = true;
        events.EnableUniqueIndexOnEventId = true;
        events.UseExclusiveLockOnConcurrentAppends = true;
        events.MetadataConfig.EnableAll();
        events.MetadataConfig.UserNameEnabled = true;
        EventVersions.Configure(events);
        foreach (var (type, name) in EventNames.All)
        {
            events.MapEventType(type, name);
        }

        options.Schema.For<StoredDistrict>().SingleTenanted();
        options.Schema.For<StoredJoin>().SingleTenanted();
        options.RegisterDocumentType<StoredPerson>();
        options.RegisterDocumentType<StoredAgency>();
        options.RegisterDocumentType<StoredKey>();
        options.RegisterDocumentType<StoredRoster>();
        options.RegisterDocumentType<StoredRosterSummary>();
        options.Schema.For<StoredDrill>().Index(drill => drill.When);
        options.RegisterDocumentType<StoredCalendar>();
        options.Schema.For<StoredPlay>().Index(play => play.IsOn);
        options.RegisterDocumentType<StoredScenario>();
        options.RegisterDocumentType<StoredTrend>();
        options.RegisterDocumentType<StoredTraining>();
        options.RegisterDocumentType<StoredBuilding>();
        options.RegisterDocumentType<StoredPlan>();
        options.Schema.For<StoredIncident>().Index(i => i.IsOpen);
        options.RegisterDocumentType<StoredSnapshot>();
        options.RegisterDocumentType<StoredKeeping>();

        options.OpenTelemetry.TrackConnections = TrackLevel.Normal;
        options.OpenTelemetry.TrackEventCounters();
    }
}
