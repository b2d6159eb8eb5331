using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.People;

/// <summary>Who stands where: by their own role, by what their agency agreed to, and by grants for a time.</summary>
public sealed class SightTests
{
    private static readonly BuildingId Elsewhere = BuildingId.New();
    private static readonly IncidentId Here = IncidentId.New();
    private static readonly IncidentId Other = IncidentId.New();

    // Who, as what they stand at an incident of the middle school, and whether they may look at the building.
    public static TheoryData<string, Person, Role?, bool> ByOwnRole => new()
    {
        { "the district office", Of(Role.DistrictOffice), Role.DistrictOffice, true },
        { "its crisis team", Of(Role.CrisisTeam, Middle), Role.CrisisTeam, true },
        { "another school's crisis team", Of(Role.CrisisTeam, Elsewhere), null, false },
        { "a crisis team of no school", Of(Role.CrisisTeam), null, false },
        { "an officer whose agency covers it", Of(Role.Officer, Elsewhere) with { Agreed = new([Middle]) }, Role.Officer, true },
        { "an officer whose agency covers all", Of(Role.Officer) with { Agreed = Coverage.Everywhere }, Role.Officer, true },
        { "an officer whose agency covers another", Of(Role.Officer) with { Agreed = new([Elsewhere]) }, null, false },
        { "its own officer, whatever the agency covers", Of(Role.Officer, Middle) with { Agreed = new([Elsewhere]) }, Role.Officer, true },
        { "an officer without an agreement", Of(Role.Officer), null, false },
        { "an observer of an agency that covers it", Of(Role.Observer) with { Agreed = Coverage.Everywhere }, Role.Observer, true },
        { "an observer by themselves", Of(Role.Observer, Middle), null, false },
        { "an administrator", Of(Role.Administrator, Middle), null, true },
        { "someone switched off", Of(Role.DistrictOffice) with { DisabledAt = NineOFive }, null, false },
        { "someone to be switched off in a minute", Of(Role.DistrictOffice) with { DisabledAt = NineOFive.AddMinutes(1) }, Role.DistrictOffice, true },
    };

    [Theory]
    [MemberData(nameof(ByOwnRole))]
    public void A_role_reaches_as_far_as_its_place(string who, Person person, Role? role, bool building)
    {
        Assert.True(role == Authority.RoleAt(person, Middle, Here, NineOFive), who);
        Assert.True(role is not null == Authority.Sees(person, Middle, Here, NineOFive), who);
        Assert.True(building == Authority.SeesBuilding(person, Middle, NineOFive), who);
    }

    // The grant, and as what its holder stands at this incident, at another of the same building, and at another building.
    public static TheoryData<string, Grant, Role?, Role?, Role?> ByGrant => new()
    {
        { "for one incident", Grant(GrantScope.Of(Here, Middle)), Role.Officer, null, null },
        { "for one building", Grant(GrantScope.At(Middle)), Role.Officer, Role.Officer, null },
        { "for the district", Grant(GrantScope.District), Role.Officer, Role.Officer, Role.Officer },
        { "to look", Grant(GrantScope.At(Middle), Role.Observer), Role.Observer, Role.Observer, null },
        { "to keep people and buildings", Grant(GrantScope.District, Role.Administrator), null, null, null },
        { "that has not begun", Grant(GrantScope.District) with { From = NineOFive.AddSeconds(1) }, null, null, null },
        { "that is over", Grant(GrantScope.District) with { Until = NineOFive }, null, null, null },
        { "that was ended", Grant(GrantScope.District) with { EndedAt = NineOFive }, null, null, null },
    };

    [Theory]
    [MemberData(nameof(ByGrant))]
    public void A_grant_counts_in_its_place_and_its_time(string what, Grant grant, Role? here, Role? other, Role? elsewhere)
    {
        var guest = Of(Role.Observer) with { Grants = [grant] };

        Assert.True(here == Authority.RoleAt(guest, Middle, Here, NineOFive), what);
        Assert.True(other == Authority.RoleAt(guest, Middle, Other, NineOFive), what);
        Assert.True(elsewhere == Authority.RoleAt(guest, Elsewhere, Here, NineOFive), what);
    }

    [Fact]
    public void The_strongest_role_counts()
    {
        var nurse = Of(Role.CrisisTeam, Middle) with { Grants = [Grant(GrantScope.District, Role.Observer), Grant(GrantScope.At(Elsewhere))] };

        Assert.Equal(Role.CrisisTeam, Authority.RoleAt(nurse, Middle, Here, NineOFive));
        Assert.Equal(Role.Officer, Authority.RoleAt(nurse, Elsewhere, Here, NineOFive));
    }

    [Fact]
    public void Who_joined_one_incident_may_look_at_its_building_and_at_no_other()
    {
        var guest = Of(Role.Observer) with { Grants = [Grant(GrantScope.Of(Here, Middle), Role.Observer)] };

        Assert.True(Authority.SeesBuilding(guest, Middle, NineOFive));
        Assert.False(Authority.SeesBuilding(guest, Elsewhere, NineOFive));
        Assert.False(Authority.SeesBuilding(guest, Middle, NineOFive.AddHours(2)));
    }

    [Fact]
    public void As_one_stands_somewhere_one_stands_nowhere_else()
    {
        var visitor = Of(Role.CrisisTeam, Elsewhere) with { Grants = [Grant(GrantScope.At(Middle))] };
        var standing = Authority.At(visitor, Middle, Here, NineOFive)!;

        Assert.True(Authority.TakesPart(standing, Middle));
        Assert.False(Authority.TakesPart(standing, Elsewhere));
        Assert.False(Authority.TakesPart(visitor, Middle));
    }

    [Fact]
    public void A_granted_officer_acts_but_closes_nothing_and_one_who_looks_does_not_act()
    {
        var officer = Of(Role.Observer) with { Grants = [Grant(GrantScope.Of(Here, Middle))] };
        var looking = Of(Role.CrisisTeam, Elsewhere) with { Grants = [Grant(GrantScope.At(Middle), Role.Observer)] };
        foreach (var command in EveryCommand.Samples)
        {
            var closing = command is CloseIncident or ReopenIncident;
            Assert.Equal(closing ? "Only the district office can close or reopen an incident." : null, Authority.Refusal(officer, command, Middle, Here, NineOFive));
            Assert.Equal("Observers can look but not change anything.", Authority.Refusal(looking, command, Middle, Here, NineOFive));
        }
    }

    [Fact]
    public void Nobody_does_anything_with_an_account_that_is_switched_off() =>
        Assert.All(EveryCommand.Samples, command => Assert.StartsWith(
            "Your account is switched off", Authority.Refusal(Of(Role.DistrictOffice) with { DisabledAt = NineOFive }, command, Middle, Here, NineOFive), StringComparison.Ordinal));

    [Fact]
    public void The_next_moment_at_which_a_right_turns_is_known()
    {
        var person = Of(Role.Observer) with { Grants = [Grant(GrantScope.District), Grant(GrantScope.At(Middle)) with { From = NineOFive.AddMinutes(5) }] };

        Assert.Equal(NineOFive.AddMinutes(5), person.TurnsAfter(NineOFive));
        Assert.Equal(NineOFive.AddHours(1), person.TurnsAfter(NineOFive.AddMinutes(5)));
        Assert.Null(person.TurnsAfter(NineOFive.AddHours(1)));
    }

    private static Person Of(Role role, params BuildingId[] buildings) => new(new PersonId("p"), "P", "", role, null, [.. buildings]);

    private static Grant Grant(GrantScope scope, Role role = Role.Officer) =>
        new(Guid.NewGuid(), role, scope, NineOFive.AddHours(-1), NineOFive.AddHours(1), "Marisol Vega", "Mutual aid", GrantKind.Given);
}
