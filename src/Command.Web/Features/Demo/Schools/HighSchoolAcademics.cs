using Command.Domain.Buildings;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>Wings A and B of Riverbend High School on both levels, and the upper hall between them.</summary>
internal static class HighSchoolAcademics
{
    public static void DrawMain(LevelSheet level)
    {
        level.Wing("A").Exit(32, 0, "Student parking")
            .Place(KeyFeatureKind.TraumaKit, 30.7, 30, "A hall").Place(KeyFeatureKind.Aed, 33.3, 52, "A hall")
            .Hall("A hall", 30, 0, 4, 60)
            .West(0, 9, Class("101"), Class("103"), Class("105"), Boys("107", 5.5), Girls("109", 5.5), Closet("111", 4), Class("113"), Class("115"))
            .East(0, 9, Stair(1), Class("102"), Class("104"), Class("106"), Class("108"), Class("110"), Office("112", "Teacher workroom", 9));
        level.Wing("B").Exit(32, 126, "Tennis courts")
            .Place(KeyFeatureKind.TraumaKit, 30.7, 96, "B hall")
            .Hall("B hall", 30, 66, 4, 60)
            .West(
                66, 9, Lab("121", "Physics lab", 12), Storage("123", "Science prep", 4), Lab("125", "Chemistry lab", 12), Boys("127"), Girls("129"),
                Closet("131"), Lab("133", "Biology lab", 12), Office("135", "Science office", 7))
            .East(66, 9, Class("120"), Class("122"), Class("124"), Class("126"), Class("128"), Class("130"), Stair(3));
    }

    public static void DrawUpper(LevelSheet level)
    {
        level.Wing("A").Place(KeyFeatureKind.TraumaKit, 30.7, 30, "Upper A hall")
            .Hall("Upper A hall", 30, 0, 4, 60)
            .West(0, 9, Class("201"), Class("203"), Class("205"), Boys("207", 5.5), Girls("209", 5.5), Closet("211", 4), Class("213"), Class("215"))
            .East(0, 9, Stair(1), Class("202"), Class("204"), Class("206"), Class("208"), Class("210"), Office("212", "Teacher workroom", 9));
        level.Wing("B").Place(KeyFeatureKind.TraumaKit, 30.7, 96, "Upper B hall")
            .Hall("Upper B hall", 30, 66, 4, 60)
            .West(66, 9, Class("221"), Class("223"), Class("225"), Boys("227", 5.5), Girls("229", 5.5), Closet("231", 4), Class("233"), Class("235"))
            .East(66, 9, Class("220"), Class("222"), Class("224"), Class("226"), Class("228"), Class("230"), Stair(3));
        level.Wing("Center").Place(KeyFeatureKind.Aed, 64, 65.3, "Upper Main Street")
            .Hall("Upper Main Street", 21, 60, 79, 6)
            .South(43, 8, Stair(2, 5))
            .South(48, 12, Class("240", 10), Class("242", 10), Class("244", 10), Stage("246", "Lecture hall", 22))
            .North(43, 6, Elevator(), Boys("241", 6), Girls("243", 6), Closet("245", 4))
            .North(62, 8, Lab("247", "Computer lab", 12), Class("249"), Class("251"), Mechanical("253", "Server room", 3), Stair(4, 5));
    }
}
