using System.Collections.Immutable;
using Command.Domain.Students;

namespace Command.Interchange.Rosters;

/// <summary>What came of reading a roster: all of it, or a refusal. Reading changes nothing.</summary>
public abstract record RosterResult
{
    private protected RosterResult() { }
}

/// <summary>The file was read.</summary>
/// <param name="Schools">The schools in it, by name.</param>
/// <param name="LeftOut">The rows that are wrong and were left out; the first <see cref="RosterLimits.Listed"/>.</param>
/// <param name="LeftOutCount">How many rows were left out as wrong.</param>
public sealed record RosterRead(ImmutableArray<SchoolRoster> Schools, ImmutableArray<RosterProblem> LeftOut, int LeftOutCount) : RosterResult
{
    /// <summary>Students of all schools.</summary>
    public int Students => Schools.Sum(school => school.Students.Length);
}

/// <summary>The file was refused.</summary>
/// <param name="Problems">What is wrong and where; the first <see cref="RosterLimits.Listed"/>.</param>
/// <param name="More">How many more problems there are.</param>
public sealed record RosterRefused(ImmutableArray<RosterProblem> Problems, int More) : RosterResult;

/// <summary>A school of the file. Which building it is, a person says.</summary>
/// <param name="Id">Its id in the student information system.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Identifier">Its number there; null for none.</param>
/// <param name="Students">Its students.</param>
/// <param name="Classes">Their classes; their places are in <paramref name="Students"/>.</param>
public sealed record SchoolRoster(string Id, string Name, string? Identifier, ImmutableArray<Student> Students, ImmutableArray<SchoolClass> Classes);

/// <summary>One thing that is wrong with a file, in words for the person who made it. Never holds a student's name.</summary>
/// <param name="File">The table: "users.csv".</param>
/// <param name="Row">The row as a spreadsheet counts: the header is 1. Null when the file as a whole is wrong.</param>
/// <param name="Field">The field; null when the row as a whole is wrong.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record RosterProblem(string File, int? Row, string? Field, string Reason)
{
    /// <summary>"enrollments.csv, row 12: classSourcedId names a class that classes.csv does not have".</summary>
    public override string ToString() => $"{File}{(Row is { } row ? $", row {row:N0}" : "")}: {(Field is null ? "" : $"{Field} ")}{Reason}";
}
