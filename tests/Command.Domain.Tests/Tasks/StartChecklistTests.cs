using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Tasks;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Tasks;

public sealed class StartChecklistTests
{
    private static readonly ChecklistTemplate Gas = new("gas", "Gas", [Kind.GasLeak, Kind.ChemicalSpill],
        [new("Call 911", TaskOwner.Of(Role.CrisisTeam), TimeSpan.FromMinutes(1)), new("Stay upwind", TaskOwner.Anyone, null)]);

    private static readonly ChecklistTemplate Always = new("always", "Always", [], [new("Count", TaskOwner.Of(Role.CrisisTeam), TimeSpan.FromMinutes(10))]);

    private static readonly ChecklistTemplate Tornado = Gas with { Id = "tornado", Name = "Tornado", Kinds = [Kind.Tornado] };

    private static readonly DeclareIncident DeclareGas = new(By(Vega), Middle, Kind.GasLeak, Mode.Actual, "", ResponseAction.Evacuate, "the flag pole") { Checklists = [Gas, Tornado, Always] };

    [Fact]
    public void The_checklists_of_its_kind_start_with_an_incident()
    {
        var events = Declared(DeclareGas);

        Assert.Equal(["Gas", "Always"], events.OfType<ChecklistStarted>().Select(started => started.Name));
        Assert.Equal([typeof(IncidentDeclared), typeof(ActionOrdered), typeof(ChecklistStarted), typeof(ChecklistStarted)], events.Select(e => e.GetType()));
    }

    [Fact]
    public void Their_tasks_are_due_counted_from_the_declaration()
    {
        var tasks = Declared(DeclareGas).Aggregate(Incident.None, Incident.Evolve).Tasks.Tasks;

        Assert.Equal([("Call 911", NineOFive.AddMinutes(1)), ("Stay upwind", null), ("Count", NineOFive.AddMinutes(10))], tasks.Select(task => (task.Text, task.DueAt)));
        Assert.Equal(["Gas", "Gas", "Always"], tasks.Select(task => task.Checklist));
    }

    [Fact]
    public void The_same_declaration_gives_the_same_tasks_and_each_has_an_id_of_its_own()
    {
        var many = DeclareGas with { Checklists = [.. Enumerable.Range(0, 40).Select(i => Gas with { Name = $"Gas {i}", Items = [.. Enumerable.Repeat(Gas.Items[0], 60)] })] };
        Guid[] Ids() => [.. Declared(many).OfType<ChecklistStarted>().SelectMany(started => started.Items).Select(item => item.Id)];

        Assert.Equal(Ids(), Ids());
        Assert.Equal(2400, Ids().Append(many.Stamp.Command).Distinct().Count() - 1);
    }

    [Fact]
    public void A_refused_declaration_starts_nothing() => GivenNothing().When(DeclareGas with { Detail = null }).ThenRefused("Say where to evacuate to.");

    [Fact]
    public void Another_checklist_is_started_by_hand()
    {
        var start = new StartChecklist(Responders.Crew.Later(Vega, 5), Tornado);

        Given().When(start).ThenOne<ChecklistStarted>(started =>
        {
            Assert.Equal("Tornado", started.Name);
            Assert.Equal(NineOFive.AddMinutes(6), started.Items[0].DueAt);
        });
    }

    [Fact]
    public void A_checklist_runs_once_at_a_time_and_may_run_again_when_all_of_it_is_done()
    {
        var started = new ChecklistStarted(By(Vega), "Always", [new StartedItem(Guid.NewGuid(), "Count", TaskOwner.Anyone, null)]);
        var start = new StartChecklist(By(Vega), Always);

        Given(started).When(start).ThenRefused("“Always” is running already: 1 of its tasks is open.");
        Given(started, new TaskDone(By(Lee), started.Items[0].Id, "Count", null)).When(start).ThenSomething();
    }

    [Fact]
    public void A_checklist_the_district_does_not_have_is_not_started()
    {
        Given().When(new StartChecklist(By(Vega), null)).ThenRefused("The district has no such checklist.");
        Given().When(new StartChecklist(By(Vega), Always with { Items = [] })).ThenRefused("The district has no such checklist.");
    }

    private static IReadOnlyList<IncidentEvent> Declared(DeclareIncident declare) =>
        Assert.IsType<Decision<IncidentEvent>.Accepted>(IncidentDecider.Decide(Incident.None, declare, Plan)).Events;
}
