using System.Collections.Immutable;
using Command.Domain.Incidents;

namespace Command.Domain.Tasks;

/// <summary>A checklist as a district keeps it; started with each incident of its kinds.</summary>
/// <param name="Id">Unique within the district: lower-case letters, digits and dashes.</param>
/// <param name="Name">What it is called: "Intruder: building crisis team".</param>
/// <param name="Kinds">The kinds of incident it is for; empty for all.</param>
/// <param name="Items">Its tasks, in order; 1 to 60.</param>
public sealed record ChecklistTemplate(string Id, string Name, ImmutableArray<Kind> Kinds, ImmutableArray<ChecklistItem> Items)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 80;

    /// <summary>The most items.</summary>
    public const int MaxItems = 60;

    /// <summary>The longest time an item may be given.</summary>
    public static readonly TimeSpan MaxDue = TimeSpan.FromHours(24);

    /// <summary>Whether it starts with an incident of this kind.</summary>
    public bool IsFor(Kind kind) => Kinds.IsEmpty || Kinds.Contains(kind);

    /// <summary>Whether it says the same; arrays would be compared by place, not by content.</summary>
    public bool SaysTheSameAs(ChecklistTemplate? other) =>
        other is not null && (Id, Name) == (other.Id, other.Name) && Kinds.SequenceEqual(other.Kinds) && Items.SequenceEqual(other.Items);
}

/// <summary>A task of a template.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">By whom.</param>
/// <param name="Due">How long after the start it is due; null for no time.</param>
public sealed record ChecklistItem(string Text, TaskOwner Owner, TimeSpan? Due);
