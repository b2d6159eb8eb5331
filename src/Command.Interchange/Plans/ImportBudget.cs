namespace Command.Interchange.Plans;

/// <summary>How much of the limits one import has used up. Counted while reading, so before any geometry is worked out.</summary>
internal sealed class ImportBudget
{
    private int _features;
    private int _tokens;
    private int _vertices;
    private long _shapeWork;

    public void Features(string file, int count)
    {
        if ((_features += count) > PlanLimits.Features)
        {
            throw new UnreadableFile(file, $"brings the plan to more than {PlanLimits.Features:N0} features");
        }
    }

    public void Vertices(string file, int count)
    {
        if ((_vertices += count) > PlanLimits.Vertices)
        {
            throw new UnreadableFile(file, $"brings the plan to more than {PlanLimits.Vertices:N0} points");
        }
    }

    /// <summary>One polygon that is about to be checked: see <see cref="PlanLimits.ShapeWork"/>.</summary>
    public void Shape(string file, long points)
    {
        if ((_shapeWork += points * points) > PlanLimits.ShapeWork)
        {
            throw new UnreadableFile(file, "has shapes with too many points for a floor plan; simplify the drawing");
        }
    }

    public void Token(string file)
    {
        if (++_tokens > PlanLimits.JsonTokens)
        {
            throw new UnreadableFile(file, $"brings the plan to more than {PlanLimits.JsonTokens:N0} JSON values");
        }
    }
}
