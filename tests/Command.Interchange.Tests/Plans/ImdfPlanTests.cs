using System.Text.Json.Nodes;
using Command.Domain.Buildings;

namespace Command.Interchange.Tests.Plans;

public sealed class ImdfPlanTests
{
    private readonly ImdfArchiveBuilder _school = ImdfArchiveBuilder.School();

    [Fact]
    public void A_small_school_comes_through()
    {
        var school = Reading.Import(_school);

        Assert.Equal("Riverbend Middle School", school.Report.SuggestedName);
        Assert.Equal((2, 4, 3, 2, 1), (school.Report.Levels, school.Plan.Rooms.Length, school.Report.RoomsToSearch, school.Report.Doors, school.Report.ExteriorDoors));
        Assert.Equal(KeyFeatureKind.Aed, Assert.Single(school.Plan.KeyFeatures).Kind);
        Assert.Equal(["Ground level", "Upper level"], school.Plan.Levels.Select(l => l.Name));
        Assert.Equal("IMDF 1.0.0", school.Report.Format);
    }

    [Theory]
    [InlineData("classroom", RoomUse.Classroom, true)]
    [InlineData("laboratory", RoomUse.Laboratory, true)]
    [InlineData("restroom.female.wheelchair", RoomUse.Restroom, true)]
    [InlineData("foodservice.coffee", RoomUse.Cafeteria, true)]
    [InlineData("stairs", RoomUse.Stairs, true)]
    [InlineData("serverroom", RoomUse.Mechanical, true)]
    [InlineData("fitnessroom", RoomUse.Gym, true)]
    [InlineData("broom cupboard", RoomUse.Other, true)]
    [InlineData("walkway", RoomUse.Hall, false)]
    [InlineData("structure", RoomUse.Other, false)]
    [InlineData("nonpublic", RoomUse.Other, true)]
    [InlineData("terrace", RoomUse.Outdoor, false)]
    public void A_unit_category_says_the_use_and_whether_to_search(string category, RoomUse use, bool search)
    {
        _school.Properties("unit")["category"] = category;
        Assert.Equal((use, search), (Room101().Use, Room101().ToSearch));
    }

    [Theory]
    [InlineData("Room 204", null, "204", "")]
    [InlineData("204", null, "204", "")]
    [InlineData("Classroom 104", "104", "104", "")]
    [InlineData("Band room", "B-12", "B-12", "Band room")]
    [InlineData("Band room", "Music", "", "Band room")]
    [InlineData("Classroom -", "-", "", "Classroom")]
    [InlineData("Auditorium 215", "215b", "215b", "Auditorium 215")]
    [InlineData(null, null, "", "")]
    public void A_number_is_found_where_makers_put_it(string? name, string? alternative, string number, string shown)
    {
        _school.Properties("unit")["name"] = name is null ? null : ImdfArchiveBuilder.Label(name);
        _school.Properties("unit")["alt_name"] = alternative is null ? null : ImdfArchiveBuilder.Label(alternative);
        Assert.Equal((number, shown), (Room101().Number, Room101().Name));
    }

    [Theory]
    [InlineData("es", "Gimnasio")]
    [InlineData("en", "Gym")]
    [InlineData("en-US", "Gym")]
    [InlineData("so", "Gym")]
    [InlineData(null, "Gym")]
    public void A_name_comes_in_the_language_asked_for_or_else_in_that_of_the_archive(string? language, string name)
    {
        _school.Properties("unit")["name"] = new JsonObject { ["es"] = "Gimnasio", ["en"] = "Gym" };
        Assert.Contains(name, Reading.Import(_school, language).Plan.Rooms.Select(r => r.Name));
    }

    [Fact]
    public void A_name_in_an_unexpected_language_is_better_than_none()
    {
        _school.Properties("unit")["name"] = ImdfArchiveBuilder.Label("Спортзал", "ru");
        Assert.Equal("Спортзал", Room101().Name);
    }

    [Fact]
    public void A_unit_without_a_name_takes_that_of_its_occupant()
    {
        _school.Properties("unit")["name"] = null;
        _school.Add("anchor", "a1", ImdfArchiveBuilder.Spot(5, 5), new() { ["unit_id"] = ImdfArchiveBuilder.Room101 });
        _school.Add("occupant", "o1", null, new() { ["anchor_id"] = "a1", ["category"] = "office", ["name"] = ImdfArchiveBuilder.Label("Nurse") });
        Assert.Equal("Nurse", Room101().Name);
    }

    [Theory]
    [InlineData("emergencyexit", true)]
    [InlineData("pedestrian.principal", true)]
    [InlineData("pedestrian", false)]
    public void An_inner_opening_is_an_exterior_door_by_its_category(string category, bool exterior)
    {
        _school.Properties("opening", 1)["category"] = category;
        Assert.Equal(exterior, Reading.Import(_school).Plan.Doors.Single(d => d.Number.Length == 0).Exterior);
    }

    [Fact]
    public void An_opening_in_the_outer_outline_is_an_exterior_door()
    {
        var door = Reading.Import(_school).Plan.Doors.Single(d => d.Number == "1");
        Assert.True(door.Exterior);
        Assert.NotEqual(door.From, door.To);
    }

    [Theory]
    [InlineData("defibrillator", KeyFeatureKind.Aed)]
    [InlineData("fireextinguisher", KeyFeatureKind.FireExtinguisher)]
    [InlineData("firealarmpullstation", KeyFeatureKind.FireAlarmPull)]
    [InlineData("firstaid", KeyFeatureKind.FirstAid)]
    [InlineData("phone.emergency", KeyFeatureKind.Phone)]
    [InlineData("elevator", KeyFeatureKind.Elevator)]
    public void An_amenity_responders_must_find_is_a_key_feature(string category, KeyFeatureKind kind)
    {
        _school.Properties("amenity")["category"] = category;
        Assert.Equal(kind, Assert.Single(Reading.Import(_school).Plan.KeyFeatures).Kind);
    }

    [Fact]
    public void Another_amenity_is_left_out_and_counted()
    {
        _school.Properties("amenity")["category"] = "atm";
        var school = Reading.Import(_school);
        Assert.Empty(school.Plan.KeyFeatures);
        Assert.Contains("1 amenity of category 'atm': not something responders must find", school.Report.Ignored.Select(i => i.ToString()));
    }

    [Fact]
    public void An_elevator_of_two_levels_is_to_be_found_on_both()
    {
        _school.Properties("amenity")["unit_ids"] = new JsonArray(ImdfArchiveBuilder.Room101, ImdfArchiveBuilder.Room201);
        Assert.Equal(2, Reading.Import(_school).Plan.KeyFeatures.Select(f => f.Level).Distinct().Count());
    }

    [Fact]
    public void A_room_inside_a_section_belongs_to_that_wing()
    {
        _school.Add("section", "s1", ImdfArchiveBuilder.Box(0, 0, 10, 11), new() { ["category"] = "unspecified", ["level_id"] = ImdfArchiveBuilder.Ground, ["name"] = ImdfArchiveBuilder.Label("Wing B") });
        var rooms = Reading.Import(_school).Plan.Rooms;
        Assert.Equal("B", rooms.Single(r => r.Id.Value == ImdfArchiveBuilder.Room101).Wing);
        Assert.Null(rooms.Single(r => r.Id.Value == ImdfArchiveBuilder.Room102).Wing);
        Assert.Null(rooms.Single(r => r.Id.Value == ImdfArchiveBuilder.Room201).Wing);
    }

    [Fact]
    public void A_label_stays_where_the_file_wants_it_only_if_that_is_inside()
    {
        _school.Properties("unit")["display_point"] = ImdfArchiveBuilder.Spot(2, 2);
        var wanted = Room101().Label;
        _school.Properties("unit")["display_point"] = ImdfArchiveBuilder.Spot(200, 2);
        var outside = Room101();

        Assert.Equal(ImdfArchiveBuilder.Spot(2, 2)["coordinates"]![0]!.GetValue<double>(), wanted.X);
        Assert.InRange(outside.Label.X, outside.Shape[0].Rings[0].Min(p => p.X), outside.Shape[0].Rings[0].Max(p => p.X));
    }

    [Fact]
    public void A_unit_that_is_not_drawn_is_left_out_with_a_warning()
    {
        _school.Of("unit")[0]["geometry"] = null;
        var school = Reading.Import(_school);
        Assert.Equal(3, school.Plan.Rooms.Length);
        Assert.Contains(school.Report.Warnings, w => w.Contains("101", StringComparison.Ordinal) && w.Contains("not drawn", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_rooms_of_one_number_are_a_warning()
    {
        _school.Properties("unit", 1)["name"] = ImdfArchiveBuilder.Label("Room 101");
        Assert.Contains("2 rooms are numbered 101 (Ground level).", Reading.Import(_school).Report.Warnings);
    }

    [Fact]
    public void A_room_without_number_or_name_is_a_warning()
    {
        _school.Properties("unit")["name"] = null;
        Assert.Contains("Ground level: 1 room to search without a number or a name.", Reading.Import(_school).Report.Warnings);
    }

    [Fact]
    public void Text_that_turns_round_or_goes_on_and_on_is_made_harmless()
    {
        _school.Properties("unit")["name"] = ImdfArchiveBuilder.Label("Gym\u202Egnp\u0007.exe");
        _school.Properties("unit", 1)["name"] = ImdfArchiveBuilder.Label(new string('x', 5000));
        var school = Reading.Import(_school);

        Assert.Equal("Gymgnp.exe", school.Plan.Rooms.Single(r => r.Id.Value == ImdfArchiveBuilder.Room101).Name);
        Assert.Equal(120, school.Plan.Rooms.Single(r => r.Id.Value == ImdfArchiveBuilder.Room102).Name.Length);
        Assert.Equal(2, school.Report.Warnings.Count(w => w.StartsWith("Names", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_of_other_sorts_are_left_out_and_counted()
    {
        _school.Extra["trees.geojson"] = """{"type":"FeatureCollection","features":[{},{}]}"""u8.ToArray();
        _school.Extra["readme.txt"] = "hello"u8.ToArray();
        var ignored = Reading.Import(_school).Report.Ignored.Select(i => i.ToString()).ToList();
        Assert.Contains("2 features in trees.geojson: not an IMDF 1.0 feature type", ignored);
        Assert.Contains("1 file named readme.txt: not part of IMDF 1.0", ignored);
    }

    [Fact]
    public void An_archive_packed_with_its_folder_is_read_all_the_same()
    {
        var bytes = ImdfArchiveBuilder.Zip(_school.Entries().Select(e => ($"school/{e.Key}", e.Value)));
        Assert.Equal(4, Reading.Import("school.zip", new MemoryStream(bytes)).Plan.Rooms.Length);
    }

    [Fact]
    public void Parts_written_as_holes_outside_the_outline_become_parts()
    {
        var rings = _school.Of("level")[0]["geometry"]!["coordinates"]!.AsArray();
        rings.Add(ImdfArchiveBuilder.Box(40, 0, 50, 10)["coordinates"]![0]!.DeepClone());
        var school = Reading.Import(_school);
        Assert.Equal(2, school.Plan.Levels[0].Outline.Length);
        Assert.Contains(school.Report.Warnings, w => w.StartsWith("The outline of Ground level", StringComparison.Ordinal));
    }

    private Room Room101() => Reading.Import(_school).Plan.Rooms.Single(r => r.Id.Value == ImdfArchiveBuilder.Room101);
}
