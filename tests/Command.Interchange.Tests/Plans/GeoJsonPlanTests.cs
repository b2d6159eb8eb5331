using Command.Domain.Buildings;

namespace Command.Interchange.Tests.Plans;

public sealed class GeoJsonPlanTests
{
    private const string Level = """{"type":"Feature","properties":{"kind":"level","id":"L1","ordinal":0,"name":"Main","shortName":"M"},"geometry":null}""";

    [Fact]
    public void A_plan_in_our_own_words_comes_through()
    {
        var plan = Reading.Import(Reading.Collection(
            Level,
            Reading.Feature("r1", """{"kind":"room","level":"L1","number":"214","name":"Band room","use":"auditorium","wing":"B"}"""),
            Reading.Feature("d1", """{"kind":"door","level":"L1","number":"1","name":"Main entrance","exterior":true}""", """{"type":"LineString","coordinates":[[0,0],[1,0]]}"""),
            Reading.Feature("f1", """{"kind":"feature","level":"L1","feature":"keyBox"}""", """{"type":"Point","coordinates":[0,1]}"""))).Plan;

        var room = Assert.Single(plan.Rooms);
        Assert.Equal(("r1", "L1", "214", "Band room", RoomUse.Auditorium, "B", true), (room.Id.Value, room.Level.Value, room.Number, room.Name, room.Use, room.Wing, room.ToSearch));
        Assert.Equal(("Main", "M", 0), (plan.Levels[0].Name, plan.Levels[0].ShortName, plan.Levels[0].Ordinal));
        Assert.Equal(("1", true, new Point(1, 0)), (plan.Doors[0].Number, plan.Doors[0].Exterior, plan.Doors[0].To));
        Assert.Equal(KeyFeatureKind.KeyBox, plan.KeyFeatures[0].Kind);
    }

    [Theory]
    [InlineData("""{"kind":"room","level":"L1","use":"hall"}""", false)]
    [InlineData("""{"kind":"room","level":"L1","use":"hall","toSearch":true}""", true)]
    [InlineData("""{"kind":"room","level":"L1"}""", true)]
    [InlineData("""{"kind":"room","level":"L1","toSearch":false}""", false)]
    public void A_hall_is_not_searched_unless_the_plan_says_so(string properties, bool search) =>
        Assert.Equal(search, Reading.Import(Reading.Collection(Level, Reading.Feature("r1", properties))).Plan.Rooms[0].ToSearch);

    [Fact]
    public void A_room_without_an_id_is_known_by_level_and_number()
    {
        var feature = """{"type":"Feature","properties":{"kind":"room","level":"L1","number":"7"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}""";
        Assert.Equal("L1/7", Reading.Import(Reading.Collection(Level, feature)).Plan.Rooms[0].Id.Value);
    }

    [Fact]
    public void A_plan_on_its_own_paper_is_in_metres()
    {
        var json = Reading.Collection(Level, Reading.Feature("r1", """{"kind":"room","level":"L1"}""", """{"type":"Polygon","coordinates":[[[0,0],[900,0],[900,500],[0,0]]]}"""));
        Assert.Equal(PlanCrs.Local, Reading.Import(json.Insert(1, "\"crs\":\"local\",\"name\":\"Oak\",")).Plan.Crs);
        Assert.Equal("Oak", Reading.Import(json.Insert(1, "\"crs\":\"local\",\"name\":\"Oak\",")).Report.SuggestedName);
        Assert.Contains("out of range", Reading.Refuse(json).Sentences.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"indoor":"room","level":"0","room":"class","ref":"12"}""", RoomUse.Classroom, true)]
    [InlineData("""{"indoor":"room","level":"0","room":"toilets"}""", RoomUse.Restroom, true)]
    [InlineData("""{"indoor":"room","level":"0","stairs":"yes"}""", RoomUse.Stairs, true)]
    [InlineData("""{"indoor":"room","level":"0","highway":"elevator"}""", RoomUse.Elevator, true)]
    [InlineData("""{"indoor":"room","level":"0"}""", RoomUse.Other, true)]
    [InlineData("""{"indoor":"corridor","level":"0"}""", RoomUse.Hall, false)]
    [InlineData("""{"indoor":"area","level":"0"}""", RoomUse.Other, false)]
    [InlineData("""{"indoor":"area","level":"0","room":"library"}""", RoomUse.Library, true)]
    public void OpenStreetMap_tags_say_the_use(string tags, RoomUse use, bool search)
    {
        var room = Reading.Import(Reading.Collection(Reading.Feature("way/1", tags))).Plan.Rooms[0];
        Assert.Equal((use, search), (room.Use, room.ToSearch));
    }

    [Theory]
    [InlineData("0", "way/1")]
    [InlineData("-1", "way/1")]
    [InlineData("0;1", "way/1@0 way/1@1")]
    [InlineData("-1; 0", "way/1@-1 way/1@0")]
    [InlineData("0-2", "way/1@0 way/1@1 way/1@2")]
    [InlineData("-2--1", "way/1@-1 way/1@-2")]
    [InlineData("0;0.5", "way/1@0 way/1@0.5")]
    public void A_space_on_several_levels_is_a_room_on_each(string level, string ids)
    {
        var plan = Reading.Import(Reading.Collection(Reading.Feature("way/1", $$"""{"indoor":"room","level":"{{level}}"}"""))).Plan;
        Assert.Equal(ids, string.Join(' ', plan.Rooms.Select(r => r.Id.Value)));
        Assert.Equal(plan.Rooms.Length, plan.Levels.Length);
    }

    [Fact]
    public void The_lasting_id_wins_over_that_of_an_editor() => Assert.Equal(
        "way/77", Reading.Import(Reading.Collection(Reading.Feature("way/-5", """{"@id":"way/77","indoor":"room","level":"0"}"""))).Plan.Rooms[0].Id.Value);

    [Theory]
    [InlineData("""{"emergency":"defibrillator","level":"0"}""", KeyFeatureKind.Aed)]
    [InlineData("""{"emergency":"fire_extinguisher","level":"0"}""", KeyFeatureKind.FireExtinguisher)]
    [InlineData("""{"highway":"elevator","level":"0"}""", KeyFeatureKind.Elevator)]
    [InlineData("""{"emergency":"assembly_point","level":"0"}""", KeyFeatureKind.AssemblyPoint)]
    public void OpenStreetMap_points_are_key_features(string tags, KeyFeatureKind kind) => Assert.Equal(kind, Assert.Single(
        WithRoom(Reading.Feature("node/1", tags, """{"type":"Point","coordinates":[1,1]}""")).KeyFeatures).Kind);

    [Theory]
    [InlineData("""{"entrance":"main","ref":"1"}""", true)]
    [InlineData("""{"entrance":"yes","level":"0"}""", true)]
    [InlineData("""{"door":"hinged","level":"0"}""", false)]
    [InlineData("""{"indoor":"door","level":"0"}""", false)]
    public void An_entrance_is_an_exterior_door_and_any_other_an_inner_one(string tags, bool exterior) => Assert.Equal(exterior, Assert.Single(
        WithRoom(Reading.Feature("node/1", tags, """{"type":"Point","coordinates":[1,1]}""")).Doors).Exterior);

    [Fact]
    public void A_drawn_level_gives_its_outline_and_name()
    {
        var level = WithRoom(Reading.Feature("way/9", """{"indoor":"level","level":"0","name":"Ground floor","level:ref":"G"}""")).Levels[0];
        Assert.Equal(("Ground floor", "G", 1), (level.Name, level.ShortName, level.Outline.Length));
    }

    [Fact]
    public void A_crossing_of_a_hairs_breadth_is_mended_with_a_warning()
    {
        var plan = Reading.Import(Reading.Collection(Reading.Feature("r", """{"indoor":"room","level":"0"}""", """{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[5,10],[5.01,10.01],[5.01,9.99],[0,10],[0,0]]]}""")));
        Assert.Contains(plan.Report.Warnings, w => w.Contains("was mended", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_for_people_who_make_plans_is_read()
    {
        var page = File.ReadAllText(Path.Combine(RealData.Root, "infra", "floor-plans.md"));
        var example = page.Split("```json")[1].Split("```")[0];
        Assert.Equal("214 Band room", Assert.Single(Reading.Import(example).Plan.Rooms).Title);
    }

    private static FloorPlan WithRoom(string feature) => Reading.Import(Reading.Collection(Reading.Feature("way/1", """{"indoor":"room","level":"0"}"""), feature)).Plan;
}
