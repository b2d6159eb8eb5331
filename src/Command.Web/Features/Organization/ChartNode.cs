using System.Collections.Immutable;
using Command.Domain.Organization;

namespace Command.Web.Features.Organization;

/// <summary>A position of the chart as it is drawn, with those under it; or a heading that groups positions.</summary>
/// <param name="Position">Which; null for a heading.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Holders">Who holds it.</param>
/// <param name="Under">What hangs under it.</param>
public sealed record ChartNode(Position? Position, string Title, ImmutableArray<PositionHolder> Holders, ImmutableArray<ChartNode> Under)
{
    /// <summary>Whether someone holds it or anything under it.</summary>
    public bool IsHeld => !Holders.IsEmpty || Under.Any(node => node.IsHeld);

    /// <summary>How many positions of it and under it nobody holds.</summary>
    public int Empty => (Position is not null && Holders.IsEmpty ? 1 : 0) + Under.Sum(node => node.Empty);

    /// <summary>Whether one more person may take it.</summary>
    public bool IsFree => Position is { } position && (Holders.IsEmpty || Positions.Of(position).Several);

    /// <summary>What hangs under the commander.</summary>
    public static ImmutableArray<ChartNode> Of(ChartState chart) =>
    [
        Heading("Command staff", chart, Positions.Under(null).Where(position => Positions.Of(position).Section is Section.CommandStaff)),
        .. Positions.Under(null).Where(position => Positions.Of(position).Section is not Section.CommandStaff).Select(position => Node(chart, position)),
    ];

    private static ChartNode Node(ChartState chart, Position position) => new(
        position, Positions.Title(position), chart.Holding(position), position is Domain.Organization.Position.OperationsChief ? Operations(chart) : Branch(chart, position));

    // The school's own work and that of those who come to help stand apart.
    private static ImmutableArray<ChartNode> Operations(ChartState chart) =>
    [
        .. Positions.Under(Domain.Organization.Position.OperationsChief)
            .GroupBy(position => Positions.Of(position).Section)
            .Select(part => Heading(part.Key is Section.LawEnforcement ? "Law enforcement and rescue" : "School", chart, part)),
    ];

    private static ImmutableArray<ChartNode> Branch(ChartState chart, Position position) => [.. Positions.Under(position).Select(child => Node(chart, child))];

    private static ChartNode Heading(string title, ChartState chart, IEnumerable<Position> positions) => new(null, title, [], [.. positions.Select(position => Node(chart, position))]);
}
