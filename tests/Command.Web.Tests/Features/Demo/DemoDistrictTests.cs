using System.Text.Json;
using Command.Web.Features.Demo;
using NetTopologySuite.Geometries;

namespace Command.Web.Tests.Features.Demo;

public sealed class DemoDistrictTests
{
    [Fact]
    public void Each_school_has_the_size_of_its_kind()
    {
        Assert.Equal(2, Shapes.School("high").Plan.Levels.Length);
        Assert.Equal(2, Shapes.School("middle").Plan.Levels.Length);
        Assert.InRange(ToSearch("high"), 90, 150);
        Assert.InRange(ToSearch("middle"), 60, 90);
        Assert.All(new[] { "oak", "lakeside", "prairie" }, key => Assert.InRange(ToSearch(key), 30, 60));
        Assert.InRange(ToSearch("northside"), 12, 25);

        static int ToSearch(string key) => Shapes.School(key).Plan.Rooms.Count(room => room.ToSearch);
    }

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Distinct(DemoDistrict.Schools.Select(school => school.Building.Id));
        Assert.Distinct(DemoDistrict.Schools.SelectMany(school => school.Plan.Levels).Select(level => level.Id));
        Assert.Distinct(DemoDistrict.Schools.SelectMany(school => school.Plan.Rooms).Select(room => room.Id));
        Assert.Distinct(DemoDistrict.Schools.SelectMany(school => school.Plan.Doors).Select(door => door.Id));
        Assert.Distinct(DemoDistrict.Schools.SelectMany(school => school.Plan.KeyFeatures).Select(feature => feature.Id));
    }

    [Fact]
    public void The_same_district_is_drawn_every_time()
    {
        Assert.Equal(Drawn(), Drawn());
        Assert.Contains(Shapes.School("middle").Plan.Rooms, room => room.Id.Value == "middle-L1-114" && room.Name == "Nurse");
        Assert.Equal("d7cb5848-a224-eff1-69f3-99b788741bc2", Shapes.School("middle").Building.Id.ToString());

        static string Drawn() => JsonSerializer.Serialize(DemoDistrict.Draw());
    }

    [Fact]
    public void A_school_stands_on_its_own_grounds() => Assert.All(DemoDistrict.Schools, school =>
    {
        var grounds = Shapes.Of([school.Grounds]);
        Assert.True(grounds.Contains(Shapes.At(school.Building.Location)));
        Assert.All(school.Plan.Levels, level => Assert.True(grounds.Contains(Shapes.Of(level))));
        Assert.All(school.Plan.KeyFeatures, feature => Assert.True(grounds.Contains(Shapes.At(feature.At)), feature.Id));
    });

    [Fact]
    public void Neither_road_nor_water_runs_through_a_school()
    {
        var ways = Features().Where(f => f.Kind is "road" or "railway" or "river" or "lake").ToList();

        Assert.True(ways.Count > 40);
        Assert.All(DemoDistrict.Schools, school =>
            Assert.DoesNotContain(ways, way => way.Geometry.Intersects(Shapes.Of([school.Grounds]))));
    }

    [Fact]
    public void The_district_map_shows_every_kind_of_thing()
    {
        var features = Features();

        Assert.Equal(
            ["boundary", "lake", "park", "place", "railway", "river", "road", "site"],
            features.Select(f => f.Kind).Distinct().Order());
        Assert.All(features, f => Assert.True(f.Geometry.IsValid, f.Kind));
        var boundary = features.Single(f => f.Kind == "boundary").Geometry;
        Assert.All(DemoDistrict.Schools, school => Assert.True(boundary.Contains(Shapes.At(school.Building.Location))));
    }

    [Fact]
    public void People_have_the_roles_and_places_the_app_knows()
    {
        Assert.Distinct(People.All.Select(person => person.Id));
        Assert.Distinct(People.All.Select(person => person.Name));
        Assert.Subset(new HashSet<string> { "DistrictOffice", "CrisisTeam", "Officer", "Observer", "Administrator" }, People.All.Select(p => p.Role).ToHashSet());
        Assert.Subset(DemoDistrict.Schools.Select(school => school.Building.ShortName).ToHashSet(), People.All.SelectMany(p => p.BuildingShortNames).ToHashSet());
        Assert.All(People.All.Where(p => p.AgencyId is not null), p => Assert.Contains(People.Agencies, agency => agency.Id == p.AgencyId));
        Assert.All(DemoDistrict.Schools, school =>
            Assert.Equal(2, People.All.Count(p => p.Role == "CrisisTeam" && p.BuildingShortNames.Contains(school.Building.ShortName))));
    }

    private static List<(string Kind, Geometry Geometry)> Features()
    {
        using var map = JsonDocument.Parse(DemoDistrict.BaseLayerGeoJson);
        return [.. map.RootElement.GetProperty("features").EnumerateArray().Select(f => (
            f.GetProperty("properties").GetProperty("kind").GetString()!,
            Read(f.GetProperty("geometry").GetProperty("type").GetString()!, f.GetProperty("geometry").GetProperty("coordinates"))))];

        static Geometry Read(string type, JsonElement coordinates) => type switch
        {
            "Point" => new Point(At(coordinates)),
            "LineString" => new LineString([.. coordinates.EnumerateArray().Select(At)]),
            _ => new Polygon(new LinearRing([.. coordinates[0].EnumerateArray().Select(At)])),
        };

        static Coordinate At(JsonElement p) => Shapes.Metres(new(p[0].GetDouble(), p[1].GetDouble()));
    }
}
