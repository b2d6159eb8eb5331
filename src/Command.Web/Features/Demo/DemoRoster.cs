using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Command.Domain.Buildings;
using Command.Domain.Students;
using Command.Web.Features.Demo.Schools;

namespace Command.Web.Features.Demo;

/// <summary>The students of Riverbend's schools: given and family names from two lists, put together by counting. None of them is anyone.</summary>
public static class DemoRoster
{
    /// <summary>What stands for the file it came from.</summary>
    public const string Source = "Made-up students of the demo";

    /// <summary>How old the roster is when the demo begins.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(2);

    /// <summary>The command's id, the same on every run.</summary>
    public static readonly Guid Command = new(SHA256.HashData(Encoding.UTF8.GetBytes("command demo riverbend roster")).AsSpan(0, 16));

    private const int Periods = 6;

    private static readonly string[] Given =
    [
        "Ada", "Bo", "Calla", "Dario", "Elin", "Farah", "Gus", "Hodan", "Imre", "Junia", "Kaito", "Liv", "Milo", "Nadia", "Odin", "Paj", "Quill", "Rosa", "Sefu",
        "Tova", "Ubax", "Vito", "Wren", "Xue", "Yusra", "Zeb", "Anouk", "Bram", "Cleo", "Desta", "Emre", "Fern", "Goran", "Hana", "Ines", "Jory", "Kya",
    ];

    private static readonly string[] Family =
    [
        "Aldermoor", "Brightwater", "Castlebury", "Dunnock", "Elderhaugh", "Fernsby", "Goldthread", "Harrowgate", "Inkwell", "Juniperus", "Kettleborn", "Larkspurt",
        "Mossgiel", "Nettlefold", "Oakhanger", "Pennyroyal", "Quillfeather", "Ravensworth", "Silverleaf", "Thistlewood", "Umberfield", "Vervain", "Winterbourne",
        "Yarrowby", "Zephyrson", "Ambergate", "Bellweather", "Cloverdale-Finch", "Driftwood", "Evenholme", "Foxglover", "Greenhithe", "Hollyhock",
    ];

    private static readonly string[] Subjects = ["English", "Algebra", "Earth science", "History", "Spanish", "Health", "Biology", "Geometry", "Civics"];

    /// <summary>The rosters of all the demo's schools.</summary>
    public static IReadOnlyList<BuildingRoster> All(DateTimeOffset takenAt) => [.. DemoDistrict.Schools.Select(school => Of(school, takenAt))];

    private static BuildingRoster Of(DemoSchool school, DateTimeOffset takenAt)
    {
        var rooms = school.Plan.Rooms.Where(room => room is { Use: RoomUse.Classroom or RoomUse.Laboratory, Number.Length: > 0 }).ToList();
        var byPeriod = school.Key is "high" or "middle";
        var groups = Groups(rooms.Count);
        List<SchoolClass> classes = [];
        foreach (var (room, nth) in rooms.Select((room, nth) => (room, nth)))
        {
            foreach (var period in byPeriod ? Enumerable.Range(1, Periods) : [0])
            {
                // A room in seven is free, for its teacher to prepare; each period the groups move on by some rooms.
                if (period == 0 || (nth + period) % 7 != 0)
                {
                    var title = period == 0 ? $"Homeroom {room.Number}" : Subjects[(nth + period) % Subjects.Length];
                    classes.Add(new SchoolClass(title, null, room.Number, period == 0 ? [] : [$"{period}"], null, null, groups[(nth + (period * 5)) % groups.Count]));
                }
            }
        }

        return new BuildingRoster(school.Building.Id, takenAt, [.. Enumerable.Range(0, groups.Sum(group => group.Length)).Select(n => Invent(school.Key, n))], [.. classes]);
    }

    // As many groups as rooms, 18 to 28 students each; nobody is in two.
    private static List<ImmutableArray<int>> Groups(int rooms)
    {
        List<ImmutableArray<int>> groups = [];
        for (var (nth, first) = (0, 0); nth < rooms; first += groups[nth++].Length)
        {
            groups.Add([.. Enumerable.Range(first, 18 + (nth * 7 % 11))]);
        }

        return groups;
    }

    private static Student Invent(string school, int n) =>
        new($"demo-{school}-{n}", Family[((n * 13) + school.Length) % Family.Length], Given[((n * 5) + (n / Family.Length)) % Given.Length], null);
}
