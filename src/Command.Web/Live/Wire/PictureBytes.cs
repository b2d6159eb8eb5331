using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Command.Interchange.Json;

namespace Command.Web.Live.Wire;

/// <summary>Writes a picture once and hands the same bytes to everyone who asks for it: a thousand phones that come back at once cost one serialization.</summary>
public sealed class PictureBytes : JsonConverter<Picture>
{
    private static readonly ConditionalWeakTable<Picture, byte[]> Written = [];

    public override void Write(Utf8JsonWriter writer, Picture value, JsonSerializerOptions options) =>
        writer.WriteRawValue(Written.GetValue(value, picture => JsonSerializer.SerializeToUtf8Bytes(picture, DomainJson.Options)), skipInputValidation: true);

    public override Picture? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Picture>(ref reader, DomainJson.Options);
}
