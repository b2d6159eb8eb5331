using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Interchange.Plans;

namespace Command.Interchange.Tests.Plans;

public sealed class RealPlanTests
{
    [SkippableFact]
    public void A_university_campus_is_imported_whole()
    {
        var campus = Reading.Import("campus.zip", RealData.Open("indoor/spbpu-campus-imdf.zip"));
        var report = campus.Report;

        Assert.Equal(443, campus.Plan.Rooms.Length);
        Console.WriteLine(Describe(campus));
        Assert.Equal("", Describe(campus));
    }

    [SkippableFact]
    public void A_shopping_centre_in_OpenStreetMap_XML_gives_the_same_plan_as_its_GeoJSON_twin()
    {
        var xml = Reading.Import("caserne.osm", RealData.Open("indoor/osm-caserne.osm"));
        var json = Reading.Import("caserne.geojson", RealData.Open("indoor/osm-caserne.geojson"));
        Assert.Equal("", Describe(json) + Describe(xml) + (xml.Id == json.Id));
    }

    [SkippableFact]
    public void A_railway_station_is_imported()
    {
        var station = Reading.Import("gare.geojson", RealData.Open("indoor/osm-gare-de-l-est.geojson"));
        Assert.Equal("", Describe(station));
    }

    private static string Describe(PlanImported i) => string.Join('\n', [
        $"{i.Report.Format} {i.Report.SuggestedName} {i.Report.Bounds} levels {i.Report.Levels} rooms {i.Plan.Rooms.Length} search {i.Report.RoomsToSearch} doors {i.Report.Doors} ext {i.Report.ExteriorDoors}",
        string.Join(' ', i.Report.Rooms), string.Join(' ', i.Report.KeyFeatures), string.Join(',', i.Plan.Levels.Select(l => l.Name)),
        "KEPT", .. i.Report.Kept.Select(k => k.ToString()), "IGNORED", .. i.Report.Ignored.Select(k => k.ToString()), "WARN", .. i.Report.Warnings,
        .. i.Plan.Rooms.Take(8).Select(r => $"{r.Id} {r.Level} {r.Number}|{r.Name}|{r.Use}|{r.ToSearch}")]);
}
