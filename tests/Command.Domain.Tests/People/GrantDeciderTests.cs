using Command.Domain.Kernel;
using Command.Domain.People;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.People;

public sealed class GrantDeciderTests
{
    private static readonly BuildingId Oak = BuildingId.New();
    private static readonly Stamp Stamp = By(Lee);
    private static readonly Person Principal = Of("principal", Role.CrisisTeam, Oak);
    private static readonly Person Office = Of("vega", Role.DistrictOffice);

    [Theory]
    [InlineData(Role.CrisisTeam, Role.CrisisTeam)]
    [InlineData(Role.Administrator, Role.CrisisTeam)]
    [InlineData(Role.Officer, Role.Officer)]
    [InlineData(Role.Observer, Role.Observer)]
    public void Breaking_the_glass_lets_one_in_at_a_building_for_an_hour_as_what_they_are(Role own, Role there)
    {
        var broken = Broken(Of("p", own));

        Assert.Equal((there, GrantScope.At(Middle), NineOFive, NineOFive.AddMinutes(60), "Substitute today", GrantKind.BreakGlass),
            (broken.Grant.Role, broken.Grant.Scope, broken.Grant.From, broken.Grant.Until, broken.Grant.Reason, broken.Grant.Kind));
        Assert.Equal(there, Authority.RoleAt(GrantDecider.Evolve(Of("p", own), broken), Middle, IncidentId.New(), NineOFive.AddMinutes(59)));
        Assert.Null(Authority.RoleAt(GrantDecider.Evolve(Of("p", own), broken), Middle, IncidentId.New(), NineOFive.AddMinutes(60)));
    }

    [Fact]
    public void It_needs_a_reason_that_everyone_can_read()
    {
        Refused("Say why", GrantDecider.BreakGlass(Principal, Middle, " \n", Stamp));
        Refused("Shorten it", GrantDecider.BreakGlass(Principal, Middle, new string('x', 501), Stamp));
    }

    [Fact]
    public void Guests_those_switched_off_and_those_who_are_in_already_break_no_glass()
    {
        var guest = Of("g", Role.Observer) with { Grants = [new Grant(Guid.NewGuid(), Role.Observer, GrantScope.At(Oak), NineOFive, NineOFive.AddHours(1), "x", "x", GrantKind.Guest)] };

        Refused("Guests see the incident they joined", GrantDecider.BreakGlass(guest, Middle, "Help", Stamp));
        Refused("Your account is switched off", GrantDecider.BreakGlass(Principal with { DisabledAt = NineOFive }, Middle, "Help", Stamp));
        Refused("You are let in", GrantDecider.BreakGlass(Principal, Oak, "Help", Stamp));
        Refused("You are let in", GrantDecider.BreakGlass(Office, Middle, "Help", Stamp));
    }

    [Fact]
    public void Breaking_it_twice_is_once() =>
        Assert.Empty(Assert.IsType<Decision<PeopleEvent>.Accepted>(GrantDecider.BreakGlass(GrantDecider.Evolve(Principal, Broken(Principal)), Middle, "Again", By(Lee))).Events);

    [Fact]
    public void Its_holder_and_those_who_keep_the_district_end_it()
    {
        var inside = GrantDecider.Evolve(Principal, Broken(Principal));
        var grant = inside.Grants[0].Id;

        Refused("Only the district office and administrators", GrantDecider.End(inside, grant, Of("other", Role.Officer), "No", Stamp));
        foreach (var by in new[] { inside, Office, Of("admin", Role.Administrator) })
        {
            var ended = Assert.IsType<GrantEnded>(Only(GrantDecider.End(inside, grant, by, "Relieved", By(Vega))));
            Assert.Null(Authority.RoleAt(GrantDecider.Evolve(inside, ended), Middle, null, NineOFive));
        }

        Refused("There is no such grant", GrantDecider.End(inside, Guid.NewGuid(), Office, "x", Stamp));
    }

    [Fact]
    public void The_district_office_reviews_it_once_and_nobody_their_own()
    {
        var inside = GrantDecider.Evolve(Principal, Broken(Principal));
        var grant = inside.Grants[0].Id;
        var reviewed = GrantDecider.Evolve(inside, Only(GrantDecider.Review(inside, grant, Office, "Was right", By(Vega))));

        Assert.Equal(new GrantReview("Marisol Vega", NineOFive, "Was right"), reviewed.Grants[0].Review);
        Refused("reviewed it already", GrantDecider.Review(reviewed, grant, Office, "Again", By(Vega)));
        Refused("Only the district office", GrantDecider.Review(inside, grant, Of("admin", Role.Administrator), "x", Stamp));
        Refused("your own", GrantDecider.Review(inside, grant, Office with { Id = inside.Id }, "x", Stamp));
    }

    private static GlassBroken Broken(Person person) => Assert.IsType<GlassBroken>(Only(GrantDecider.BreakGlass(person, Middle, " Substitute today ", Stamp)));

    private static PeopleEvent Only(Decision<PeopleEvent> decision) => Assert.Single(Assert.IsType<Decision<PeopleEvent>.Accepted>(decision).Events);

    private static void Refused(string words, Decision<PeopleEvent> decision) =>
        Assert.Contains(words, Assert.IsType<Decision<PeopleEvent>.Refused>(decision).Reason, StringComparison.Ordinal);

    private static Person Of(string id, Role role, params BuildingId[] buildings) => new(new PersonId(id), id, "", role, null, [.. buildings]);
}
