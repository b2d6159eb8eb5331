namespace Command.Domain.Kernel;

/// <summary>Words as people type, paste and dictate them, made fit to keep.</summary>
public static class Written
{
    /// <summary>Without blanks at its ends and without control characters, which no store can be trusted with; null when nothing is left.</summary>
    public static string? OrNull(string? text)
    {
        var clean = string.Concat((text ?? "").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
        return clean.Length == 0 ? null : clean;
    }
}
