using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.People;
using Command.Domain.Students;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Students;

public sealed class StudentAccessTests
{
    private static readonly IncidentId Here = new(Guid.Parse("00000000-0000-0000-0000-0000000000aa"));
    private static readonly AgencyId Police = new("pd");
    private static readonly Agency Agreed = new(Police, "Riverbend Police", "PD") { SchoolOfficials = true };
    private static readonly Incident Real = Incident.Evolve(Incident.None, Declared with { Mode = Mode.Actual });
    private static readonly Person Officer = Of(Role.Officer, Middle) with { Agency = Police };

    [Fact]
    public void The_district_office_and_the_schools_own_crisis_team_see_names_also_in_a_drill()
    {
        Assert.All([Of(Role.DistrictOffice), Of(Role.CrisisTeam, Middle)], person =>
            Assert.Equal(new NameAccess.Open(DisclosureBasis.SchoolOfficial), Names(person, incident: Incident.Evolve(Incident.None, Declared))));
    }

    [Fact]
    public void Whom_an_administrator_lets_stand_in_at_a_school_sees_names_there() =>
        Assert.IsType<NameAccess.Open>(Names(Of(Role.CrisisTeam, new BuildingId(Guid.NewGuid())) with { Grants = [Grant(Role.CrisisTeam, GrantKind.Given)] }));

    [Fact]
    public void Who_broke_the_glass_sees_none_unless_they_are_an_officer_with_a_reason()
    {
        Assert.IsType<NameAccess.Shut>(Names(Of(Role.CrisisTeam, new BuildingId(Guid.NewGuid())) with { Grants = [Grant(Role.CrisisTeam, GrantKind.BreakGlass)] }));
        Assert.IsType<NameAccess.OnReason>(Names(Of(Role.Officer) with { Agency = Police, Grants = [Grant(Role.Officer, GrantKind.BreakGlass)] }, Agreed));
    }

    [Fact]
    public void An_officer_gives_a_reason_and_none_where_the_agreement_makes_them_a_school_official()
    {
        Assert.IsType<NameAccess.OnReason>(Names(Officer));
        Assert.IsType<NameAccess.OnReason>(Names(Officer, Agreed with { SchoolOfficials = false }));
        Assert.Equal(new NameAccess.Open(DisclosureBasis.SchoolOfficialByAgreement), Names(Officer, Agreed));
    }

    [Theory]
    [InlineData(Mode.Drill)]
    [InlineData(Mode.Exercise)]
    public void Nobody_of_another_agency_sees_names_in_practice(Mode mode) =>
        Assert.Equal(new NameAccess.Shut(StudentAccess.NotInPractice), Names(Officer, Agreed, Incident.Evolve(Incident.None, Declared with { Mode = mode })));

    [Fact]
    public void Nobody_of_another_agency_sees_names_after_the_incident() =>
        Assert.IsType<NameAccess.Shut>(Names(Officer, Agreed, Incident.Evolve(Real, new IncidentClosed(By(Vega), "Over"))));

    [Fact]
    public void Guests_observers_and_other_systems_never_see_names()
    {
        var key = new ApiKey(Guid.NewGuid(), "Panic buttons", [KeyScope.DeclareAlerts], [], NineOFive, "Admin").AsPerson();
        Assert.All(
            [Of(Role.Observer) with { Grants = [Grant(Role.Officer, GrantKind.Guest)] }, Of(Role.Observer) with { Agency = Police, Agreed = Coverage.Everywhere }, Of(Role.Administrator), key],
            person => Assert.IsType<NameAccess.Shut>(Names(person, Agreed)));
    }

    [Fact]
    public void Someone_of_an_agency_sees_names_on_a_reason_alone_whatever_role_they_were_lent() =>
        Assert.IsType<NameAccess.OnReason>(Names(Officer with { Grants = [Grant(Role.DistrictOffice, GrantKind.Given)] }));

    private static NameAccess Names(Person person, Agency? agency = null, Incident? incident = null) => StudentAccess.Names(person, agency, incident ?? Real, Here, NineOFive);

    private static Person Of(Role role, params BuildingId[] buildings) => new(new PersonId("someone"), "Someone", "", role, null, [.. buildings]);

    private static Grant Grant(Role role, GrantKind kind) => new(Guid.NewGuid(), role, GrantScope.At(Middle), NineOFive.AddHours(-1), NineOFive.AddHours(1), "Admin", "Covers", kind);
}
