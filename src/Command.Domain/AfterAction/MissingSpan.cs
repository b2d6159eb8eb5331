using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.Posts;

namespace Command.Domain.AfterAction;

/// <summary>A stretch of an incident without a commander, a command post or a staging.</summary>
/// <param name="What">What was missing.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when: it was there, the incident was closed, or the report was made.</param>
public sealed record MissingSpan(Lack What, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The shortest that counts.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    public TimeSpan Length => Until - From;

    internal static ImmutableArray<MissingSpan> Of(ImmutableArray<IncidentEvent> events, DateTimeOffset now)
    {
        var (spans, posts, open) = (new List<MissingSpan>(), PostState.None, new Dictionary<Lack, DateTimeOffset>());
        foreach (var e in events)
        {
            posts = e switch
            {
                IncidentDeclared or IncidentReopened => posts.Begun(e.Stamp.RecordedAt),
                PostEvent p => PostState.Evolve(posts, p),
                _ => posts,
            };
            Follow(Lack.CommandPost, posts.NoCommandPostSince, e);
            Follow(Lack.Staging, posts.NoStagingSince, e);
        }

        spans.AddRange(open.Select(left => new MissingSpan(left.Key, left.Value, now)));
        spans.AddRange(CommandHistory.Of(events).Where(stretch => stretch.Who is null).Select(stretch => new MissingSpan(Lack.Commander, stretch.From, stretch.Until ?? now)));
        return [.. spans.Where(span => span.Length >= Shortest).OrderBy(span => span.From).ThenBy(span => span.What)];

        // What is missing ends when it is there, and when nobody needs it any more.
        void Follow(Lack what, DateTimeOffset? since, IncidentEvent e)
        {
            if (open.TryGetValue(what, out var from) && (since is null || e is IncidentClosed))
            {
                spans.Add(new MissingSpan(what, from, e.Stamp.RecordedAt));
                open.Remove(what);
            }
            else if (since is { } begun && (e is IncidentDeclared or IncidentReopened or PostClosed))
            {
                open.TryAdd(what, begun);
            }
        }
    }
}
