using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Alarms;

public sealed class QuietTests
{
    private static readonly ActionOrdered Lockdown = new(By(Vega), ResponseAction.Lockdown, Zone.Building, null);

    [Fact]
    public void Who_hides_in_a_lockdown_is_never_given_away()
    {
        Assert.True(IsQuiet(Of(Role.CrisisTeam, Middle), Lockdown));
        Assert.True(IsQuiet(Of(Role.CrisisTeam, Middle), Lockdown with { Zone = Zone.Wing("B") }));
    }

    [Fact]
    public void Who_does_not_hide_hears_it()
    {
        Assert.False(IsQuiet(Of(Role.CrisisTeam, BuildingId.New()), Lockdown));
        Assert.False(IsQuiet(Of(Role.Officer, Middle), Lockdown));
        Assert.False(IsQuiet(Of(Role.DistrictOffice), Lockdown));
    }

    [Fact]
    public void Without_a_lockdown_in_force_nobody_hides()
    {
        var member = Of(Role.CrisisTeam, Middle);

        Assert.False(IsQuiet(member));
        Assert.False(IsQuiet(member, Lockdown with { Action = ResponseAction.Evacuate }));
        Assert.False(IsQuiet(member, Lockdown, new ActionReleased(By(Vega), ResponseAction.Lockdown, Zone.Building)));
        Assert.False(IsQuiet(member, Lockdown, new IncidentClosed(By(Vega), "Over")));
    }

    [Fact]
    public void One_lockdown_among_several_incidents_is_enough() =>
        Assert.True(Quiet.Holds(Of(Role.CrisisTeam, Middle), [Given().State, Given(Lockdown).State]));

    private static bool IsQuiet(Person person, params IncidentEvent[] history) => Quiet.Holds(person, [Given(history).State]);

    private static Person Of(Role role, params BuildingId[] buildings) => new(new PersonId("p"), "P", "", role, null, [.. buildings]);
}
