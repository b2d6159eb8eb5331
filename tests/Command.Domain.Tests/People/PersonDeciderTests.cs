using Command.Domain.Kernel;
using Command.Domain.People;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.People;

public sealed class PersonDeciderTests
{
    private static readonly Stamp Stamp = By(Lee);
    private static readonly BuildingId Oak = BuildingId.New();
    private static readonly Person Administrator = Someone("admin", Role.Administrator);
    private static readonly Person Office = Someone("vega", Role.DistrictOffice);
    private static readonly Person Principal = Someone("principal", Role.CrisisTeam, Oak);
    private static readonly PersonFacts Nurse = new(" Ingrid Solberg ", "School nurse", Role.CrisisTeam, null, [Oak]);

    [Fact]
    public void Those_who_keep_the_district_enter_people()
    {
        foreach (var by in new[] { Administrator, Office })
        {
            var added = Assert.IsType<PersonAdded>(Only(PersonDecider.Add(new PersonId("n"), Nurse, by, Stamp)));
            Assert.Equal("Ingrid Solberg", PersonDecider.Evolve(Someone("n", Role.Observer), added).Name);
        }

        foreach (var by in new[] { Principal, Someone("o", Role.Officer), Someone("x", Role.Observer), Administrator with { DisabledAt = NineOFive } })
        {
            Refused("Only the district office and administrators", PersonDecider.Add(new PersonId("n"), Nurse, by, Stamp));
        }
    }

    [Fact]
    public void Only_administrators_make_someone_district_office_or_administrator_and_change_one()
    {
        Refused("Only administrators make", PersonDecider.Add(new PersonId("n"), Nurse with { Role = Role.DistrictOffice }, Office, Stamp));
        Refused("Only administrators make", PersonDecider.Change(Principal, Nurse with { Role = Role.Administrator }, Office, Stamp));
        Refused("Only administrators change administrators", PersonDecider.Disable(Administrator, "Left", Office, Stamp));
        Only(PersonDecider.Change(Principal, Nurse with { Role = Role.DistrictOffice }, Administrator, Stamp));
        Only(PersonDecider.Change(Someone("v", Role.DistrictOffice), PersonDecider.Of(Office) with { Title = "Superintendent" }, Office, Stamp));
    }

    [Fact]
    public void Nobody_changes_their_own_role_switches_themselves_off_or_gives_themselves_rights()
    {
        Refused("Someone else changes your own role", PersonDecider.Change(Administrator, Nurse with { Role = Role.Observer }, Administrator, Stamp));
        Refused("Someone else switches you off", PersonDecider.Disable(Administrator, "Bye", Administrator, Stamp));
        Refused("Someone else gives you rights", PersonDecider.Give(Office, Role.Officer, GrantScope.District, NineOFive.AddDays(1), "Me", Office, Stamp));
    }

    [Fact]
    public void What_makes_no_sense_is_refused_in_words()
    {
        Refused("Say their name", PersonDecider.Add(new PersonId("n"), Nurse with { Name = " " }, Office, Stamp));
        Refused("Shorten the name", PersonDecider.Add(new PersonId("n"), Nurse with { Name = new string('x', 81) }, Office, Stamp));
        Refused("belongs to a building", PersonDecider.Add(new PersonId("n"), Nurse with { Buildings = [] }, Office, Stamp));
        Refused("not of an agency", PersonDecider.Add(new PersonId("n"), Nurse with { Agency = new AgencyId("pd") }, Office, Stamp));
        Refused("officer's agency", PersonDecider.Add(new PersonId("n"), Nurse with { Role = Role.Officer, Buildings = [] }, Office, Stamp));
    }

    [Fact]
    public void An_e_mail_is_kept_in_small_letters_and_must_look_like_one()
    {
        var added = Assert.IsType<PersonAdded>(Only(PersonDecider.Add(new PersonId("n"), Nurse with { Email = " Ingrid@Riverbend.Example " }, Office, Stamp)));
        Assert.Equal("ingrid@riverbend.example", PersonDecider.Evolve(Someone("n", Role.Observer), added).Email);

        foreach (var wrong in new[] { "ingrid", "ingrid@", "@riverbend.example", "ingrid@riverbend", "in grid@riverbend.example", "a@b@c.example" })
        {
            Refused("is no e-mail address", PersonDecider.Add(new PersonId("n"), Nurse with { Email = wrong }, Office, Stamp));
        }
    }

    [Fact]
    public void Someone_switched_off_is_nobody_until_switched_on_again()
    {
        var off = PersonDecider.Evolve(Principal, Only(PersonDecider.Disable(Principal, "Left the district", Office, Stamp)));
        Assert.Null(Authority.RoleAt(off, Oak, null, NineOFive));
        Assert.Empty(Assert.IsType<Decision<PeopleEvent>.Accepted>(PersonDecider.Disable(off, "Again", Office, Stamp)).Events);

        var on = PersonDecider.Evolve(off, Only(PersonDecider.Enable(off, Office, Stamp)));
        Assert.Equal(Role.CrisisTeam, Authority.RoleAt(on, Oak, null, NineOFive));
    }

    [Fact]
    public void A_right_for_a_time_has_an_end_a_reason_and_no_power_over_the_district()
    {
        var until = NineOFive.AddHours(8);
        var there = PersonDecider.Evolve(Principal, Only(PersonDecider.Give(Principal, Role.Officer, GrantScope.At(Middle), until, "Covers for Abdi", Office, Stamp)));
        Assert.Equal(Role.Officer, Authority.RoleAt(there, Middle, null, until.AddSeconds(-1)));
        Assert.Null(Authority.RoleAt(there, Middle, null, until));

        Refused("For a time one may look", PersonDecider.Give(Principal, Role.DistrictOffice, GrantScope.District, until, "x", Administrator, Stamp));
        Refused("Choose an end", PersonDecider.Give(Principal, Role.Officer, GrantScope.District, NineOFive, "x", Office, Stamp));
        Refused("Three months at most", PersonDecider.Give(Principal, Role.Officer, GrantScope.District, NineOFive.AddDays(100), "x", Office, Stamp));
        Refused("Say why", PersonDecider.Give(Principal, Role.Officer, GrantScope.District, until, "", Office, Stamp));
        Refused("switched off", PersonDecider.Give(Principal with { DisabledAt = NineOFive }, Role.Officer, GrantScope.District, until, "x", Office, Stamp));
    }

    private static Person Someone(string id, Role role, params BuildingId[] buildings) => new(new PersonId(id), id, "", role, null, [.. buildings]);

    private static PeopleEvent Only(Decision<PeopleEvent> decision) => Assert.Single(Assert.IsType<Decision<PeopleEvent>.Accepted>(decision).Events);

    private static void Refused(string words, Decision<PeopleEvent> decision) => Assert.Contains(words, Assert.IsType<Decision<PeopleEvent>.Refused>(decision).Reason, StringComparison.Ordinal);
}
