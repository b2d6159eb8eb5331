using System.Text.Json;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Web.Features.Maps;

namespace Command.Web.Tests.Features.Maps;

public sealed class PlanGeoJsonTests
{
    private static readonly LevelId Upper = new("L2");

    private static readonly FloorPlan Plan = new(
        PlanCrs.Local,
        [new(Upper, "Upper level", "L2", 1, []), new(new("L1"), "Ground level", "L1", 0, [Square(0, 20)])],
        [
            new(new("r214"), Upper, "214", "Band room", RoomUse.LockerRoom, "B", [Square(0, 8.123456)], new(4, 4), ToSearch: true),
            new(new("gym"), new("L1"), "", "", RoomUse.Gym, null, [Square(0, 5), Square(6, 9)], new(2, 2), ToSearch: false),
        ],
        [new("d1", new("L1"), "1", "Bus loop", new(3, 0), new(5, 0), Exterior: true), new("d2", Upper, "", "", new(1, 1), new(1, 1), Exterior: false)],
        [new("k1", Upper, KeyFeatureKind.FireAlarmPanel, "", new(7, 7))]);

    [Fact]
    public void The_levels_come_from_the_ground_up()
    {
        var levels = Written(Plan).GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("shortName").GetString());

        Assert.Equal(["L1", "L2"], levels);
    }

    [Fact]
    public void A_room_says_all_that_its_plate_needs()
    {
        var room = Properties("r214");

        Assert.Equal("room", room.GetProperty("kind").GetString());
        Assert.Equal(1, room.GetProperty("ordinal").GetInt32());
        Assert.Equal("214", room.GetProperty("number").GetString());
        Assert.Equal("214 Band room", room.GetProperty("title").GetString());
        Assert.Equal("lockerRoom", room.GetProperty("use").GetString());
        Assert.Equal("B", room.GetProperty("wing").GetString());
        Assert.True(room.GetProperty("toSearch").GetBoolean());
        Assert.Equal([4, 4], room.GetProperty("label").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Fact]
    public void A_room_without_a_name_is_called_by_its_use() =>
        Assert.Equal("Gym", Properties("gym").GetProperty("title").GetString());

    [Fact]
    public void A_space_in_parts_is_a_multipolygon_and_a_level_without_outline_has_no_shape()
    {
        Assert.Equal("MultiPolygon", Feature("gym").GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal("Polygon", Feature("r214").GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, Feature("L2").GetProperty("geometry").ValueKind);
    }

    [Fact]
    public void A_door_is_a_line_between_its_jambs_or_a_point()
    {
        Assert.Equal("LineString", Feature("d1").GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal("Door 1 Bus loop", Properties("d1").GetProperty("title").GetString());
        Assert.Equal("Point", Feature("d2").GetProperty("geometry").GetProperty("type").GetString());
    }

    [Fact]
    public void A_key_feature_without_a_name_is_called_what_it_is()
    {
        Assert.Equal("fireAlarmPanel", Properties("k1").GetProperty("feature").GetString());
        Assert.Equal("Fire alarm panel", Properties("k1").GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(PlanCrs.Local, true, 8.12)]
    [InlineData(PlanCrs.Geographic, false, 8.123456)]
    public void Numbers_are_as_fine_as_a_centimetre(PlanCrs crs, bool local, double corner)
    {
        var plan = Written(Plan with { Crs = crs });

        Assert.Equal(local, plan.GetProperty("local").GetBoolean());
        Assert.Equal(corner, Feature("r214", plan).GetProperty("geometry").GetProperty("coordinates")[0][2][0].GetDouble());
    }

    private static Polygon Square(double from, double to) =>
        new([[new(from, from), new(to, from), new(to, to), new(from, to), new(from, from)]]);

    private static JsonElement Written(FloorPlan plan) => JsonDocument.Parse(PlanGeoJson.Write(plan)).RootElement;

    private static JsonElement Feature(string id, JsonElement? plan = null) => (plan ?? Written(Plan)).GetProperty("features").EnumerateArray()
        .Single(feature => feature.GetProperty("properties").GetProperty("id").GetString() == id);

    private static JsonElement Properties(string id) => Feature(id).GetProperty("properties");
}
