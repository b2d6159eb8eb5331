using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.Tasks;

namespace Command.Web.Features.Tasks;

/// <summary>The words for tasks, checklists and benchmarks.</summary>
public static class TaskWords
{
    /// <summary>What an event says in the timeline; the person who did it stands before it.</summary>
    public static string Of(TaskEvent e) => e switch
    {
        ChecklistStarted c => $"started the checklist {c.Name}: {(c.Items.Length == 1 ? "1 task" : $"{c.Items.Length} tasks")}",
        TaskAdded a => $"new task for {Of(a.Owner)}: {a.Text}",
        TaskAssigned a => $"gave to {Of(a.Owner)}: {a.Text}",
        TaskDone d => $"done: {d.Text}{Ending(d.Words)}",
        TaskReopened r => $"not done after all: {r.Text}{Ending(r.Because)}",
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    /// <summary>Who is to do it, in a sentence: "the crisis team", "Perimeter", "Lt. Ortiz".</summary>
    public static string Of(TaskOwner owner) => owner switch
    {
        { Position: { } position } => Positions.Title(position),
        { Role: { } role } => Of(role),
        { Name: { } name } => name,
        _ => "anyone",
    };

    /// <summary>A role as those who work together.</summary>
    public static string Of(Role role) => role switch
    {
        Role.CrisisTeam => "crisis team",
        Role.Officer => "officers",
        Role.DistrictOffice => "district office",
        Role.Observer => "observers",
        Role.Administrator => "administrators",
        _ => throw new UnreachableException(),
    };

    /// <summary>A benchmark, in two or three words.</summary>
    public static string Of(BenchmarkKind kind) => kind switch
    {
        BenchmarkKind.Declared => "Declared",
        BenchmarkKind.FirstAction => "First action",
        BenchmarkKind.FirstArrival => "First arrival",
        BenchmarkKind.CommandEstablished => "Command taken",
        BenchmarkKind.CommandPost => "Command post",
        BenchmarkKind.Staging => "Staging",
        BenchmarkKind.FirstRoomCleared => "First room cleared",
        BenchmarkKind.ThreatEnded => "Threat ended",
        BenchmarkKind.FirstPatientOut => "First patient out",
        BenchmarkKind.AllRoomsCleared => "All rooms cleared",
        BenchmarkKind.DeclaredClear => "Declared clear",
        BenchmarkKind.LockdownReleased => "Lockdown released",
        BenchmarkKind.Closed => "Closed",
        _ => throw new UnreachableException(),
    };

    private static string Ending(string? words) => words is null ? "" : $": {words}";
}
