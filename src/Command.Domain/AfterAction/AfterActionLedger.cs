using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.AfterAction;

/// <summary>What a district found in its incidents, and what it does about it.</summary>
/// <param name="Targets">The times it wants to reach.</param>
/// <param name="Findings">Everything found, oldest first; what was taken back is left out.</param>
/// <param name="Items">Everything that is to be made better, oldest first.</param>
/// <param name="Version">How many events it is the fold of.</param>
public sealed record AfterActionLedger(ResponseTargets Targets, ImmutableList<Finding> Findings, ImmutableList<Improvement> Items, long Version)
{
    /// <summary>Before anything was found.</summary>
    public static readonly AfterActionLedger None = new(ResponseTargets.Default, [], [], 0);

    /// <summary>The commands it was made of: the same one sent again changes nothing.</summary>
    public ImmutableHashSet<Guid> Commands { get; init; } = [];

    /// <summary>The findings of one incident.</summary>
    public IEnumerable<Finding> FindingsOf(IncidentId incident) => Findings.Where(finding => finding.Incident == incident);

    /// <summary>The items that come from one incident.</summary>
    public IEnumerable<Improvement> ItemsOf(IncidentId incident) => Items.Where(item => item.Incident == incident);

    /// <summary>What is still to be done, what is due first before all.</summary>
    public IEnumerable<Improvement> Open => Items.Where(item => item.DoneAt is null).OrderBy(item => item.Due);

    /// <summary>The ledger after one more event.</summary>
    public static AfterActionLedger Evolve(AfterActionLedger ledger, AfterActionEvent e) => (e switch
    {
        TargetsChosen t => ledger with { Targets = t.Targets },
        FindingNoted f => ledger with { Findings = ledger.Findings.Add(new Finding(f.Stamp.Command, f.Incident, f.Words, f.Stamp.By.Name, f.Stamp.RecordedAt)) },
        FindingWithdrawn w => ledger with { Findings = ledger.Findings.RemoveAll(finding => finding.Id == w.Finding) },
        ImprovementAdded a => ledger with
        {
            Items = ledger.Items.Add(new Improvement(a.Stamp.Command, a.Incident, a.Building, a.From, a.Text, new ItemOwner(a.Owner, a.OwnerName), a.Due, a.Stamp.By.Name, a.Stamp.RecordedAt)),
        },
        ImprovementGiven g => ledger.With(g.Item, item => item with { Owner = new ItemOwner(g.Owner, g.OwnerName), Due = g.Due }),
        ImprovementDone d => ledger.With(d.Item, item => item with { DoneAt = d.Stamp.RecordedAt, DoneBy = d.Stamp.By.Name, Outcome = d.Words }),
        ImprovementReopened r => ledger.With(r.Item, item => item with { DoneAt = null, DoneBy = null, Outcome = r.Because }),
        _ => throw new UnreachableException($"AfterActionLedger.Evolve does not know {e.GetType().Name}."),
    }) with
    {
        Version = ledger.Version + 1,
        Commands = ledger.Commands.Add(e.Stamp.Command),
    };

    private AfterActionLedger With(Guid id, Func<Improvement, Improvement> change) =>
        Items.FindIndex(item => item.Id == id) is >= 0 and var index ? this with { Items = Items.SetItem(index, change(Items[index])) } : this;
}

/// <summary>Something that was found.</summary>
public sealed record Finding(Guid Id, IncidentId Incident, string Words, string By, DateTimeOffset At);

/// <summary>Something that is to be made better.</summary>
/// <param name="Id">Which.</param>
/// <param name="Incident">The incident it comes from.</param>
/// <param name="Building">Where that was.</param>
/// <param name="From">What the incident is called.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Due">By which day.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="At">When.</param>
public sealed record Improvement(Guid Id, IncidentId Incident, BuildingId Building, string From, string Text, ItemOwner Owner, DateOnly Due, string By, DateTimeOffset At)
{
    /// <summary>When it was done; null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who said so; null while it is open.</summary>
    public string? DoneBy { get; init; }

    /// <summary>What was done, or why it was opened again; null while nothing was said.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether its day is over and it is not done.</summary>
    public bool IsLate(DateOnly today) => DoneAt is null && Due < today;
}
