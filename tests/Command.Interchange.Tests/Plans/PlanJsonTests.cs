using System.Text;
using System.Text.Json.Nodes;
using Command.Domain.Buildings;
using Command.Interchange.Plans;

namespace Command.Interchange.Tests.Plans;

public sealed class PlanJsonTests
{
    private static readonly FloorPlan Plan = Reading.Import(ImdfArchiveBuilder.School()).Plan;

    [Fact]
    public void A_plan_written_and_read_again_is_the_same_plan()
    {
        var again = PlanJson.Read(PlanJson.Write(Plan));
        Assert.Equal(PlanHash.Of(Plan), PlanHash.Of(again));
        Assert.Equal(Plan.Rooms.Select(r => r.Id), again.Rooms.Select(r => r.Id));
    }

    [Fact]
    public void A_plan_whose_properties_the_store_put_in_another_order_is_the_same_plan()
    {
        var again = PlanJson.Read(Encoding.UTF8.GetBytes(Shuffled(JsonNode.Parse(PlanJson.Write(Plan))!).ToJsonString()));
        Assert.Equal(PlanHash.Of(Plan), PlanHash.Of(again));
    }

    [Fact]
    public void A_plan_has_the_same_id_whatever_the_order_of_its_parts()
    {
        var turned = Plan with { Rooms = [.. Plan.Rooms.Reverse()], Doors = [.. Plan.Doors.Reverse()], Levels = [.. Plan.Levels.Reverse()] };
        Assert.Equal(PlanHash.Of(Plan), PlanHash.Of(turned));
    }

    [Fact]
    public void A_plan_with_one_wall_moved_is_another_plan() =>
        Assert.NotEqual(PlanHash.Of(Plan), PlanHash.Of(Plan with { Rooms = [.. Plan.Rooms.Skip(1), Plan.Rooms[0] with { Label = new Point(1, 2) }] }));

    [Fact]
    public void The_id_of_a_plan_is_a_SHA_256_that_never_changes() =>
        Assert.Equal("c942acdf02a0995c3941d66b4bdb1c60cbcaf2f83a273d563d37fa6449aecf84", PlanHash.Of(Plan).Value);

    [Fact]
    public void Ids_are_plain_strings_and_a_point_is_a_pair()
    {
        var room = JsonNode.Parse(PlanJson.Write(Plan))!["rooms"]![0]!;
        Assert.Equal(Plan.Rooms[0].Id.Value, room["id"]!.GetValue<string>());
        Assert.Equal("hall", room["use"]!.GetValue<string>());
        Assert.Equal(2, room["label"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"crs":"local","levels":[],"rooms":[{"id":7}],"doors":[],"keyFeatures":[]}""")]
    public void What_is_not_a_plan_is_not_read_as_one(string json) =>
        Assert.Throws<System.Text.Json.JsonException>(() => PlanJson.Read(Encoding.UTF8.GetBytes(json)));

    private static JsonNode Shuffled(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : (JsonNode?)Shuffled(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(n => Shuffled(n!))]),
        _ => node.DeepClone(),
    };
}
