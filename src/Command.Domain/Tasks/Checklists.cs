using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Tasks;

/// <summary>The rules of a district's checklists: what a planner may write, and how it is put among the others.</summary>
public static class Checklists
{
    /// <summary>The checklists with one written anew, or changed in its place; or as they stand, and what is wrong and what to do.</summary>
    /// <param name="all">As they stand.</param>
    /// <param name="seen">The checklist as the writer saw it; null for a new one.</param>
    /// <param name="written">What they wrote; the id of a new one is made here.</param>
    public static (ImmutableArray<ChecklistTemplate> All, string? Refusal) With(ImmutableArray<ChecklistTemplate> all, ChecklistTemplate? seen, ChecklistTemplate written)
    {
        var fit = Clean(written);
        var stands = seen is null ? null : all.FirstOrDefault(template => template.Id == seen.Id);
        if (seen is not null && !seen.SaysTheSameAs(stands))
        {
            return (all, "Someone changed this checklist while you had it open. Copy what you want to keep, then open it again.");
        }

        if (Problem(fit) is { } problem)
        {
            return (all, problem);
        }

        if (all.Any(other => other.Id != stands?.Id && string.Equals(other.Name, fit.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return (all, $"There is a checklist “{fit.Name}” already. Choose another name.");
        }

        return (stands is null ? all.Add(fit with { Id = IdFor(fit.Name, all) }) : all.Replace(stands, fit with { Id = stands.Id }), null);
    }

    /// <summary>The checklists without one; what was started of it in an incident stays.</summary>
    public static ImmutableArray<ChecklistTemplate> Without(ImmutableArray<ChecklistTemplate> all, string id) => all.RemoveAll(template => template.Id == id);

    private static string? Problem(ChecklistTemplate template) =>
        template.Name.Length == 0 ? "Give the checklist a name."
        : template.Name.Length > ChecklistTemplate.MaxName ? $"Shorten the name: {ChecklistTemplate.MaxName} characters at most."
        : template.Items.IsEmpty ? "Write at least one task."
        : template.Items.Length > ChecklistTemplate.MaxItems ? $"Split it: a checklist has {ChecklistTemplate.MaxItems} tasks at most."
        : template.Items.Select((item, i) => Problem(item, i + 1)).FirstOrDefault(problem => problem is not null);

    private static string? Problem(ChecklistItem item, int nth) =>
        item.Text.Length == 0 ? $"Task {nth} is empty. Say what is to be done, or delete it."
        : item.Text.Length > TaskDecider.MaxText ? $"Shorten task {nth}: {TaskDecider.MaxText} characters at most."
        : !item.Owner.IsOne || item.Owner.Person is not null ? $"Give task {nth} to one: a position or a role."
        : item.Due <= TimeSpan.Zero || item.Due > ChecklistTemplate.MaxDue ? $"Task {nth}: choose a time between 1 minute and 24 hours, or none."
        : null;

    private static ChecklistTemplate Clean(ChecklistTemplate said) => said with
    {
        Name = Written.OrNull(said.Name) ?? "",
        Items = [.. said.Items.Select(item => item with { Text = Written.OrNull(item.Text)?.ReplaceLineEndings(" ") ?? "" })],
    };

    // "Intruder: front office" is intruder-front-office; a second one of that sound is intruder-front-office-2.
    private static string IdFor(string name, ImmutableArray<ChecklistTemplate> all)
    {
        var letters = name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        var slug = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        slug = slug.Length == 0 ? "checklist" : slug;
        return Enumerable.Range(1, all.Length + 1).Select(n => n == 1 ? slug : $"{slug}-{n}").First(id => all.All(template => template.Id != id));
    }
}
