using Command.Web.Features.Demo;
using Command.Web.Features.Demo.Script;
using Command.Web.Features.Posts;

namespace Command.Web.Tests.Features.Demo;

public sealed class ScriptTests
{
    private static readonly Domain.Buildings.FloorPlan Plan = Shapes.School("middle").Plan;

    [Fact]
    public void It_takes_six_minutes_and_never_goes_back()
    {
        var times = MiddleSchoolLockdown.Steps.Select(step => step.At).ToList();

        Assert.Equal(0, times[0]);
        Assert.Equal(times.Order(), times);
        Assert.InRange(times[^1], 330, 390);
        Assert.InRange(times.Count, 60, 80);
    }

    [Fact]
    public void It_speaks_only_of_rooms_and_wings_of_the_school() => Assert.All(MiddleSchoolLockdown.Steps, step =>
    {
        if (Room(step.Act) is { } room)
        {
            Assert.Single(Plan.Rooms, r => r.Number == room && r.ToSearch);
        }

        if (Zone(step.Act)?.Wing is { } wing)
        {
            Assert.Contains(Plan.Rooms, r => r.Wing == wing);
        }
    });

    [Fact]
    public void Its_posts_stand_at_places_of_the_school() => Assert.All(MiddleSchoolLockdown.Steps.Select(step => step.Act).OfType<SetUp>(), post =>
    {
        Assert.True(Enum.IsDefined(Enum.Parse<Domain.Posts.PostKind>(post.Kind)));
        Assert.NotNull(NamedPlace.Find(NamedPlace.All(new Domain.Buildings.PlanIndex(Plan)), post.At));
    });

    [Fact]
    public void Everyone_in_it_exists_and_may_do_what_they_do() => Assert.All(MiddleSchoolLockdown.Steps, step =>
    {
        var person = Assert.Single(People.All, p => p.Id == step.PersonId);
        Assert.NotEqual("Observer", person.Role);
        Assert.NotEqual("Administrator", person.Role);
        Assert.True(person.Role != "CrisisTeam" || person.BuildingShortNames.Contains(MiddleSchoolLockdown.BuildingShortName));
        Assert.True(step.Act is not Close || person.Role == "DistrictOffice");
    });

    [Fact]
    public void All_that_was_ordered_is_released_and_all_help_answered_before_the_end()
    {
        var acts = MiddleSchoolLockdown.Steps.Select(step => step.Act).ToList();

        Assert.IsType<Declare>(acts[0]);
        Assert.IsType<Close>(acts[^1]);
        Assert.Equal(
            acts.OfType<Order>().Select(order => order.Zone).Append(DemoZone.Building).ToHashSet(),
            acts.OfType<Release>().Select(release => release.Zone).Append(acts.OfType<ReleaseRooms>().Last().Zone).ToHashSet());
        Assert.Equal(acts.OfType<AskHelp>().Select(ask => ask.Room).Order(), acts.OfType<HelpCame>().Select(answer => answer.Room).Order());
    }

    [Fact]
    public void It_shows_every_state_a_room_can_be_in()
    {
        var marks = MiddleSchoolLockdown.Steps.Select(step => step.Act).OfType<Mark>().ToList();
        var clears = marks.Where(mark => mark.Search == "Cleared").ToList();

        Assert.Contains(marks, mark => mark.Search == "Searching");
        Assert.Contains(clears.GroupBy(mark => mark.Room), room => room.Select(mark => mark.Team).Distinct().Count() == 2);
        Assert.All(new[] { "Threat", "Casualty", "NoAccess" }, hazard => Assert.Contains(marks, mark => mark.Hazards == hazard));
        Assert.Contains(marks, mark => mark.People == Mark.Evacuated);
        Assert.Contains(marks, mark => mark.Hazards == "Threat" && clears.Exists(clear => clear.Room == mark.Room && marks.IndexOf(clear) < marks.IndexOf(mark)));
    }

    private static string? Room(DemoAct act) => act switch
    {
        Mark mark => mark.Room,
        Resolve resolve => resolve.Room,
        Note note => note.Room,
        AskHelp ask => ask.Room,
        HelpCame answer => answer.Room,
        _ => null,
    };

    private static DemoZone? Zone(DemoAct act) => act switch
    {
        Order order => order.Zone,
        Release release => release.Zone,
        ReleaseRooms rooms => rooms.Zone,
        _ => null,
    };
}
