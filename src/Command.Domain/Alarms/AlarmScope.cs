using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Alarms;

/// <summary>Whom an alarm reaches: everyone who may be needed, and nobody who can do nothing about it.</summary>
public static class AlarmScope
{
    /// <summary>Whether an alarm at <paramref name="building"/> reaches <paramref name="person"/>.</summary>
    /// <param name="person">Who.</param>
    /// <param name="agency">Their agency; null for none, or for one that is not known: an alarm too many is the smaller harm.</param>
    /// <param name="building">Where.</param>
    public static bool Reaches(Person person, Agency? agency, BuildingId building) => person.Role switch
    {
        Role.DistrictOffice => true,
        Role.CrisisTeam => person.Buildings.Contains(building),

        // An officer of one school responds to the others too: what counts is what their agency covers.
        Role.Officer => agency is null || agency.Buildings.IsEmpty || agency.Buildings.Contains(building),
        _ => false,
    };
}
