using System.Collections.Immutable;
using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Schools;

namespace Command.Web.Features.Demo;

/// <summary>Riverbend Public Schools, a made-up district to try everything with.</summary>
public static class DemoDistrict
{
    public const string Id = "riverbend";

    public const string Name = Riverbend.Name;

    public const string ShortName = "Riverbend";

    /// <summary>Its six schools, the biggest first.</summary>
    public static ImmutableArray<DemoSchool> Schools { get; } = Draw();

    /// <summary>The map under the schools: a GeoJSON FeatureCollection, see <see cref="BaseLayer"/>.</summary>
    public static string BaseLayerGeoJson { get; } = BaseLayer.GeoJson(Schools);

    /// <summary>The schools drawn anew: the same in every id and every corner, each time.</summary>
    public static ImmutableArray<DemoSchool> Draw() =>
    [
        HighSchool.Draw(),
        MiddleSchool.Draw(),
        OakElementary.Draw(),
        LakesideElementary.Draw(),
        PrairieViewElementary.Draw(),
        NorthsideLearningCenter.Draw(),
    ];
}
