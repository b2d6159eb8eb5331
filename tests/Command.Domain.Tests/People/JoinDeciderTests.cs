using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.People;

public sealed class JoinDeciderTests
{
    private static readonly IncidentId Here = IncidentId.New();
    private static readonly GrantScope Scope = GrantScope.Of(Here, Middle);

    [Fact]
    public void The_commander_and_the_district_office_let_guests_in_while_the_incident_is_open()
    {
        var led = Spec.Given(new CommandTaken(By(Ortiz), null, null, null)).State;

        Assert.Null(JoinDecider.Refusal(Of(Ortiz), led));
        Assert.Null(JoinDecider.Refusal(Of(Vega), led));
        Assert.Contains("Only the commander", JoinDecider.Refusal(Of(Lee), led), StringComparison.Ordinal);
        Assert.Contains("closed", JoinDecider.Refusal(Of(Vega), led with { IsOpen = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guest_looks_at_one_incident_until_their_time_is_over()
    {
        var guest = Join().Guest!;

        Assert.True(guest.IsGuest);
        Assert.Equal(("Capt. Ruiz", "Guest, Riverbend Fire"), (guest.Name, guest.Title));
        Assert.Equal(Role.Observer, Authority.RoleAt(guest, Middle, Here, NineOFive));
        Assert.Null(Authority.RoleAt(guest, Middle, IncidentId.New(), NineOFive));
        Assert.Null(Authority.RoleAt(guest, Middle, Here, NineOFive.AddHours(12)));
        Assert.Null(Authority.RoleAt(guest.WithoutGuestGrants(), Middle, Here, NineOFive));
    }

    [Theory]
    [InlineData("", "Riverbend Fire", "Give your name")]
    [InlineData("Capt. Ruiz", " ", "Say which agency")]
    public void Nobody_joins_without_a_name_and_an_agency(string name, string from, string words) => Assert.StartsWith(words, Join(name, from).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_guest_who_is_raised_acts_and_one_who_is_ended_is_out()
    {
        var guest = Join().Guest!;
        var raised = GrantDecider.Evolve(guest, Only(JoinDecider.Raise(guest, Here, Role.Officer, By(Vega))));

        Assert.Equal(Role.Officer, Authority.RoleAt(raised, Middle, Here, NineOFive));
        Assert.IsType<Decision<PeopleEvent>.Refused>(JoinDecider.Raise(guest, Here, Role.DistrictOffice, By(Vega)));
        Assert.IsType<Decision<PeopleEvent>.Refused>(JoinDecider.Raise(guest, IncidentId.New(), Role.Officer, By(Vega)));
        var ended = GrantDecider.Evolve(raised, Only(JoinDecider.End(raised, Here, "Relieved", By(Vega))));
        Assert.Null(Authority.RoleAt(ended, Middle, Here, NineOFive));
        Assert.Empty(Assert.IsType<Decision<PeopleEvent>.Accepted>(JoinDecider.End(ended, Here, "Again", By(Vega))).Events);
    }

    private static (Person? Guest, GuestJoined? Joined, string? Refusal) Join(string name = " Capt. Ruiz ", string from = "Riverbend Fire") =>
        JoinDecider.Join(name, from, Scope, "Lt. Ortiz", NineOFive.AddHours(12), new PersonId("guest-1"), Guid.NewGuid(), NineOFive);

    private static PeopleEvent Only(Decision<PeopleEvent> decision) => Assert.Single(Assert.IsType<Decision<PeopleEvent>.Accepted>(decision).Events);

    private static Person Of(Actor actor) => new(actor.Person, actor.Name, "", actor.Role, null, []);
}
