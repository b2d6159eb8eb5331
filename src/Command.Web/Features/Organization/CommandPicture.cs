using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Web.Features.Incidents;

namespace Command.Web.Features.Organization;

/// <summary>What is told of command at one moment, made once and shared by every screen that shows it.</summary>
/// <param name="Gaps">What the incident is without, and since when.</param>
/// <param name="Overdue">What it has been without for too long.</param>
/// <param name="Warnings">Posts in danger.</param>
/// <param name="Priorities">What comes first.</param>
public sealed record CommandPicture(ImmutableArray<Gap> Gaps, ImmutableArray<Gap> Overdue, ImmutableArray<PostWarning> Warnings, Priorities Priorities)
{
    private static readonly ConditionalWeakTable<IncidentView, CommandPicture> Made = [];

    /// <summary>What is told of this view.</summary>
    public static CommandPicture Of(IncidentView view) => Made.GetValue(view, Make);

    /// <summary>Since when there has been no commander, command post or staging; null while there is.</summary>
    public DateTimeOffset? Since(Lack what) => Gaps.Where(gap => gap.What == what).Select(gap => (DateTimeOffset?)gap.Since).FirstOrDefault();

    /// <summary>Whether it has been missing for too long.</summary>
    public bool IsOverdue(Lack what) => Overdue.Any(gap => gap.What == what);

    /// <summary>The warning of a post; null for none.</summary>
    public string? Warning(Guid post) => Warnings.FirstOrDefault(warning => warning.Post.Id == post)?.Words;

    private static CommandPicture Make(IncidentView view) => new(
        NoCommand.Gaps(view.State), NoCommand.Overdue(view.State, view.Now), PostWarnings.Of(view.State, view.Plan), Priorities.Of(view.State, view.Plan));
}
