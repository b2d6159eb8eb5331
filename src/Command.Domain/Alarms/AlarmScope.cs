using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Alarms;

/// <summary>Whom an alarm reaches: everyone who may be needed, and nobody who can do nothing about it.</summary>
public static class AlarmScope
{
    /// <summary>
    /// Whether an alarm at <paramref name="building"/> reaches <paramref name="person"/>: those who take part there. An
    /// officer of one school responds to the others too, as far as their agency covers them.
    /// </summary>
    public static bool Reaches(Person person, BuildingId building) => person.DisabledAt is null && Authority.TakesPart(person, building);
}
