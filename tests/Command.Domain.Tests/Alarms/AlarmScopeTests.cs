using Command.Domain.Alarms;
using Command.Domain.Kernel;
using Command.Domain.People;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Alarms;

public sealed class AlarmScopeTests
{
    private static readonly BuildingId Elsewhere = BuildingId.New();
    private static readonly Coverage Everywhere = Coverage.Everywhere;
    private static readonly Coverage Here = new([Middle]);
    private static readonly Coverage There = new([Elsewhere]);

    // Who, what their agency covers, and whether an alarm at the middle school reaches them.
    public static TheoryData<Person, Coverage?, bool> Matrix => new()
    {
        { Of(Role.DistrictOffice), null, true },
        { Of(Role.DistrictOffice, Elsewhere), null, true },
        { Of(Role.CrisisTeam, Middle), null, true },
        { Of(Role.CrisisTeam, Elsewhere, Middle), null, true },
        { Of(Role.CrisisTeam, Elsewhere), null, false },
        { Of(Role.CrisisTeam), null, false },
        { Of(Role.Officer), Everywhere, true },
        { Of(Role.Officer), Here, true },
        { Of(Role.Officer), There, false },
        { Of(Role.Officer, Elsewhere), Everywhere, true },
        { Of(Role.Officer, Elsewhere), Here, true },
        { Of(Role.Officer, Middle), There, true },
        { Of(Role.Officer), null, false },
        { Of(Role.Observer, Middle), Here, false },
        { Of(Role.Administrator, Middle), null, false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_alarm_reaches_everyone_who_may_be_needed_and_nobody_else(Person person, Coverage? agreed, bool reaches) =>
        Assert.Equal(reaches, AlarmScope.Reaches(person with { Agreed = agreed }, Middle));

    [Fact]
    public void It_reaches_nobody_whose_account_is_switched_off() =>
        Assert.False(AlarmScope.Reaches(Of(Role.DistrictOffice) with { DisabledAt = NineOFive }, Middle));

    private static Person Of(Role role, params BuildingId[] buildings) => new(new PersonId("p"), "P", "", role, null, [.. buildings]);
}
