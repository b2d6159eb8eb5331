using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Tasks;

namespace Command.Web.Features.Tasks;

/// <summary>Owners of tasks as the values of a list to choose from: <c>role:Officer</c>, <c>position:Perimeter</c>, <c>person:officer-1</c>, or nothing for anyone.</summary>
public static class OwnerKeys
{
    /// <summary>The key of an owner.</summary>
    public static string Of(TaskOwner owner) => owner switch
    {
        { Position: { } position } => $"position:{position}",
        { Role: { } role } => $"role:{role}",
        { Person: { } person } => $"person:{person.Value}",
        _ => "",
    };

    /// <summary>The owner of a key; anyone when it is of no known kind.</summary>
    public static TaskOwner Read(string? key) => (key ?? "").Split(':', 2) switch
    {
        ["position", var name] when Enum.TryParse<Position>(name, out var position) => TaskOwner.Of(position),
        ["role", var name] when Enum.TryParse<Role>(name, out var role) => TaskOwner.Of(role),
        ["person", var id] => new TaskOwner(null, null, new PersonId(id), null),
        _ => TaskOwner.Anyone,
    };
}
