using System.Text.Json;
using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Interchange.Json;

/// <summary>How the domain is written as JSON, everywhere alike: camel case, enums and ids as plain strings, nothing for null.</summary>
public static class DomainJson
{
    /// <summary>Shared, read-only options.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    /// <summary>Adds the domain's conventions to options that someone else owns.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.IgnoreReadOnlyProperties = true;
        options.AllowOutOfOrderMetadataProperties = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IdConverter<DistrictId>(s => new(s), id => id.Value));
        options.Converters.Add(new IdConverter<IncidentId>(s => new(Guid.Parse(s)), id => id.Value.ToString()));
        options.Converters.Add(new IdConverter<BuildingId>(s => new(Guid.Parse(s)), id => id.Value.ToString()));
        options.Converters.Add(new IdConverter<DrillId>(s => new(Guid.Parse(s)), id => id.Value.ToString()));
        options.Converters.Add(new IdConverter<PlanId>(s => new(s), id => id.Value));
        options.Converters.Add(new IdConverter<LevelId>(s => new(s), id => id.Value));
        options.Converters.Add(new IdConverter<RoomId>(s => new(s), id => id.Value));
        options.Converters.Add(new IdConverter<PersonId>(s => new(s), id => id.Value));
        options.Converters.Add(new IdConverter<AgencyId>(s => new(s), id => id.Value));
        options.Converters.Add(new IdConverter<Zone>(s => new(s), zone => zone.Value));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
