using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;

namespace Command.Domain.Posts;

/// <summary>
/// Posts that stand in danger. At Sandy Hook the command post stood inside the scene; a post that people walk to must not
/// lead them into what it is there to manage.
/// </summary>
public static class PostWarnings
{
    /// <summary>A warning for each post in danger, in the order of the posts.</summary>
    public static ImmutableArray<PostWarning> Of(Incident incident, PlanIndex plan) =>
        [.. incident.Posts.Posts.Select(post => For(incident, plan, post.Kind, post.Place) is { } words ? new PostWarning(post, words) : null).OfType<PostWarning>()];

    /// <summary>What is wrong with a post of this kind at this place, such as "in a hot zone"; null when nothing is.</summary>
    public static string? For(Incident incident, PlanIndex plan, PostKind kind, MapPlace place)
    {
        // Where ambulances meet patients is as near as command wants it.
        if (kind is PostKind.AmbulanceExchange)
        {
            return null;
        }

        var threats = Danger.ThreatRooms(incident, plan).ToList();
        return Danger.RoomAt(plan, place) is { } here && threats.FirstOrDefault(room => room.Id == here.Id) is { } inside ? $"in {inside.Title}, where a threat stands"
            : Danger.HeatAt(incident, plan, place) is Heat.Hot ? "in a hot zone"
            : threats.FirstOrDefault(room => Danger.Adjoins(plan, room, place)) is { } beside ? $"next to {beside.Title}, where a threat stands"
            : Danger.HeatAt(incident, plan, place) is Heat.Warm && KeepsToCold(kind) ? "in a warm zone"
            : null;
    }

    // Families, children and cameras stay where it is safe (C3: cold zone).
    private static bool KeepsToCold(PostKind kind) => kind is PostKind.Family or PostKind.Media or PostKind.Reunification;
}

/// <summary>A post in danger.</summary>
/// <param name="Post">Which.</param>
/// <param name="Words">What is wrong: "in a hot zone".</param>
public sealed record PostWarning(Post Post, string Words);
