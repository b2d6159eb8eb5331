using Command.Domain.Buildings;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Buildings;

public sealed class PlanIndexTests
{
    [Fact]
    public void A_room_is_found_by_its_id_and_one_that_is_not_drawn_is_not()
    {
        Assert.Equal(Room101, Plan.Find(Room101)?.Id);
        Assert.Null(Plan.Find(Nowhere));
        Assert.Null(Plan.Find(default));
    }

    [Fact]
    public void Rooms_to_search_keep_the_plans_order_and_leave_halls_out() =>
        Assert.Equal([Room101, Room102, Gym], Plan.ToSearch.Select(room => room.Id));

    [Fact]
    public void Wings_are_named_once_and_in_order() =>
        Assert.Equal(["A", "B", "C"], PlanOf(Drawn(Gym, Ground, "C"), Drawn(Room101, Ground, "B"), Drawn(Room102, Ground, "A"), Drawn(Hall, Ground, "B")).Wings.AsEnumerable());

    [Fact]
    public void A_room_that_is_no_longer_drawn_is_called_by_its_id()
    {
        Assert.Equal("101", Plan.Title(Room101));
        Assert.Equal("from-an-older-plan", Plan.Title(Nowhere));
    }

    [Theory]
    [InlineData("214", "Band room", "214 Band room")]
    [InlineData("214", "", "214")]
    [InlineData("", "Band room", "Band room")]
    [InlineData("", "", "Storage")]
    public void A_room_is_called_by_number_and_name_or_by_its_use(string number, string name, string title) =>
        Assert.Equal(title, (Drawn(new RoomId("x"), Ground, null) with { Number = number, Name = name, Use = RoomUse.Storage }).Title);

    [Fact]
    public void A_building_without_a_plan_has_no_rooms() => Assert.Empty(PlanIndex.Empty.ToSearch);
}
