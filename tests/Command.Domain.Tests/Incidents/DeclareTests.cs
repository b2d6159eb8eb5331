using Command.Domain.Incidents;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class DeclareTests
{
    private static readonly DeclareIncident Gas = new(By(Vega), Middle, Kind.GasLeak, Mode.Actual, " Smell near the lab ", null, null);

    [Fact]
    public void An_incident_is_declared_with_what_is_known() =>
        GivenNothing().When(Gas).Then(new IncidentDeclared(Gas.Stamp, Middle, Kind.GasLeak, Mode.Actual, "Smell near the lab"));

    [Fact]
    public void Declaring_never_waits_for_words() =>
        GivenNothing().When(Gas with { Summary = "" }).Then(new IncidentDeclared(Gas.Stamp, Middle, Kind.GasLeak, Mode.Actual, ""));

    [Fact]
    public void An_action_can_be_ordered_in_the_same_breath() =>
        GivenNothing().When(Gas with { Order = ResponseAction.Evacuate, Detail = " the flag pole " }).Then(
            new IncidentDeclared(Gas.Stamp, Middle, Kind.GasLeak, Mode.Actual, "Smell near the lab"),
            new ActionOrdered(Gas.Stamp, ResponseAction.Evacuate, Zone.Building, "the flag pole"));

    [Fact]
    public void An_action_that_needs_a_detail_is_not_declared_without_one()
    {
        GivenNothing().When(Gas with { Order = ResponseAction.Evacuate }).ThenRefused("Say where to evacuate to.");
        GivenNothing().When(Gas with { Order = ResponseAction.Shelter, Detail = " " }).ThenRefused("Say the hazard and the safety strategy.");
    }

    [Fact]
    public void What_was_declared_is_not_declared_again() => Given().When(Gas).ThenRefused("declared before");

    [Fact]
    public void A_long_summary_is_refused() => GivenNothing().When(Gas with { Summary = new string('x', 2001) }).ThenRefused("Shorten the summary: 2,000 characters");

    [Fact]
    public void A_declared_incident_is_open_and_says_what_where_and_whether_it_is_real()
    {
        var state = Given().State;

        Assert.True(state.IsOpen);
        Assert.True(state.Exists);
        Assert.Equal((Middle, Kind.Intruder, Mode.Drill, "Man at door 4"), (state.Building, state.Kind, state.Mode, state.Summary));
        Assert.Equal(NineOFive, state.DeclaredAt);
        Assert.False(Incident.None.Exists);
    }

    [Fact]
    public void Nothing_else_happens_in_an_incident_that_was_never_declared()
    {
        Assert.NotEmpty(EveryCommand.Samples);
        Assert.All(EveryCommand.Samples.Where(c => c is not DeclareIncident), command => GivenNothing().When(command).ThenRefused("There is no such incident."));
    }
}
