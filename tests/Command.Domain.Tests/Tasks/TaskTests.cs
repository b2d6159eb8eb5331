using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Tasks;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Tasks;

public sealed class TaskTests
{
    private static readonly TaskOwner Officers = TaskOwner.Of(Role.Officer);
    private static readonly TaskAdded OpenTheGym = new(By(Vega), "Open the gym", Officers, NineOFive.AddMinutes(10));
    private static readonly Guid Gym = OpenTheGym.Stamp.Command;
    private static readonly TaskDone GymIsOpen = new(By(Lee), Gym, "Open the gym", null);

    [Fact]
    public void A_task_is_added_by_hand_with_an_owner_and_a_time()
    {
        var add = new AddTask(By(Vega), " Open the gym ", Officers, NineOFive.AddMinutes(10));

        Given().When(add).Then(new TaskAdded(add.Stamp, "Open the gym", Officers, NineOFive.AddMinutes(10)));
    }

    [Fact]
    public void A_task_says_what_is_to_be_done_by_one_and_in_time_to_come()
    {
        var add = new AddTask(By(Vega), "Open the gym", Officers, null);

        Given().When(add with { Text = " " }).ThenRefused("Say what is to be done.");
        Given().When(add with { Text = new string('x', 201) }).ThenRefused("200 characters");
        Given().When(add with { DueAt = NineOFive }).ThenRefused("Choose a time that is still to come.");
        Given().When(add with { Owner = Officers with { Position = Position.Perimeter } }).ThenRefused("Give it to one");
    }

    [Fact]
    public void A_task_is_given_to_someone_else()
    {
        var assign = new AssignTask(By(Vega), Gym, TaskOwner.Of(Position.Reunification));

        Given(OpenTheGym).When(assign).Then(new TaskAssigned(assign.Stamp, Gym, "Open the gym", assign.Owner));
        Given(OpenTheGym).When(assign with { Owner = Officers }).ThenNothing();
        Given(OpenTheGym, GymIsOpen).When(assign).ThenRefused("Ofc. Lee has done it. Open it again first.");
        Given(OpenTheGym).When(assign with { Owner = Officers with { Person = Lee.Person } }).ThenRefused("Give it to one");
    }

    [Fact]
    public void A_task_is_done_once()
    {
        var finish = new FinishTask(By(Lee), Gym, " doors 4 and 5 ");

        Given(OpenTheGym).When(finish).Then(new TaskDone(finish.Stamp, Gym, "Open the gym", "doors 4 and 5"));
        Given(OpenTheGym, GymIsOpen).When(finish).ThenNothing();
        Given(OpenTheGym).When(finish with { Words = new string('x', 2001) }).ThenRefused("2,000 characters");
    }

    [Fact]
    public void What_is_not_done_after_all_is_open_again()
    {
        var reopen = new ReopenTask(By(Vega), Gym, " door 5 is locked ");

        Given(OpenTheGym, GymIsOpen).When(reopen).Then(new TaskReopened(reopen.Stamp, Gym, "Open the gym", "door 5 is locked"));
        Given(OpenTheGym).When(reopen).ThenNothing();
        var task = Given(OpenTheGym, GymIsOpen, new TaskReopened(By(Vega), Gym, "Open the gym", null)).State.Tasks.Find(Gym)!;
        Assert.Equal((null, null), (task.DoneAt, task.DoneBy));
    }

    [Fact]
    public void There_must_be_a_task_to_do_something_about()
    {
        foreach (TaskCommand command in new TaskCommand[] { new AssignTask(By(Lee), Gym, Officers), new FinishTask(By(Lee), Gym, null), new ReopenTask(By(Lee), Gym, null) })
        {
            Given().When(command).ThenRefused("There is no such task.");
        }
    }

    [Fact]
    public void A_task_is_overdue_from_its_time_on_until_it_is_done()
    {
        Assert.Empty(Given(OpenTheGym).State.Tasks.Overdue(NineOFive.AddMinutes(10).AddTicks(-1)));
        Assert.Equal(Gym, Assert.Single(Given(OpenTheGym).State.Tasks.Overdue(NineOFive.AddMinutes(10))).Id);
        Assert.Empty(Given(OpenTheGym, GymIsOpen).State.Tasks.Overdue(NineOFive.AddHours(1)));
        Assert.Equal(NineOFive.AddMinutes(10), Turning.NextAfter(Given([.. Led, OpenTheGym]).State, NineOFive));
        Assert.Null(Turning.NextAfter(Given([.. Led, OpenTheGym, GymIsOpen]).State, NineOFive));
    }

    [Fact]
    public void Mine_is_what_is_given_to_me_to_my_role_or_to_a_position_I_hold()
    {
        var chart = Given(new PositionAssigned(By(Vega), Position.Perimeter, Lee.Person, Lee.Name, null)).State.Chart;
        bool IsLees(TaskOwner owner) => owner.IsOf(Lee.Person, Role.Officer, chart);

        Assert.True(IsLees(new TaskOwner(null, null, Lee.Person, Lee.Name)));
        Assert.True(IsLees(Officers));
        Assert.True(IsLees(TaskOwner.Of(Position.Perimeter)));
        Assert.False(IsLees(TaskOwner.Of(Position.Medical)));
        Assert.False(IsLees(TaskOwner.Of(Role.CrisisTeam)));
        Assert.False(IsLees(new TaskOwner(null, null, Vega.Person, Vega.Name)));
        Assert.False(IsLees(TaskOwner.Anyone));
    }
}
