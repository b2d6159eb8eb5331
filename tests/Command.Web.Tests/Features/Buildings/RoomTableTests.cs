using Bunit;
using Command.Domain.Buildings;
using Command.Web.Features.Buildings;

namespace Command.Web.Tests.Features.Buildings;

public sealed class RoomTableTests : BunitContext
{
    private readonly PlanIndex _plan = new(SchoolPlan.Of(
        SchoolPlan.Room("10", "Band room"),
        SchoolPlan.Room("9", wing: "B"),
        SchoolPlan.Room("201", "Chemistry", RoomUse.Laboratory, SchoolPlan.Upper)));

    public RoomTableTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Rooms_stand_by_level_and_number_as_people_count() =>
        Assert.Equal(["9", "10", "201"], Numbers(Show()));

    [Theory]
    [InlineData("band", "10")]
    [InlineData("20", "201")]
    [InlineData("laboratory l2", "201")]
    [InlineData("wing b", "9")]
    public void A_room_is_found_by_any_of_its_words(string search, string number)
    {
        var table = Show();

        table.Find("input").Input(search);

        Assert.Equal([number], Numbers(table));
        Assert.Equal("1 of 3", table.Find("h2 .figure").TextContent);
    }

    [Fact]
    public void A_search_for_nothing_known_says_so()
    {
        var table = Show();

        table.Find("input").Input("pool");

        Assert.Equal("No room matches “pool”.", table.Find(".none").TextContent);
    }

    [Fact]
    public void A_line_is_chosen_by_key_through_its_number()
    {
        string? chosen = null;
        var table = Render<RoomTable>(p => p.Add(t => t.Plan, _plan).Add(t => t.OnChosen, room => chosen = room));

        table.Find("[data-room=r201] button").Click();

        Assert.Equal("r201", chosen);
    }

    [Fact]
    public void A_room_chosen_on_the_map_is_brought_into_view_even_when_the_search_hid_it()
    {
        var table = Show();
        table.Find("input").Input("band");

        table.Render(p => p.Add(t => t.Selected, "r201"));

        Assert.Equal("true", table.Find("[data-room=r201] button").GetAttribute("aria-pressed"));
        Assert.Equal(3, Numbers(table).Count());
        Assert.Equal("r201", JSInterop.Invocations["reveal"].Single().Arguments[1]);
    }

    private static IEnumerable<string> Numbers(IRenderedComponent<RoomTable> table) => table.FindAll("tbody button").Select(button => button.TextContent);

    private IRenderedComponent<RoomTable> Show() => Render<RoomTable>(p => p.Add(t => t.Plan, _plan));
}
