using System.Collections.Immutable;
using Command.Domain.Organization;

namespace Command.Domain.Forms;

/// <summary>The organization of an incident as a chart on paper.</summary>
internal static class ChartLines
{
    /// <summary>Everyone who holds something, and the positions over them; the commander and the chiefs also when there is none.</summary>
    public static Chart Of(FormFacts facts)
    {
        var lines = ImmutableArray.CreateBuilder<ChartLine>();
        lines.Add(new ChartLine(0, facts.State.Chart.Commanders.Length > 1 ? "Unified command" : "Incident commander", facts.Commander ?? ""));
        foreach (var position in Positions.Under(null))
        {
            Add(facts, position, 1, lines);
        }

        return new Chart(lines.ToImmutable());
    }

    private static void Add(FormFacts facts, Position position, int depth, ImmutableArray<ChartLine>.Builder lines)
    {
        if (depth > 1 && !IsFilled(facts, position))
        {
            return;
        }

        lines.Add(new ChartLine(depth, Positions.Title(position), string.Join(", ", facts.State.Chart.Holding(position).Select(holder => $"{holder.Name} ({facts.AgencyOf(holder.Agency)})"))));
        foreach (var below in Positions.Under(position))
        {
            Add(facts, below, depth + 1, lines);
        }

        // Teams are what operations is made of, whether or not anyone holds a position there.
        if (position is Position.OperationsChief)
        {
            lines.AddRange(TeamHistory.Of(facts.Events).Select(team => new ChartLine(depth + 1, $"Team {team.Team.Name}", string.Join(", ", team.Members.Select(member => member.Facts.Title)))));
        }
    }

    private static bool IsFilled(FormFacts facts, Position position) =>
        !facts.State.Chart.Holding(position).IsEmpty || Positions.Under(position).Any(below => IsFilled(facts, below));
}
