using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.Tasks;
using Command.Web.Features.Tasks;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Incidents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Incidents.Drill;

namespace Command.Web.Tests.Features.Tasks;

/// <summary>The rows of the tasks panel, the benchmarks and the editor of a checklist.</summary>
public sealed class TaskPartsTests : BunitContext
{
    private static readonly TaskAdded Gym = new(At(1), "Open the gym", TaskOwner.Of(Position.Perimeter), Noon.AddMinutes(10));

    private readonly Drill _drill = new();

    public TaskPartsTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon.AddMinutes(12)));

    [Fact]
    public void A_tick_does_it_and_a_second_tick_opens_it_again()
    {
        var open = Row(5, Gym);
        Assert.Equal("false", open.Find("[role=checkbox]").GetAttribute("aria-checked"));
        open.Find("[role=checkbox]").Click();
        Assert.Equal(Gym.Stamp.Command, Assert.IsType<FinishTaskRequest>(_drill.Sent[^1]).Task);

        var done = Row(5, Gym, new TaskDone(At(4), Gym.Stamp.Command, "Open the gym", null));
        Assert.Equal("true", done.Find("[role=checkbox]").GetAttribute("aria-checked"));
        done.Find("[role=checkbox]").Click();
        Assert.Equal(Gym.Stamp.Command, Assert.IsType<ReopenTaskRequest>(_drill.Sent[^1]).Task);
    }

    [Fact]
    public void A_task_that_is_late_says_so_in_words()
    {
        Assert.Equal("open", Row(9.9, Gym).Find(".task").GetAttribute("data-state"));

        var late = Row(10, Gym).Find(".task");

        Assert.Equal("late", late.GetAttribute("data-state"));
        Assert.Contains("OVERDUE", late.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_the_position_stands_beside_it_and_knows_that_it_is_theirs()
    {
        var line = Line(5, Gym, new PositionAssigned(At(2), Position.Perimeter, Me.Id, Me.Name, null));

        Assert.Equal("Perimeter (Lt. Ortiz)", line.Owner);
        Assert.True(line.Mine);
        Assert.False(Line(5, Gym).Mine);
    }

    [Fact]
    public void A_task_is_given_to_a_person()
    {
        var row = Row(5, Gym);
        row.Find("[aria-label='Give to someone: Open the gym']").Click();
        row.Find("select").Change($"person:{Me.Id}");
        row.Find(".give .btn-primary").Click();

        Assert.Equal(Me.Id, Assert.IsType<AssignTaskRequest>(Assert.Single(_drill.Sent)).Owner!.Person);
    }

    [Fact]
    public void Who_only_looks_ticks_nothing()
    {
        var row = Render<TaskRow>(p => p.Add(r => r.Line, Line(5, Gym)).Add(r => r.Send, _drill.SendAsync));

        row.Find("[role=checkbox]").Click();

        Assert.Empty(_drill.Sent);
        Assert.Empty(row.FindAll(".btn"));
    }

    [Fact]
    public void A_benchmark_says_how_long_it_took_and_what_is_to_come_is_named()
    {
        var view = View(20, new ActionOrdered(At(1.5), ResponseAction.Lockdown, Zone.Building, null));

        var strip = Render<BenchmarkStrip>(p => p.Add(s => s.Benchmarks, Benchmarks.Of(view.State, Plan)).Add(s => s.Declared, view.State.DeclaredAt));

        Assert.Equal("First action1:30", strip.Find("[data-reached]").TextContent);
        Assert.Contains(strip.FindAll("li"), li => li.TextContent.Contains("Lockdown released", StringComparison.Ordinal) && li.TextContent.Contains("not yet", StringComparison.Ordinal));
        Assert.DoesNotContain("First patient out", strip.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role:Officer")]
    [InlineData("position:StagingManager")]
    [InlineData("person:officer-1")]
    [InlineData("")]
    public void An_owner_is_read_as_it_was_written(string key) => Assert.Equal(key, OwnerKeys.Of(OwnerKeys.Read(key)));

    [Fact]
    public void A_checklist_is_put_in_order_without_a_mouse()
    {
        Services.AddSingleton(new ChecklistDesk(null!, null!, null!, NullLogger<ChecklistDesk>.Instance));
        var fire = StandardChecklists.All.First(template => template.Id == "fire");
        var editor = Render<ChecklistEditor>(p => p.Add(e => e.Me, Me).Add(e => e.Seen, fire));
        string[] Texts() => [.. editor.FindAll("textarea").Select(t => t.GetAttribute("value") ?? "")];
        var before = Texts();

        editor.Find("[aria-label='Task 2: up']").Click();
        editor.Find("[aria-label='Task 1: up']").Click();
        editor.Find("[aria-label='Task 3: delete']").Click();

        Assert.Equal([before[1], before[0], .. before[3..]], Texts());
        editor.FindAll("button").First(b => b.TextContent == "Add a task").Click();
        Assert.Equal("", Texts()[^1]);
    }

    private static TaskLine Line(double minutes, params IncidentEvent[] history) =>
        TaskLine.AllOf(View(minutes, history).State, Me, Noon.AddMinutes(minutes)).Single().Lines.Single();

    private IRenderedComponent<TaskRow> Row(double minutes, params IncidentEvent[] history) =>
        Render<TaskRow>(p => p.Add(r => r.Line, Line(minutes, history)).Add(r => r.CanAct, true).Add(r => r.People, [Me]).Add(r => r.Send, _drill.SendAsync));
}
