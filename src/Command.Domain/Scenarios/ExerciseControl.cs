using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Scenarios;

/// <summary>
/// In whose name injects are played. It is nobody of the district and can't sign in, so that an entry of the timeline that
/// carries it can only be an inject.
/// </summary>
public static class ExerciseControl
{
    /// <summary>As the desk knows people.</summary>
    public static readonly Person Person = new(new PersonId("exercise-control"), "Exercise control", "", Role.DistrictOffice, null, []);

    /// <summary>As the record knows people.</summary>
    public static readonly Actor Actor = new(Person.Id, Person.Name, Person.Role, null, "inject");

    /// <summary>Whether it was an inject of a scenario.</summary>
    public static bool Said(Stamp stamp) => stamp.By.Person == Person.Id;
}
