using System.Text.Json;
using Command.Interchange.Json;

namespace Command.Web.Live.Wire;

/// <summary>Reads commands of any type one by one: one that can't be read must not take the others with it.</summary>
public static class CommandReader
{
    /// <summary>What a sender is told whose command can't be read.</summary>
    public const string Unreadable = "The server can't read this. It needs a known 'type', first of all, and what belongs to that type.";

    /// <summary>The command; null when it is none, or of no known type.</summary>
    public static CommandRequest? Read(JsonElement said)
    {
        try
        {
            return said.Deserialize<CommandRequest>(DomainJson.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException)
        {
            return null;
        }
    }
}
