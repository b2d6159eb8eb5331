using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Scenarios;

namespace Command.Domain.Tests.Scenarios;

public sealed class PlacingTests
{
    private static readonly Level Ground = new(new LevelId("1"), "Main level", "L1", 0, []);
    private static readonly Level Upper = new(new LevelId("2"), "Upper level", "L2", 1, []);

    private static readonly PlanIndex Plan = new(new FloorPlan(
        PlanCrs.Local,
        [Ground, Upper],
        [
            Room("110", "", RoomUse.Classroom, Ground, "B", 60), Room("9", "", RoomUse.Classroom, Ground, "A", 0), Room("101", "", RoomUse.Classroom, Ground, "A", 10),
            Room("201", "Science", RoomUse.Laboratory, Upper, "A", 0), Room("202", "", RoomUse.Classroom, Upper, "A", 10), Room("", "Gym", RoomUse.Gym, Ground, null, 50),
        ],
        [],
        []));

    [Theory]
    [InlineData("room 202", "202")]
    [InlineData("room gym", "Gym")]
    [InlineData("the gym", "Gym")]
    [InlineData("a classroom", "9")]
    [InlineData("a classroom on level 2", "202")]
    [InlineData("a classroom on level L2", "202")]
    [InlineData("a classroom in wing B", "110")]
    [InlineData("a classroom near the gym", "110")]
    [InlineData("a classroom in wing A near the gym", "101")]
    [InlineData("the auditorium or the gym", "Gym")]
    [InlineData("the auditorium or the kitchen or any room", "9")]
    [InlineData("science room", "201")]
    public void A_place_in_words_is_one_room_of_the_building(string where, string room) => Assert.Equal(room, Found(where));

    [Theory]
    [InlineData("the auditorium")]
    [InlineData("a classroom on level 3")]
    [InlineData("a classroom in wing C")]
    [InlineData("room 999")]
    [InlineData("a classroom near the kitchen")]
    public void What_the_building_lacks_is_not_found(string where) => Assert.Null(Found(where));

    [Theory]
    [InlineData("the moon")]
    [InlineData("")]
    [InlineData("a classroom or")]
    [InlineData("a classroom near the moon")]
    public void What_is_no_place_is_said_to_be_none(string where) => Assert.NotNull(PlacePhrase.Parse(where).Wrong);

    [Fact]
    public void Another_is_a_room_that_was_not_used_before()
    {
        var (placed, faults) = Placing.In(Plan, Of("a classroom", "another classroom", "a classroom", "another classroom", "another classroom", "another classroom"));

        Assert.Equal(["9", "101", "9", "110", "202", null], placed.Injects.Select(inject => inject.Room is { } room ? Title(room) : null));
        Assert.Equal("This building has no place that is “another classroom”. Add another with “or”, such as “or any room”.", Assert.Single(faults).Words);
        Assert.Equal(6, faults[0].Line);
    }

    [Fact]
    public void A_building_without_a_plan_is_told_once() =>
        Assert.Equal("This building has no floor plan yet: its places can't be found.", Assert.Single(Placing.In(PlanIndex.Empty, Of("the gym", "a classroom")).Faults).Words);

    private static string? Found(string where) => Placing.Find(Plan, PlacePhrase.Parse(where).Phrase!, ImmutableHashSet<RoomId>.Empty) is { } room ? Title(room.Id) : null;

    private static string Title(RoomId id) => Plan.Find(id) is { Number.Length: > 0 } numbered ? numbered.Number : Plan.Find(id)!.Name;

    private static Scenario Of(params string[] places) =>
        new("", Kind.Fire, "", "", "", [], [.. places.Select((where, i) => new Inject(i + 1, i + 1, TimeSpan.FromMinutes(i), InjectAct.Note, "x", where, []))]);

    private static Room Room(string number, string name, RoomUse use, Level level, string? wing, double x) =>
        new(new RoomId($"{level.ShortName}-{number}{name}"), level.Id, number, name, use, wing, [], new Point(x, 0), true);
}
