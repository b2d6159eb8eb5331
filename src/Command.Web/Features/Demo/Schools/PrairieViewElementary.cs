using Command.Domain.Buildings;
using Command.Web.Features.Demo.District;
using Command.Web.Features.Demo.Drawing;
using static Command.Web.Features.Demo.Drawing.Spaces;

namespace Command.Web.Features.Demo.Schools;

/// <summary>
/// Prairie View Elementary: one level, a round hall about the media center, big rooms at the four winds and a pod of
/// six classrooms in each corner between them.
/// </summary>
internal static class PrairieViewElementary
{
    public static DemoSchool Draw()
    {
        var anchor = Riverbend.At(1900, -3500, clockwise: 0);
        var sheet = new PlanSheet("prairie", anchor);
        var level = sheet.Level(0, "Main level", "L1");
        Center(level.Wing("Center"));
        Front(level.Wing("Center"));
        Pod(level.Wing("Sun pod", 13.5, 13.5, 45), 100, "Sun pod");
        Pod(level.Wing("Rain pod", 13.5, -13.5, 135), 120, "Rain pod");
        Pod(level.Wing("Wind pod", -13.5, -13.5, 225), 140, "Wind pod");
        Pod(level.Wing("Snow pod", -13.5, 13.5, 315), 160, "Snow pod");
        return DemoSchool.From(
            "prairie", "Prairie View Elementary", "Prairie View", "77 County Road 40", anchor, sheet,
            [new(-90, -95), new(105, -95), new(105, 90), new(-90, 90)]);
    }

    private static void Center(Wing center)
    {
        center.Room(Media("1"), new Point(14, -7), new(14, 7), new(7, 14), new(-7, 14), new(-14, 7), new(-14, -7), new(-7, -14), new(7, -14));
        center.Door(0, -14).Door(14, 0).Door(-14, 0);
        RingHall(center);

        center.Room(Gym("2"), -9, 18, 18, 28).Door(0, 18).Exit(0, 46, "Gym");
        center.Room(Storage("2A", "Gym storage"), -15, 36, 6, 8).Door(-9, 40);

        center.Room(Cafeteria("3"), 18, -9, 20, 18).Door(18, 0).Exit(28, 9, "Lunch yard");
        center.Room(Kitchen("3A"), 38, -9, 9, 12).Door(38, -3).Exit(47, -5, "Kitchen dock");
        center.Room(Mechanical("3B", "Boiler room"), 38, 3, 9, 6).Door(38, 6).Exit(47, 6, "Boiler room");

        center.Hall("West hall", -38, -1.5, 20, 3)
            .North(-38, 7.5, Class("4", 11, "Music room"), Class("5", 9, "Art room"))
            .South(-38, 7.5, Office("6", "Staff lounge", 8), Office("7", "Special services", 7), Storage("8", "Book room", 5));
        center.Exit(-38, 0, "Prairie trail")
            .Place(KeyFeatureKind.Aed, 2, 19, "Gym")
            .Place(KeyFeatureKind.TraumaKit, 17, 1.6, "By the cafeteria")
            .Place(KeyFeatureKind.WaterShutOff, 40, 7.8, "Boiler room")
            .Place(KeyFeatureKind.ElectricShutOff, 45.5, 7.8, "Boiler room")
            .Place(KeyFeatureKind.GasShutOff, 48.5, 7.5, "Outside the boiler room")
            .Place(KeyFeatureKind.AssemblyPoint, -78, 10, "Prairie trail")
            .Place(KeyFeatureKind.AssemblyPoint, 92, -70, "Far end of the parking lot");
    }

    // Eight stretches of hall round the media center, straight and slanted in turn.
    private static void RingHall(Wing center)
    {
        Point[] inner = [new(14, -7), new(14, 7), new(7, 14), new(-7, 14), new(-14, 7), new(-14, -7), new(-7, -14), new(7, -14)];
        Point[] outer = [new(18, -9), new(18, 9), new(9, 18), new(-9, 18), new(-18, 9), new(-18, -9), new(-9, -18), new(9, -18)];
        for (var i = 0; i < 8; i++)
        {
            var next = (i + 1) % 8;
            center.Hall("Round hall", inner[i], outer[i], outer[next], inner[next]);
        }
    }

    private static void Front(Wing front)
    {
        front.Room(Lobby(), -3, -38, 6, 20).MainEntrance(0, -38);
        front.Room(Office("10", "Main office"), 3, -38, 6, 9).Door(3, -34)
            .Room(Office("10A", "Principal"), 3, -29, 6, 6).Door(3, -26)
            .Room(Office("10B", "Counselor"), 3, -23, 6, 5).Door(3, -20.5)
            .Room(Nurse("11"), -9, -38, 6, 8).Door(-3, -34)
            .Room(Office("12", "Conference room"), -9, -30, 6, 6).Door(-3, -27)
            .Room(Restroom("13", name: "Staff rest room"), -9, -24, 6, 3).Door(-3, -22.5)
            .Room(Closet("14"), -9, -21, 6, 3).Door(-3, -19.5);
        front.Place(KeyFeatureKind.KeyBox, 2.4, -38.8, "By door 1")
            .Place(KeyFeatureKind.FireAlarmPanel, -2.2, -36.5, "Lobby")
            .Place(KeyFeatureKind.Aed, 2.3, -30, "Lobby")
            .Place(KeyFeatureKind.TraumaKit, -8, -37, "Nurse");
    }

    // On the pod's own sheet the round hall is to the south and the pod's outside door to the north.
    private static void Pod(Wing pod, int first, string name)
    {
        pod.Hall(name, -2, 0, 4, 10)
            .West(4, 5, Girls($"{first + 1}", 3), Boys($"{first + 3}", 3))
            .East(4, 5, Closet($"{first + 2}"), Office($"{first + 4}", "Speech", 3));
        pod.Hall(name, -4, 10, 8, 18)
            .West(10, 9, Class($"{first + 5}"), Class($"{first + 7}"))
            .East(10, 9, Class($"{first + 6}"), Class($"{first + 8}"))
            .North(-13, 9, Class($"{first + 9}", 11.5), Gap(3), Class($"{first + 10}", 11.5));
        pod.Hall(name, -1.5, 28, 3, 9);
        pod.Exit(0, 37, name).Place(KeyFeatureKind.TraumaKit, 1.4, 8, name);
    }
}
