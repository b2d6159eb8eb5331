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

    /// <summary>An id is its text, as a value and as a key.</summary>
    private sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));

        private T Parse(string? text)
        {
            try
            {
                return read(text ?? throw new JsonException($"A {typeof(T).Name} must be text."));
            }
            catch (FormatException e)
            {
                throw new JsonException($"'{text}' is not a {typeof(T).Name}.", e);
            }
        }
    }
}
