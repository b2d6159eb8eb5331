using Command.Domain.Incidents;
using Command.Domain.Tasks;

namespace Command.Web.Features.Tasks;

/// <summary>A checklist while someone writes it.</summary>
public sealed class ChecklistDraft
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The kinds it starts with; none for all.</summary>
    public HashSet<Kind> Kinds { get; } = [];

    /// <summary>Its tasks, in order.</summary>
    public List<ItemDraft> Items { get; } = [];

    /// <summary>A draft of a checklist that stands, or an empty one with one task to fill in.</summary>
    public static ChecklistDraft Of(ChecklistTemplate? template)
    {
        var draft = new ChecklistDraft { Name = template?.Name ?? "" };
        draft.Kinds.UnionWith(template?.Kinds ?? []);
        draft.Items.AddRange(template?.Items.Select(ItemDraft.Of) ?? [new ItemDraft()]);
        return draft;
    }

    /// <summary>What was written.</summary>
    public ChecklistTemplate Written(string id) =>
        new(id, Name, [.. Enum.GetValues<Kind>().Where(Kinds.Contains)], [.. Items.Select(item => item.Written)]);

    /// <summary>Moves a task up (-1) or down (+1), where there is a place to go.</summary>
    public void Move(ItemDraft item, int by)
    {
        var at = Items.IndexOf(item);
        if (at >= 0 && at + by >= 0 && at + by < Items.Count)
        {
            (Items[at], Items[at + by]) = (Items[at + by], Items[at]);
        }
    }
}

/// <summary>A task of it while someone writes it.</summary>
public sealed class ItemDraft
{
    /// <summary>Tells two tasks of the same words apart on the screen.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    /// <summary>What is to be done.</summary>
    public string Text { get; set; } = "";

    /// <summary>By whom; see <see cref="OwnerKeys"/>.</summary>
    public string? Owner { get; set; } = "";

    /// <summary>In how many minutes; null for no time.</summary>
    public int? Minutes { get; set; }

    internal ChecklistItem Written => new(Text, OwnerKeys.Read(Owner), Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null);

    internal static ItemDraft Of(ChecklistItem item) =>
        new() { Text = item.Text, Owner = OwnerKeys.Of(item.Owner), Minutes = item.Due is { } due ? (int)due.TotalMinutes : null };
}
