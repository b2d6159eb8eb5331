using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Readiness.Ledger;

namespace Command.Domain.Tests.Readiness;

public sealed class CameraTests
{
    private static readonly CameraListed Camera14 = new(By(Lee), "Camera 14", Spot.In(Hall), [Hall, Room101], "Live in the main office");

    private static readonly ListCamera List = new(By(Lee), " Camera 14 ", Spot.In(Hall), [Hall, Room101, Hall], " Live in the main office");

    [Fact]
    public void A_camera_is_listed_with_where_it_hangs_and_each_room_it_covers_once()
    {
        var listed = Assert.IsType<CameraListed>(Assert.Single(Given().Accepted(List)));

        Assert.Equal(("Camera 14", Spot.In(Hall), "Live in the main office"), (listed.Name, listed.Place, listed.Words));
        Assert.Equal<IEnumerable<RoomId>>([Hall, Room101], listed.Covers);
    }

    [Fact]
    public void A_camera_is_found_by_each_room_it_covers()
    {
        Assert.Equal("Camera 14", Assert.Single(Given(Camera14).State.Covering(Room101)).Name);
        Assert.Empty(Given(Camera14).State.Covering(Room102));
    }

    [Fact]
    public void A_camera_has_a_name_of_its_own()
    {
        Given().WhenRefused(List with { Name = " " }, "Give the camera a name of 1 to 60 characters.");
        Given().WhenRefused(List with { Name = new string('x', 61) }, "Give the camera a name of 1 to 60 characters.");
        Given(Camera14).WhenRefused(List with { Name = "camera 14" }, "Camera 14 is in the list already. Remove it first, or give this one another name.");
    }

    [Fact]
    public void A_camera_hangs_and_looks_where_the_plan_knows()
    {
        Given().WhenRefused(List with { Place = Spot.In(Nowhere) }, "The floor plan has no such room.");
        Given().WhenRefused(List with { Covers = [Room101, Nowhere] }, "The floor plan has no such room.");
        Given().WhenRefused(List with { Place = Spot.Said("") }, "Say where: a room, a door or a few words.");
        Assert.Single(Given().Accepted(List with { Place = Spot.At(Door8) }));
    }

    [Fact]
    public void A_camera_covers_rooms_or_says_in_words_what_it_sees()
    {
        Given().WhenRefused(List with { Covers = [], Words = " " }, "Say what it covers: rooms, or a few words.");
        Assert.Single(Given().Accepted(List with { Covers = [], Words = "The bus loop" }));
    }

    [Fact]
    public void A_camera_has_no_more_words_than_can_be_read() =>
        Given().WhenRefused(List with { Words = new string('x', 501) }, "Name fewer rooms (60 at most), or shorten the words (500 characters).");

    [Fact]
    public void A_camera_is_removed_once_and_may_be_listed_anew()
    {
        var remove = new RemoveCamera(By(Vega), Camera14.Stamp.Command);
        var removed = new CameraRemoved(remove.Stamp, Camera14.Stamp.Command);

        Given(Camera14).When(remove, removed);
        Given(Camera14, removed).When(remove with { Stamp = By(Ortiz) });
        Given(Camera14).WhenRefused(remove with { Camera = Guid.NewGuid() }, "The list has no such camera.");
        Assert.Empty(Given(Camera14, removed).State.Cameras);
        Assert.Single(Given(Camera14, removed).Accepted(List));
    }

    [Fact]
    public void The_same_command_sent_again_does_nothing_also_after_the_camera_is_gone()
    {
        Given(Camera14).When(List with { Stamp = Camera14.Stamp });
        Given(Camera14, new CameraRemoved(By(Vega), Camera14.Stamp.Command)).When(List with { Stamp = Camera14.Stamp });
    }

    [Fact]
    public void A_building_keeps_its_ledger_when_it_takes_a_new_plan()
    {
        var building = new BuildingEvent[] { Camera14, new PlanAdopted(By(Vega), new PlanId("new"), "b.zip", 12) }.Aggregate(Building.None, Building.Evolve);

        Assert.Equal("Camera 14", Assert.Single(building.Readiness.Cameras).Name);
        Assert.Equal(2, building.Version);
    }
}
