using System.Collections.Immutable;
using Command.Domain.Responders;

namespace Command.Web.Features.Responders;

/// <summary>A responder, ready to draw.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">As others call them.</param>
/// <param name="People">How many they are.</param>
/// <param name="Detail">Leader, contact and what else is good to know, in one line; empty for nothing.</param>
/// <param name="Status">Where they are in their stay.</param>
/// <param name="Team">Their team; null for none.</param>
/// <param name="Since">Since when they are in this status.</param>
public sealed record ResponderLine(Guid Id, string Name, int People, string Detail, ResponderStatus Status, string? Team, DateTimeOffset Since)
{
    /// <summary>Everyone who checked in, by agency; who is here first, then who is on the way, then who was released.</summary>
    public static ImmutableArray<AgencyLine> AllOf(ResponderState state) =>
    [
        .. state.Responders
            .GroupBy(responder => responder.Facts.Agency, StringComparer.OrdinalIgnoreCase)
            .OrderBy(agency => agency.Key.Length == 0).ThenBy(agency => agency.Key, StringComparer.OrdinalIgnoreCase)
            .Select(agency => new AgencyLine(
                agency.Key.Length == 0 ? "No agency" : agency.Key,
                agency.Where(r => r.Status is ResponderStatus.Staging or ResponderStatus.Assigned).Sum(r => r.Facts.People),
                agency.Where(r => r.Status is ResponderStatus.EnRoute).Sum(r => r.Facts.People),
                [.. agency.OrderBy(r => Order(r.Status)).ThenBy(r => r.Facts.Name, StringComparer.OrdinalIgnoreCase).Select(r => Of(r, state))])),
    ];

    private static ResponderLine Of(Responder r, ResponderState state) => new(
        r.Id,
        r.Facts.Name,
        r.Facts.People,
        string.Join(" · ", new[] { r.Facts.Leader is { } leader ? $"under {leader}" : null, r.Facts.Qualifications, r.Facts.Contact, r.Facts.Travel, r.Facts.From is { } from ? $"from {from}" : null }.OfType<string>()),
        r.Status,
        state.Teams.FirstOrDefault(team => team.Members.Contains(r.Id))?.Name,
        r.Since);

    private static int Order(ResponderStatus status) => status switch
    {
        ResponderStatus.Assigned => 0,
        ResponderStatus.Staging => 1,
        ResponderStatus.EnRoute => 2,
        _ => 3,
    };
}

/// <summary>The responders of one agency.</summary>
/// <param name="Name">The agency.</param>
/// <param name="Here">How many of its people are in staging or assigned.</param>
/// <param name="Coming">How many are on the way.</param>
/// <param name="Lines">Its responders.</param>
public sealed record AgencyLine(string Name, int Here, int Coming, ImmutableArray<ResponderLine> Lines);
