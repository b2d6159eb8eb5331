using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Posts;

namespace Command.Web.Features.Posts;

/// <summary>What each event of posts and control zones says in the timeline, and what they are called on screens.</summary>
public static class PostWords
{
    /// <summary>The sentence; the person who did it stands before it.</summary>
    public static string Of(PostEvent e, PlanIndex plan) => e switch
    {
        PostEstablished p => $"set up {A(p.Kind)} {At(PostTitles.Name(p.Name, p.Place, plan))}",
        PostClosed { Name: "" } c => $"closed {The(c.Kind)}",
        PostClosed c => $"closed {The(c.Kind)} at {c.Name}",
        ControlZoneDrawn z => $"drew a {Of(z.Heat).ToLowerInvariant()} zone{On(z.Level, plan)}",
        ControlZoneRemoved r => $"removed the {Of(r.Heat).ToLowerInvariant()} zone{On(r.Level, plan)}",
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    /// <summary>A kind of post at the head of a line: "Command post".</summary>
    public static string Title(PostKind kind) => PostTitles.Of(kind) is var title ? char.ToUpperInvariant(title[0]) + title[1..] : "";

    /// <summary>How hot, as it is written on the map: "HOT".</summary>
    public static string Of(Heat heat) => heat.ToString().ToUpperInvariant();

    /// <summary>A level's short name; its id when the plan has none of that id.</summary>
    public static string Level(LevelId id, PlanIndex plan) => plan.Plan.Levels.FirstOrDefault(level => level.Id == id)?.ShortName ?? id.Value;

    /// <summary>A kind of post in a sentence: "the command post", "staging".</summary>
    public static string The(PostKind kind) => kind is PostKind.Staging or PostKind.Reunification ? PostTitles.Of(kind) : $"the {PostTitles.Of(kind)}";

    private static string At(string place) => place is "inside" or "outside" ? place : $"at {place}";

    private static string On(LevelId level, PlanIndex plan) => $" on {Level(level, plan)}";

    private static string A(PostKind kind) => kind switch
    {
        PostKind.CommandPost => "the command post",
        PostKind.Staging or PostKind.Reunification => PostTitles.Of(kind),
        PostKind.AmbulanceExchange => $"an {PostTitles.Of(kind)}",
        _ => $"a {PostTitles.Of(kind)}",
    };
}
