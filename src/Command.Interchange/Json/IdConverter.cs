using System.Text.Json;
using System.Text.Json.Serialization;

namespace Command.Interchange.Json;

/// <summary>An id is its text, as a value and as a key.</summary>
internal sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
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
