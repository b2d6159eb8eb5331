using Command.Domain.Buildings;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>Wings C (auditorium, music, shops) and D (gym, pool) of Riverbend High School.</summary>
internal static class HighSchoolArtsAndAthletics
{
    public static void Draw(LevelSheet level)
    {
        Auditorium(level.Wing("C"));
        MusicAndShops(level.Wing("C"));
        Athletics(level.Wing("D"));
    }

    private static void Auditorium(Wing c)
    {
        c.Room(Boys("141"), 100, 66, 5, 6).Door(102.5, 66)
            .Room(Lobby("Auditorium foyer"), 105, 66, 12, 6).Door(108, 72).Door(114, 72)
            .Room(Girls("143"), 117, 66, 5, 6).Door(119.5, 66)
            .Room(Office("145", "Ticket office"), 122, 66, 4, 6).Door(124, 66);
        c.Room(Stage("140", "Auditorium"), new Point(100, 72), new(126, 72), new(126, 90), new(123, 96), new(103, 96), new(100, 90))
            .Room(Stage("142", "Stage"), 103, 96, 20, 10).Door(113, 96).Exit(113, 106, "Stage door")
            .Exit(101.5, 93, "Auditorium west");
    }

    private static void MusicAndShops(Wing c)
    {
        c.Hall("C hall", 132, 66, 4, 40)
            .West(66, 6, Office("147", "Practice room", 4), Office("149", "Practice room", 4), Storage("151", "Costume room", 8), Storage("153", "Instrument room", 8))
            .East(66, 16, Class("150", 16, "Band room"), Class("152", 12, "Choir room"), Class("154", 12, "Art room"));
        // Main Street runs on past the shops to the gym.
        c.Room(Lab("160", "Wood shop"), 124, 44, 15, 16).Door(131.5, 60).Exit(131, 44, "Wood shop overhead door")
            .Room(Lab("162", "Metal and auto shop"), 139, 44, 13, 16).Door(145.5, 60).Exit(145, 44, "Auto shop overhead door");
        c.Exit(134, 106, "Music door").Place(KeyFeatureKind.TraumaKit, 132.7, 92, "C hall")
            .Place(KeyFeatureKind.Aed, 106, 71, "Auditorium foyer");
    }

    private static void Athletics(Wing d)
    {
        d.Hall("D hall", 152, 38, 4, 72)
            .East(38, 15, Gym("170", "Weight room", 12))
            .East(54, 34, Gym("171", width: 26))
            .East(94, 34, Gym("179", "Pool", 16));
        d.Hall("Gym hall", 156, 50, 34, 4)
            .South(171, 12, Office("172", "Trainer", 5), Gym("174", "Wrestling room", 14));
        d.Hall("Locker hall", 156, 80, 34, 3)
            .North(156, 11, Locker("173", "Boys locker room", 14), Office("175", "PE office", 6), Locker("177", "Girls locker room", 14));
        d.Door(164, 94).Door(183, 94).Door(173, 54).Door(173, 80)
            .Exit(154, 38, "South gym door").Exit(190, 52, "Stadium").Exit(190, 81.5, "Practice fields").Exit(190, 102, "Pool").Exit(154, 110, "Pool parking")
            .Room(Mechanical("179A", "Pool filter room"), 156, 110, 12, 6).Door(162, 110)
            .Room(Storage("171A", "Gym storage"), 190, 60, 6, 14).Door(190, 67)
            .Place(KeyFeatureKind.Aed, 157, 55, "Gym").Place(KeyFeatureKind.Aed, 157, 95.2, "Pool")
            .Place(KeyFeatureKind.TraumaKit, 189, 55, "Gym");
    }
}
