using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Web.Features.Pack;

namespace Command.Web.Tests.Features.Pack;

public sealed class SheetPlanTests
{
    private static readonly LevelId Ground = new("g");

    // Four rooms of 20 by 20 m in a row from west to east.
    private static readonly FloorPlan Plan = new(
        PlanCrs.Local, [new Level(Ground, "Ground", "L1", 0, [])], [.. Enumerable.Range(0, 4).Select(i => Square(i.ToString(System.Globalization.CultureInfo.InvariantCulture), 20 * i))], [],
        [new KeyFeature("near", Ground, KeyFeatureKind.GasShutOff, "", new Point(-4, 10)), new KeyFeature("far", Ground, KeyFeatureKind.AssemblyPoint, "", new Point(40, 90))]);

    [Fact]
    public void A_wide_building_lies_on_its_side_and_fits_both_papers()
    {
        var sheet = new SheetPlan(Plan, 0);

        Assert.True(sheet.IsWide);
        Assert.InRange(sheet.Width, 200, 261);
        Assert.InRange(sheet.Height, 20, 178);
    }

    [Fact]
    public void North_is_up_and_squares_are_lettered_from_the_west_and_numbered_from_the_north()
    {
        var sheet = new SheetPlan(Plan, 0);

        Assert.True(sheet.Place(new Point(0, 20)).Y < sheet.Place(new Point(0, 0)).Y);
        Assert.Equal((8, 2), (sheet.Columns.Count - 1, sheet.Rows.Count - 1));
        Assert.Equal(["A1", "H2", ""], new[] { new Point(1, 19), new Point(79, 1), new Point(-4, 10) }.Select(sheet.Square));
    }

    [Fact]
    public void What_stands_far_away_is_named_instead_of_drawn()
    {
        var sheet = new SheetPlan(Plan, 0);

        Assert.Equal("near", Assert.Single(sheet.Features).Id);
        Assert.Equal("70 m N", Assert.Single(sheet.FarFeatures).Way);
        Assert.False(sheet.IsNorthKnown);
    }

    [Fact]
    public void A_room_tells_how_much_space_it_has_for_words()
    {
        var sheet = new SheetPlan(Plan, 0);
        var (across, down) = sheet.Space(Plan.Rooms[0]);

        Assert.Equal(2 * sheet.TenMetres, across, 3);
        Assert.Equal(across, down, 3);
    }

    private static Room Square(string number, double west)
    {
        ImmutableArray<Point> ring = [new(west, 0), new(west + 20, 0), new(west + 20, 20), new(west, 20), new(west, 0)];
        return new Room(new RoomId(number), Ground, number, "", RoomUse.Classroom, null, [new Polygon([ring])], new Point(west + 10, 10), true);
    }
}
