using System.Globalization;
using System.Text.Json.Nodes;

namespace Command.Interchange.Tests.Plans;

[Collection(nameof(Timed))]
public sealed class HostilePlanTests
{
    public static TheoryData<string> Names => [.. HostileFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_refused_at_once_with_file_place_and_reason(string name)
    {
        var hostile = HostileFiles.All[name];
        var bytes = hostile.Bytes();

        var refused = Timed.Within(TimeSpan.FromSeconds(2), () => Reading.Refuse(hostile.File, bytes));

        var sentences = string.Join('\n', refused.Sentences);
        Assert.All(hostile.Words, word => Assert.Contains(word, sentences, StringComparison.Ordinal));
        Assert.True(sentences.Length < 40_000);
    }

    [Fact]
    public void Fifty_problems_are_listed_and_the_rest_counted()
    {
        var rooms = Enumerable.Range(0, 73).Select(i => Reading.Feature($"r{i}", """{"kind":"room","level":"L9"}"""));
        var refused = Reading.Refuse(Reading.Collection([.. rooms]));
        Assert.Equal((50, 23), (refused.Problems.Length, refused.More));
        Assert.Equal("and 23 more", refused.Sentences.Last());
    }

    [Fact]
    public void A_room_on_an_unknown_level_is_refused_by_name()
    {
        var school = ImdfArchiveBuilder.School();
        school.Properties("unit")["level_id"] = "77";
        Assert.Equal(
            $"unit.geojson, feature {ImdfArchiveBuilder.Room101}: level_id names level 77, which level.geojson does not have",
            Assert.Single(Reading.Refuse("school.zip", school.Build()).Sentences));
    }

    [Fact]
    public void A_shape_just_short_of_too_hard_is_checked_in_time()
    {
        var comb = HostileFiles.Comb(1_300);
        var plan = Timed.Within(TimeSpan.FromSeconds(2), () => Reading.Import(Reading.Collection(Reading.Feature("r", """{"indoor":"room","level":"0"}""", comb)))).Plan;
        Assert.Equal(1_300, plan.Rooms[0].Shape[0].Rings[0].Length);
    }

    [Fact]
    public void A_round_hall_of_ten_thousand_points_is_no_problem()
    {
        var points = Enumerable.Range(0, 9_999).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{Math.Cos(i * Math.Tau / 9_999)},{Math.Sin(i * Math.Tau / 9_999)}]"));
        var ring = $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', points)}},[1,0]]]}""";
        var plan = Timed.Within(TimeSpan.FromSeconds(2), () => Reading.Import(Reading.Collection(Reading.Feature("r", """{"indoor":"room","level":"0"}""", ring)))).Plan;
        Assert.Equal(10_000, plan.Rooms[0].Shape[0].Rings[0].Length);
    }

    [Fact]
    public void A_sound_plan_near_all_limits_at_once_is_read_within_four_seconds()
    {
        var school = ImdfArchiveBuilder.School();
        school.Of("level")[0]["geometry"]!["type"] = "MultiPolygon";
        school.Of("level")[0]["geometry"]!["coordinates"] = new JsonArray([.. Enumerable.Range(0, 100).Select(i => ImdfArchiveBuilder.Box(0, 0, 1 + i, 1 + i)["coordinates"]!.DeepClone())]);
        for (var i = 0; i < 9_000; i++)
        {
            school.AddUnit($"u{i}", ImdfArchiveBuilder.Ground, "classroom", $"Room {i}", ImdfArchiveBuilder.Box(i % 100, i / 100, (i % 100) + 1, (i / 100) + 1));
            school.Add("opening", $"o{i}", ImdfArchiveBuilder.Line(i % 100, i / 100, (i % 100) + 0.5, i / 100), new() { ["category"] = "pedestrian", ["level_id"] = ImdfArchiveBuilder.Ground });
        }

        for (var i = 0; i < 500; i++)
        {
            school.Add("section", $"s{i}", ImdfArchiveBuilder.Ring((0, 0), (100, 0), (100.1, 0.1), (0, 0.1), (-1, 99), (0, 0)), new() { ["level_id"] = ImdfArchiveBuilder.Ground, ["name"] = ImdfArchiveBuilder.Label($"{i}") });
        }

        var bytes = school.Build();
        Assert.Equal(9_004, Timed.Within(TimeSpan.FromSeconds(4), () => Reading.Import("school.zip", new MemoryStream(bytes))).Plan.Rooms.Length);
    }
}
