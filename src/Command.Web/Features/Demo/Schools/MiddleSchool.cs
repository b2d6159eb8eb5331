using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Drawing;

namespace Command.Web.Features.Demo.Schools;

/// <summary>
/// Riverbend Middle School: an H of two levels. Grade 6 is in wing A and grade 7 in wing B, left and right of the lobby,
/// grade 8 upstairs; a link leads past the media center (C) to gym, cafeteria and music (D).
/// </summary>
internal static class MiddleSchool
{
    public static DemoSchool Draw()
    {
        var anchor = Riverbend.At(240, 1420, clockwise: 10);
        var sheet = new PlanSheet("middle", anchor);
        MiddleSchoolMain.Draw(sheet.Level(0, "Main level", "L1"));
        MiddleSchoolUpper.Draw(sheet.Level(1, "Upper level", "L2"));
        return DemoSchool.From(
            "middle", "Riverbend Middle School", "Middle", "900 School Street", anchor, sheet,
            [new(-60, -60), new(186, -60), new(186, 160), new(-60, 160)]);
    }
}
