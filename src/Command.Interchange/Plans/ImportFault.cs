namespace Command.Interchange.Plans;

/// <summary>Reading stops here: the file as a whole cannot be used. Never leaves <see cref="PlanImport"/>.</summary>
internal sealed class UnreadableFile(string file, string reason) : Exception(reason)
{
    public ImportProblem Problem { get; } = new(file, Feature: null, Field: null, reason);
}

/// <summary>One feature is wrong; reading goes on, so that a person sees all problems at once. Caught feature by feature.</summary>
internal sealed class BadFeature(string? field, string reason) : Exception(reason)
{
    public string? Field { get; } = field;
}
