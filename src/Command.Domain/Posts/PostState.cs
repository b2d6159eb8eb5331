using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Kernel;

namespace Command.Domain.Posts;

/// <summary>The posts that stand and the control zones that are drawn.</summary>
/// <param name="Posts">In the order in which they were set up.</param>
/// <param name="Zones">In the order in which they were drawn; where they overlap the hotter counts.</param>
public sealed record PostState(ImmutableArray<Post> Posts, ImmutableArray<ControlZone> Zones)
{
    /// <summary>Before any post.</summary>
    public static readonly PostState None = new([], []);

    /// <summary>Since when there has been no command post; null while there is one.</summary>
    public DateTimeOffset? NoCommandPostSince { get; init; }

    /// <summary>Since when there has been no staging; null while there is one.</summary>
    public DateTimeOffset? NoStagingSince { get; init; }

    /// <summary>The command post; null for none.</summary>
    public Post? CommandPost => Posts.FirstOrDefault(post => post.Kind is PostKind.CommandPost);

    /// <summary>Since when there has been no command post, or no staging; null while there is one, and for kinds that may be missing.</summary>
    public DateTimeOffset? WithoutSince(PostKind kind) => kind switch
    {
        PostKind.CommandPost => NoCommandPostSince,
        PostKind.Staging => NoStagingSince,
        _ => null,
    };

    /// <summary>The incident began, or goes on after it was closed: being without a post counts from here.</summary>
    public PostState Begun(DateTimeOffset at) => (this with { NoCommandPostSince = null, NoStagingSince = null }).Counting(at);

    /// <summary>The posts after one more event.</summary>
    public static PostState Evolve(PostState state, PostEvent e) => e switch
    {
        PostEstablished p => (state with { Posts = state.Posts.Add(new Post(p.Stamp.Command, p.Kind, p.Name, p.Place, p.Stamp.RecordedAt, p.Stamp.By.Name)) }).Counting(p.Stamp.RecordedAt),
        PostClosed c => (state with { Posts = state.Posts.RemoveAll(post => post.Id == c.Post) }).Counting(c.Stamp.RecordedAt),
        ControlZoneDrawn z => state with { Zones = state.Zones.Add(new ControlZone(z.Stamp.Command, z.Heat, z.Level, z.Outline)) },
        ControlZoneRemoved r => state with { Zones = state.Zones.RemoveAll(zone => zone.Id == r.Zone) },
        _ => throw new UnreachableException($"PostState.Evolve does not know {e.GetType().Name}."),
    };

    private PostState Counting(DateTimeOffset at) => this with
    {
        NoCommandPostSince = Posts.Any(post => post.Kind is PostKind.CommandPost) ? null : NoCommandPostSince ?? at,
        NoStagingSince = Posts.Any(post => post.Kind is PostKind.Staging) ? null : NoStagingSince ?? at,
    };
}

/// <summary>A post that stands.</summary>
public sealed record Post(Guid Id, PostKind Kind, string Name, MapPlace Place, DateTimeOffset Since, string By);

/// <summary>A control zone that is drawn.</summary>
public sealed record ControlZone(Guid Id, Heat Heat, LevelId Level, ImmutableArray<Point> Outline);
