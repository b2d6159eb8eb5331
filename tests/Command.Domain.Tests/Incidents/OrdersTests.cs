using Command.Domain.Incidents;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class OrdersTests
{
    private static readonly Zone WingA = Zone.Wing("A");

    [Fact]
    public void Without_an_order_nothing_governs_a_room() => Assert.Null(Given().State.ActionFor(Room101, Plan));

    [Fact]
    public void What_is_ordered_for_a_wing_governs_its_rooms_and_no_others()
    {
        var ordered = new[] { Order(ResponseAction.Lockdown), Order(ResponseAction.Evacuate, WingA, "the gym") };

        Assert.Equal(ResponseAction.Evacuate, Governing(Room101, ordered));
        Assert.Equal(ResponseAction.Lockdown, Governing(Room102, ordered));
        Assert.Equal(ResponseAction.Lockdown, Governing(Gym, ordered));
    }

    [Fact]
    public void What_is_ordered_for_a_level_governs_its_rooms() =>
        Assert.Equal(ResponseAction.Hold, Governing(Gym, Order(ResponseAction.Lockdown), Order(ResponseAction.Hold, Zone.Level("L2"))));

    [Fact]
    public void Of_a_wing_and_a_level_the_newer_order_governs()
    {
        Assert.Equal(ResponseAction.Secure, Governing(Room101, Order(ResponseAction.Hold, WingA), Order(ResponseAction.Secure, Zone.Level("L1"))));
        Assert.Equal(ResponseAction.Hold, Governing(Room101, Order(ResponseAction.Secure, Zone.Level("L1")), Order(ResponseAction.Hold, WingA)));
    }

    [Theory]
    [InlineData(ResponseAction.Hold, ResponseAction.Lockdown, ResponseAction.Lockdown)]
    [InlineData(ResponseAction.Shelter, ResponseAction.Evacuate, ResponseAction.Evacuate)]
    [InlineData(ResponseAction.Evacuate, ResponseAction.Lockdown, ResponseAction.Lockdown)]
    [InlineData(ResponseAction.Shelter, ResponseAction.Secure, ResponseAction.Shelter)]
    [InlineData(ResponseAction.Hold, ResponseAction.Secure, ResponseAction.Hold)]
    [InlineData(ResponseAction.Lockdown, ResponseAction.Evacuate, ResponseAction.Lockdown)]
    public void A_later_order_for_the_building_takes_over_but_lifts_no_lockdown_and_by_hold_and_secure_nothing(
        ResponseAction wing, ResponseAction building, ResponseAction governs) =>
        Assert.Equal(governs, Governing(Room101, Order(wing, WingA, "x"), Order(building, detail: "x")));

    [Fact]
    public void A_room_that_the_plan_no_longer_draws_belongs_to_the_whole_building_only()
    {
        Assert.Equal(ResponseAction.Hold, Governing(Nowhere, Order(ResponseAction.Hold), Order(ResponseAction.Lockdown, WingA)));
        Assert.Null(Given(Order(ResponseAction.Lockdown, WingA)).State.ActionFor(Nowhere, Plan));
    }

    private static ResponseAction? Governing(RoomId room, params ActionOrdered[] orders) => Given(orders).State.ActionFor(room, Plan)?.Action;

    private static ActionOrdered Order(ResponseAction action, Zone? zone = null, string? detail = null) => new(By(Vega), action, zone ?? Zone.Building, detail);
}
