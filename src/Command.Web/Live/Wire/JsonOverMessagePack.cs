using System.Text.Json;
using Command.Interchange.Json;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace Command.Web.Live.Wire;

/// <summary>Makes MessagePack clients see exactly the shape that JSON clients see: Command's own types go by way of their JSON.</summary>
public sealed class JsonOverMessagePack : IFormatterResolver
{
    /// <summary>For <c>AddMessagePackProtocol</c>.</summary>
    public static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard
        .WithResolver(new JsonOverMessagePack())
        .WithSecurity(MessagePackSecurity.UntrustedData);

    public IMessagePackFormatter<T>? GetFormatter<T>() => Cache<T>.Formatter;

    private static class Cache<T>
    {
        public static readonly IMessagePackFormatter<T>? Formatter =
            IsOurs(typeof(T)) ? new Formatter<T>() : StandardResolver.Instance.GetFormatter<T>();

        private static bool IsOurs(Type type) =>
            type.Namespace?.StartsWith("Command.", StringComparison.Ordinal) == true || type.GenericTypeArguments.Any(IsOurs);
    }

    private sealed class Formatter<T> : IMessagePackFormatter<T>
    {
        public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options) =>
            writer.WriteRaw(MessagePackSerializer.ConvertFromJson(JsonSerializer.Serialize(value, DomainJson.Options)));

        public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
        {
            var raw = reader.ReadRaw();
            return JsonSerializer.Deserialize<T>(MessagePackSerializer.ConvertToJson(raw), DomainJson.Options)!;
        }
    }
}
