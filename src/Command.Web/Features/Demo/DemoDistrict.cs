using System.Collections.Immutable;
using Command.Web.Features.Demo.Schools;

namespace Command.Web.Features.Demo;

/// <summary>Riverbend Public Schools, a made-up district to try everything with.</summary>
public static class DemoDistrict
{
    public const string Id = "riverbend";

    public const string Name = "Riverbend Public Schools";

    public const string ShortName = "Riverbend";

    /// <summary>Its six schools, the biggest first.</summary>
    public static ImmutableArray<DemoSchool> Schools { get; } =
    [
        HighSchool.Draw(),
        MiddleSchool.Draw(),
        OakElementary.Draw(),
        LakesideElementary.Draw(),
        PrairieViewElementary.Draw(),
        NorthsideLearningCenter.Draw(),
    ];
}
