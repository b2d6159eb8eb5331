using Command.Domain.Students;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Students;

/// <summary>A roster of the small school: six students, three periods.</summary>
internal static class School
{
    public static readonly BuildingRoster Roster = new(
        Middle,
        NineOFive.AddDays(-2),
        [
            new("s1", "Thistlewood", "Ada", "07"), new("s2", "O'Hare", "Bo", "07"), new("s3", "Nuñez", "Calla", null),
            new("s4", "de la Ravensworth", "Dario", "08"), new("s5", "Finch-Cloverdale", "Elin", "08"), new("s6", "Long", "Farah", "08"),
        ],
        [
            Class("Algebra I", "Room 101", ["1", "2"], 0, 1, 2) with { Teacher = "Dahl" },
            Class("Art", "101", ["2"], 2, 3),
            Class("Homeroom", "rm. 102", [], 4),
            Class("Band", "Annex 9", ["10"], 5),
        ]);

    public static SchoolClass Class(string title, string location, string[] periods, params int[] students) => new(title, null, location, [.. periods], null, null, [.. students]);
}
