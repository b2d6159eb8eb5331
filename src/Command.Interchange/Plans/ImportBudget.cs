namespace Command.Interchange.Plans;

/// <summary>How much of the limits one import has used up. Counted while reading, so before any geometry is worked out.</summary>
internal sealed class ImportBudget
{
    private int _features;
    private int _tokens;
    private int _vertices;
    private long _edgePairs;
    private int _placed;
    private int _mended;

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

    /// <summary>How many pairs of edges checking one polygon takes; refused as soon as it is too many.</summary>
    public void EdgePairs(string file, int count)
    {
        if ((_edgePairs += count) > PlanLimits.EdgePairs)
        {
            throw new UnreadableFile(file, "has shapes with too many points for a floor plan; simplify the drawing");
        }
    }

    /// <summary>On how many levels one feature is placed.</summary>
    public void Placed(string file, int levels)
    {
        if ((_placed += levels) > PlanLimits.Features)
        {
            throw new UnreadableFile(file, $"brings the plan to more than {PlanLimits.Features:N0} rooms");
        }
    }

    /// <summary>Whether one more shape may be mended; a drawing that needs many is too poor to search by.</summary>
    public bool Mend() => ++_mended <= PlanLimits.Mended;

    public void Token(string file)
    {
        if (++_tokens > PlanLimits.JsonTokens)
        {
            throw new UnreadableFile(file, $"brings the plan to more than {PlanLimits.JsonTokens:N0} JSON values");
        }
    }
}
