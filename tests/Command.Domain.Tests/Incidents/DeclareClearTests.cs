using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Incidents;

public sealed class DeclareClearTests
{
    private static readonly RoomMarked[] All = [Cleared(Lee), Cleared(Lee) with { Room = Room102 }, Cleared(Lee) with { Room = Gym }];
    private static readonly BuildingCleared BuildingClear = new(By(Ortiz), Zone.Building, [Room101, Room102, Gym]);

    [Fact]
    public void A_building_is_clear_when_every_room_stands_cleared()
    {
        var cleared = Assert.IsType<BuildingCleared>(Assert.Single(Given(All).When(new DeclareClear(By(Ortiz), Zone.Building)).Events));

        Assert.Equal(Zone.Building, cleared.Zone);
        Assert.Equal([Room101, Room102, Gym], cleared.Rooms.AsEnumerable());
    }

    [Fact]
    public void It_is_refused_with_the_rooms_that_are_not()
    {
        Given(All[0]).When(new DeclareClear(By(Ortiz), Zone.Building)).ThenRefused("2 of 3 rooms are not cleared: 102, gym.");
        Given([.. All, Said(SearchMark.SearchAgain, Vega)]).When(new DeclareClear(By(Ortiz), Zone.Building)).ThenRefused("1 of 3 rooms is not cleared: 101.");
        Given([.. All, Said(SearchMark.Searching, Vega)]).When(new DeclareClear(By(Ortiz), Zone.Building)).ThenRefused("101");
        Given(All).When(new DeclareClear(By(Ortiz) with { RecordedAt = NineOFive.AddMinutes(30) }, Zone.Building)).ThenRefused("3 of 3 rooms are not cleared");
    }

    [Fact]
    public void Twelve_rooms_are_named_and_the_others_counted()
    {
        var plan = PlanOf([.. Enumerable.Range(1, 20).Reverse().Select(n => Drawn(new RoomId($"r{n}"), Ground, null) with { Number = $"{n}" })]);

        Given().When(new DeclareClear(By(Ortiz), Zone.Building), plan).ThenRefused("20 of 20 rooms are not cleared: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 8 more.");
    }

    [Fact]
    public void A_wing_or_a_level_can_be_declared_clear()
    {
        Given(All[0]).When(new DeclareClear(By(Ortiz), Zone.Wing("A"))).ThenSomething();
        Given(All[2]).When(new DeclareClear(By(Ortiz), Zone.Level("L2"))).ThenSomething();
        Given(All).When(new DeclareClear(By(Ortiz), Zone.Wing("Z"))).ThenRefused("The floor plan has no wing Z.");
        Given().When(new DeclareClear(By(Ortiz), Zone.Building), PlanOf()).ThenRefused("draws no room to search in the building");
    }

    [Fact]
    public void Where_there_is_a_commander_only_a_commander_says_so()
    {
        IncidentEvent[] led = [.. All, new CommandTaken(By(Ortiz), null, null, null)];

        Given(led).When(new DeclareClear(By(Lee), Zone.Building)).ThenRefused("Lt. Ortiz has command. Only a commander can declare the building clear.");
        Given(led).When(new DeclareClear(By(Ortiz), Zone.Building)).ThenSomething();
    }

    [Fact]
    public void It_stands_until_one_of_its_rooms_does_not()
    {
        IncidentEvent[] clear = [.. All, BuildingClear];

        Assert.Null(Broken(clear));
        Assert.Null(Broken([.. clear, Inside(3, Lee), Said(SearchMark.Searching, Vega, "Bravo"), Cleared(Vega, "Bravo")]));
        Assert.Equal(Room101, Broken([.. clear, Found(Hazards.Threat, Vega)]));
        Assert.Equal(Room101, Broken([.. clear, Said(SearchMark.SearchAgain, Vega)]));
        Assert.Equal(Room102, Broken([.. clear, new RecheckCalled(By(Vega), Hall, [Room102])]));
        Assert.Equal(Gym, Broken([.. clear, new RoomEntered(By(Vega), Gym, "Custodian", "")]));
    }

    [Fact]
    public void It_grows_old_with_its_rooms()
    {
        var state = Given([.. All, BuildingClear]).State;

        Assert.Null(state.Cleared["building"].BrokenBy(state, NineOFive.AddMinutes(29)));
        Assert.Equal(Room101, state.Cleared["building"].BrokenBy(state, NineOFive.AddMinutes(30)));
    }

    [Fact]
    public void Once_void_it_is_declared_anew()
    {
        IncidentEvent[] mended = [.. All, BuildingClear, Said(SearchMark.SearchAgain, Vega), Cleared(Lee, seen: Everything)];

        Assert.Equal(Room101, Broken(mended));
        Given(mended).When(new DeclareClear(By(Ortiz), Zone.Building)).ThenSomething();
        Assert.Null(Broken([.. mended, BuildingClear]));
        Given([.. All, BuildingClear]).When(new DeclareClear(By(Ortiz), Zone.Building)).ThenNothing();
    }

    private static RoomId? Broken(params IncidentEvent[] events) => Given(events).State is var state ? state.Cleared["building"].BrokenBy(state, NineOFive) : null;
}
