using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Drawing;

namespace Command.Web.Features.Demo.Schools;

/// <summary>
/// Riverbend High School: two levels along Main Street, the wide hall. Wings A and B are the classroom towers at its
/// west end, C is music and shops, D is gym and pool at its east end; everyone meets in the middle.
/// </summary>
internal static class HighSchool
{
    public static DemoSchool Draw()
    {
        var anchor = Riverbend.At(-2560, 1180, clockwise: -6);
        var sheet = new PlanSheet("high", anchor);
        var main = sheet.Level(0, "Main level", "L1");
        HighSchoolAcademics.DrawMain(main);
        HighSchoolCommons.Draw(main);
        HighSchoolArtsAndAthletics.Draw(main);
        HighSchoolAcademics.DrawUpper(sheet.Level(1, "Upper level", "L2"));
        return DemoSchool.From(
            "high", "Riverbend High School", "High", "3100 Highway 34", anchor, sheet,
            [new(-90, -110), new(330, -110), new(330, 230), new(-90, 230)]);
    }
}
