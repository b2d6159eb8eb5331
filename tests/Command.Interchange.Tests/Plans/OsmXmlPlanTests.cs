namespace Command.Interchange.Tests.Plans;

public sealed class OsmXmlPlanTests
{
    private const string Nodes = "<node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='9'/><node id='3' lat='9' lon='9'/><node id='4' lat='9' lon='0'/>" +
        "<node id='5' lat='2' lon='2'/><node id='6' lat='2' lon='4'/><node id='7' lat='4' lon='4'/>";

    [Fact]
    public void A_closed_way_is_a_room()
    {
        var room = Assert.Single(Reading.ImportOsm($"<osm>{Nodes}<way id='10'>{Refs(1, 2, 3, 4, 1)}{Tags}</way></osm>").Plan.Rooms);
        Assert.Equal(("way/10", "12", "0"), (room.Id.Value, room.Number, room.Level.Value));
    }

    [Fact]
    public void A_multipolygon_is_put_together_from_ways_that_run_either_way_and_keeps_its_hole()
    {
        var room = Assert.Single(Reading.ImportOsm(
            $"<osm>{Nodes}<way id='1'>{Refs(1, 2, 3)}</way><way id='2'>{Refs(1, 4, 3)}</way><way id='3'>{Refs(5, 6, 7, 5)}</way><relation id='9'>" +
            $"<member type='way' ref='1' role='outer'/><member type='way' ref='2' role='outer'/><member type='way' ref='3' role='inner'/><tag k='type' v='multipolygon'/>{Tags}</relation></osm>").Plan.Rooms);
        Assert.Equal("relation/9", room.Id.Value);
        Assert.Equal([5, 4], Assert.Single(room.Shape).Rings.Select(r => r.Length));
    }

    [Fact]
    public void What_was_deleted_in_the_editor_is_not_there() => Assert.Single(Reading.ImportOsm(
        $"<osm>{Nodes}<way id='10'>{Refs(1, 2, 3, 1)}{Tags}</way><way id='11' action='delete'>{Refs(1, 2, 3, 1)}{Tags}</way></osm>").Plan.Rooms);

    [Fact]
    public void A_road_that_leaves_the_extract_does_no_harm() => Assert.Single(Reading.ImportOsm(
        $"<osm>{Nodes}<way id='10'>{Refs(1, 2, 3, 1)}{Tags}</way><way id='11'>{Refs(1, 99)}<tag k='highway' v='service'/></way></osm>").Plan.Rooms);

    [Fact]
    public void The_building_round_the_rooms_gives_the_name() => Assert.Equal("Oak Elementary", Reading.ImportOsm(
        $"<osm>{Nodes}<way id='10'>{Refs(5, 6, 7, 5)}{Tags}</way><way id='11'>{Refs(1, 2, 3, 4, 1)}<tag k='building' v='school'/><tag k='name' v='Oak Elementary'/></way></osm>").Report.SuggestedName);

    private const string Tags = "<tag k='indoor' v='room'/><tag k='level' v='0'/><tag k='ref' v='12'/>";

    private static string Refs(params int[] ids) => string.Concat(ids.Select(i => $"<nd ref='{i}'/>"));
}
