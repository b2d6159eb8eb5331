using Command.Domain.Buildings;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>The upper level of Riverbend Middle School, over the front bar of the H.</summary>
internal static class MiddleSchoolUpper
{
    public static void Draw(LevelSheet level)
    {
        level.Wing("A").Place(KeyFeatureKind.TraumaKit, 20, 20.7, "Upper A hall")
            .Hall("Upper A hall", 0, 20, 44, 4)
            .South(0, 9, Class("201"), Class("203"), Class("205"), Class("207"), Office("209", "Teacher workroom", 8))
            .North(0, 9, Class("202"), Class("204"), Boys("206", 4.5), Girls("208", 4.5), Closet("210"), Class("212"), Stair(1, 5));
        level.Wing("C").Place(KeyFeatureKind.Aed, 62, 23.3, "Upper hall")
            .Hall("Upper hall", 44, 20, 36, 4)
            .South(44, 12, Lab("220", "Science lab", 14), Storage("222", "Science prep", 8), Lab("224", "Science lab", 14))
            .North(44, 9, Class("221", 12, "Language lab"), Class("223", 12), Class("225", 12));
        level.Wing("B").Place(KeyFeatureKind.TraumaKit, 104, 20.7, "Upper B hall")
            .Hall("Upper B hall", 80, 20, 44, 4)
            .South(80, 9, Office("231", "Teacher workroom", 8), Class("233"), Class("235"), Class("237"), Class("239"))
            .North(80, 9, Stair(2, 5), Elevator(), Class("232"), Boys("234", 4.5), Girls("236", 4.5), Class("238"), Class("240"));
    }
}
