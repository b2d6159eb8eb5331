namespace Command.Web.App;

/// <summary>What the frame of every page is told from configuration (section "Shell").</summary>
public sealed class Shell
{
    /// <summary>The words in the top bar beside the mark: the district's name.</summary>
    public string District { get; set; } = "";

    /// <summary>The section of the top bar that a page fills with what it is about: &lt;SectionContent SectionId="Shell.Place"&gt;.</summary>
    public static readonly object Place = new();
}
