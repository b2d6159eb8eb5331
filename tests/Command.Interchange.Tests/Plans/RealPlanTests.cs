using System.Text;
using Command.Interchange.Plans;

namespace Command.Interchange.Tests.Plans;

[Collection(nameof(Timed))]
public sealed class RealPlanTests
{
    [SkippableFact]
    public void A_university_campus_is_imported_whole()
    {
        var campus = Reading.Import("campus.zip", RealData.Open("indoor/spbpu-campus-imdf.zip"));
        var report = campus.Report;

        Assert.Equal("Peter the Great St.Petersburg Polytechnic University", report.SuggestedName);
        Assert.Equal(443, campus.Plan.Rooms.Length);
        Assert.Equal(414, report.RoomsToSearch);
        Assert.Equal((8, 472, 0), (report.Levels, report.Doors, report.ExteriorDoors));
        Assert.Equal(
            "[Other, 10] [Classroom, 234] [Laboratory, 6] [Library, 1] [Auditorium, 77] [Cafeteria, 2] [Hall, 29] [Stairs, 59] [Elevator, 5] [Restroom, 20]",
            string.Join(' ', report.Rooms));
        Assert.Equal("[Elevator, 5] [Stairs, 32]", string.Join(' ', report.KeyFeatures));
        Assert.Contains("29 units of category 'walkway': kept but not to be searched", report.Kept.Select(k => k.ToString()));
        Assert.Contains("1 unit of category 'security': not an IMDF 1.0 category; kept as other rooms, to be searched", report.Kept.Select(k => k.ToString()));
        Assert.Contains("680 features in enviroment.geojson: not an IMDF 1.0 feature type", report.Ignored.Select(k => k.ToString()));
        Assert.Contains("447 features in address.geojson: not needed for a floor plan", report.Ignored.Select(k => k.ToString()));
        Assert.Contains("No door leads outside; responders need the doors of the outer wall.", report.Warnings);
        Assert.All(campus.Plan.Rooms, room => Assert.True(room.Label.X is > 30 and < 31));
    }

    [SkippableFact]
    public void Levels_of_two_buildings_keep_apart()
    {
        var levels = Reading.Import("campus.zip", RealData.Open("indoor/spbpu-campus-imdf.zip")).Plan.Levels;

        Assert.Equal(8, levels.Select(l => l.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Main academic building, Level 1", levels.Select(l => l.Name));
        Assert.Contains("Academic building №3, Level 1", levels.Select(l => l.Name));
    }

    [SkippableFact]
    public void The_names_of_a_bilingual_campus_come_in_the_language_asked_for()
    {
        var russian = Reading.Import("campus.zip", RealData.Open("indoor/spbpu-campus-imdf.zip"), "ru");

        Assert.Contains("Туалет женский", russian.Plan.Rooms.Select(r => r.Name));
        Assert.Contains("Учебный корпус №3, Этаж 5", russian.Plan.Levels.Select(l => l.Name));
    }

    [SkippableFact]
    public void A_campus_is_read_in_under_two_seconds()
    {
        using var file = RealData.Open("indoor/spbpu-campus-imdf.zip");
        using var campus = new MemoryStream();
        file.CopyTo(campus);
        Timed.Within(TimeSpan.FromSeconds(2), () => Reading.Import("campus.zip", new MemoryStream(campus.ToArray())));
    }

    [SkippableFact]
    public void A_shopping_centre_in_OpenStreetMap_XML_gives_the_same_plan_as_its_GeoJSON_twin()
    {
        var json = Reading.Import("caserne.geojson", RealData.Open("indoor/osm-caserne.geojson"));
        using var reader = new StreamReader(RealData.Open("indoor/osm-caserne.osm"));

        // The two files were saved at different times: between them one shop moved from level 2 to level 1.
        var xml = Reading.ImportOsm(reader.ReadToEnd().Replace("v='0;2'", "v='0;1'", StringComparison.Ordinal));

        Assert.Equal(73, json.Plan.Rooms.Length);
        Assert.Equal((3, 66, 10, 8), (json.Report.Levels, json.Report.RoomsToSearch, json.Report.Doors, json.Plan.KeyFeatures.Length));
        Assert.Equal(Encoding.UTF8.GetString(PlanJson.Write(json.Plan)), Encoding.UTF8.GetString(PlanJson.Write(xml.Plan)));
        Assert.Equal(json.Id, xml.Id);
        Assert.Equal(json.Report.Warnings, xml.Report.Warnings.Select(w => w.Replace(".osm", ".geojson", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void The_XML_as_it_is_has_a_level_more()
    {
        var xml = Reading.Import("caserne.osm", RealData.Open("indoor/osm-caserne.osm"));
        Assert.Equal((4, 73), (xml.Report.Levels, xml.Plan.Rooms.Length));
    }

    [SkippableFact]
    public void A_railway_station_is_imported_and_says_what_is_wrong_with_its_drawing()
    {
        var station = Reading.Import("gare.geojson", RealData.Open("indoor/osm-gare-de-l-est.geojson"));

        Assert.Equal(108, station.Plan.Rooms.Length);
        Assert.Equal((2, 73, 16, 16), (station.Report.Levels, station.Report.RoomsToSearch, station.Report.Doors, station.Report.ExteriorDoors));
        Assert.Contains("Camaïeu", station.Plan.Rooms.Select(r => r.Name));
        Assert.Contains("way/280670917 (Jeff de Bruges) is on no level, so it is not a room of the plan.", station.Report.Warnings);
        Assert.Contains("The outline of Other (way/537167807) was not sound and was mended; check how it is drawn.", station.Report.Warnings);
        Assert.Contains("3 features with amenity=DAE: not part of a floor plan", station.Report.Ignored.Select(i => i.ToString()));
    }
}
