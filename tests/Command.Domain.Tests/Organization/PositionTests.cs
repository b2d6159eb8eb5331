using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Organization.Chart;

namespace Command.Domain.Tests.Organization;

public sealed class PositionTests
{
    private static readonly Stamp Stamp = By(Ortiz);

    [Fact]
    public void The_commander_assigns_positions_once_there_is_one()
    {
        Spec.Given(Taken(Ortiz)).When(new AssignPosition(Stamp, Position.SafetyOfficer, PersonOf(Lee), null))
            .Then(new PositionAssigned(Stamp, Position.SafetyOfficer, Lee.Person, "Ofc. Lee", null));
        Spec.Given(Taken(Ortiz)).When(new AssignPosition(By(Vega), Position.SafetyOfficer, PersonOf(Lee), null)).ThenRefused("Lt. Ortiz has command. Ask them to assign positions");
    }

    [Fact]
    public void Before_anyone_leads_whoever_acts_assigns_positions() =>
        Spec.Given().When(new AssignPosition(By(Lee), Position.StudentCare, null, "Counselor Reyes")).ThenSomething();

    [Fact]
    public void Someone_without_an_account_is_known_by_name() =>
        Spec.Given().When(new AssignPosition(Stamp, Position.Medical, null, " Medic 7 ")).Then(new PositionAssigned(Stamp, Position.Medical, null, "Medic 7", null));

    [Fact]
    public void A_position_needs_someone_in_it() => Spec.Given().When(new AssignPosition(Stamp, Position.Medical, null, " ")).ThenRefused("Say who takes the position");

    [Fact]
    public void A_name_fits_on_a_line() => Spec.Given().When(new AssignPosition(Stamp, Position.Medical, null, new string('x', 81))).ThenRefused("Shorten the name");

    [Fact]
    public void The_same_person_is_in_a_position_once() =>
        Spec.Given(Assigned(Position.Medical, "Medic 7")).When(new AssignPosition(Stamp, Position.Medical, null, "medic 7")).ThenNothing();

    [Fact]
    public void Who_leads_is_one_and_who_works_may_be_several()
    {
        Spec.Given(Assigned(Position.OperationsChief, "Sgt. Bakke")).When(new AssignPosition(Stamp, Position.OperationsChief, PersonOf(Lee), null))
            .ThenRefused("Sgt. Bakke is Ops chief. Vacate the position first");
        Spec.Given(Assigned(Position.ContactTeam, "Alpha")).When(new AssignPosition(Stamp, Position.ContactTeam, null, "Bravo")).ThenSomething();
    }

    [Fact]
    public void A_position_is_vacated_by_the_commander_or_by_the_one_who_holds_it()
    {
        var given = Spec.Given(Taken(Ortiz), new PositionAssigned(By(Ortiz), Position.SafetyOfficer, Lee.Person, "Ofc. Lee", null));
        var own = By(Lee);

        given.When(new VacatePosition(Stamp, Position.SafetyOfficer, "ofc. lee")).Then(new PositionVacated(Stamp, Position.SafetyOfficer, "Ofc. Lee"));
        given.When(new VacatePosition(own, Position.SafetyOfficer, "Ofc. Lee")).Then(new PositionVacated(own, Position.SafetyOfficer, "Ofc. Lee"));
        given.When(new VacatePosition(By(Vega), Position.SafetyOfficer, "Ofc. Lee")).ThenRefused("Ask them to vacate positions");
        given.When(new VacatePosition(Stamp, Position.SafetyOfficer, "Nobody")).ThenNothing();
    }

    [Fact]
    public void Every_position_has_a_title_of_its_own_and_leads_up_to_the_commander()
    {
        Assert.Equal(Positions.All.Count, Positions.All.Select(Positions.Title).Distinct().Count());
        Assert.All(Positions.All, position =>
        {
            var above = Chain(position).Take(10).ToList();
            Assert.True(above.Count < 5, $"{position} hangs in a circle");
        });
    }

    [Fact]
    public void The_chart_lists_every_position_once()
    {
        static IEnumerable<Position> Branch(Position? parent) => Positions.Under(parent).SelectMany(position => Branch(position).Prepend(position));

        Assert.Equal(Positions.All.Order(), Branch(null).Order());
    }

    private static IEnumerable<Position> Chain(Position position)
    {
        for (Position? at = position; at is { } here; at = Positions.Of(here).Parent)
        {
            yield return here;
        }
    }

    private static PositionAssigned Assigned(Position position, string name) => new(By(Ortiz), position, null, name, null);
}
