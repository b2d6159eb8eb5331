using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Alarms;

/// <summary>
/// Who must not be given away by a device. In a lockdown people hide in silence and in the dark: what reaches them there
/// makes no sound, does not shake and does not light up, whatever it says.
/// </summary>
public static class Quiet
{
    /// <summary>Whether devices of <paramref name="person"/> stay silent and dark, given the incidents that are open.</summary>
    public static bool Holds(Person person, IEnumerable<Incident> incidents) =>
        person.Role is Role.CrisisTeam && incidents.Any(incident => IsLockedDown(incident) && person.Buildings.Contains(incident.Building));

    // Who is where in the building is not known, so a lockdown of one wing counts for all of it.
    private static bool IsLockedDown(Incident incident) =>
        incident.IsOpen && incident.Actions.Values.Any(action => action.Action is ResponseAction.Lockdown);
}
