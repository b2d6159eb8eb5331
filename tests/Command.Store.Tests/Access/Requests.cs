using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Command.Domain.Kernel;
using Command.Web.Live.Wire;

namespace Command.Store.Tests.Access;

/// <summary>One of each command that can be sent, made from its type alone, so that one that is added later is tried without anybody thinking of it.</summary>
internal static class Requests
{
    /// <summary>Every command, as the wire's own list of them says.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(CommandRequest).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(known => known.DerivedType)];

    /// <summary>A command that says as little as it can. Who may send it is judged before what it says.</summary>
    public static CommandRequest Of(Type type, BuildingId building)
    {
        var constructor = type.GetConstructors().Single(c => c.GetParameters() is not [{ } only] || only.ParameterType != type);
        var request = (CommandRequest)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Least(parameter.ParameterType, building))]);
        return request with { CommandId = Guid.NewGuid() };
    }

    private static object? Least(Type type, BuildingId building) =>
        type == typeof(BuildingId) ? building
        : type == typeof(PersonId) ? new PersonId("district-1")
        : type == typeof(RoomId) ? new RoomId("no-such-room")
        : type == typeof(LevelId) ? new LevelId("no-such-level")
        : type == typeof(string) ? ""
        : type == typeof(Guid) ? Guid.NewGuid()
        : type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? null
        : type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type)
        : null;
}
