using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>
/// The students of one building and their classes, as the student information system gave them. Kept beside the record
/// of incidents, never in it, so that all of it can be deleted at once.
/// </summary>
/// <param name="Building">Which building.</param>
/// <param name="TakenAt">When it was taken over.</param>
/// <param name="Students">Its students.</param>
/// <param name="Classes">Their classes.</param>
public sealed record BuildingRoster(BuildingId Building, DateTimeOffset TakenAt, ImmutableArray<Student> Students, ImmutableArray<SchoolClass> Classes)
{
    /// <summary>Says nothing of who is in it: what is written out by mistake, in a log or a message, must hold no name.</summary>
    public override string ToString() => $"roster of {Building}";
}

/// <summary>A student, by what is needed to call them by name and no more.</summary>
/// <param name="Id">Their id in the student information system (OneRoster <c>sourcedId</c>).</param>
/// <param name="FamilyName">Family name; may be empty for those with one name.</param>
/// <param name="GivenName">Given name; may be empty for those with one name.</param>
/// <param name="Grade">As the system writes it: "07", "KG"; null when it does not say.</param>
public sealed record Student(string Id, string FamilyName, string GivenName, string? Grade)
{
    /// <inheritdoc cref="BuildingRoster.ToString"/>
    public override string ToString() => "a student";
}

/// <summary>A class: who is where, and in which periods.</summary>
/// <param name="Title">What is taught: "Algebra I".</param>
/// <param name="Teacher">Who teaches it; null when not said.</param>
/// <param name="Location">The room as the system calls it: "214". Matched with the floor plan whenever it is asked for.</param>
/// <param name="Periods">The periods of the day in which it meets; empty for all day.</param>
/// <param name="From">The first day it meets; null when not said.</param>
/// <param name="Until">The last day it meets; null when not said.</param>
/// <param name="Students">Who is in it, as places in <see cref="BuildingRoster.Students"/>.</param>
public sealed record SchoolClass(
    string Title, string? Teacher, string Location, ImmutableArray<string> Periods, DateOnly? From, DateOnly? Until, ImmutableArray<int> Students)
{
    /// <summary>Whether it meets in a period; one without periods meets in all.</summary>
    public bool Meets(string period) => Periods.IsEmpty || Periods.Contains(period, StringComparer.Ordinal);

    /// <summary>Whether its term holds that day.</summary>
    public bool IsHeld(DateOnly day) => (From is not { } from || from <= day) && (Until is not { } until || day <= until);

    /// <inheritdoc cref="BuildingRoster.ToString"/>
    public override string ToString() => "a class";
}

/// <summary>What was taken over last: numbers and no names.</summary>
/// <param name="At">When.</param>
/// <param name="By">The name of who took it.</param>
/// <param name="Source">The file it came from.</param>
/// <param name="Buildings">The numbers of each building.</param>
public sealed record RosterSummary(DateTimeOffset At, string By, string Source, ImmutableArray<RosterNumbers> Buildings)
{
    /// <summary>Students of all buildings.</summary>
    public int Students => Buildings.Sum(building => building.Students);
}

/// <summary>How much is known of one building.</summary>
public sealed record RosterNumbers(BuildingId Building, int Students, int Classes);
