namespace Command.Web.App;

/// <summary>The frame of every page.</summary>
public static class Shell
{
    /// <summary>The section of the top bar that a page fills with what it is about: &lt;SectionContent SectionId="Shell.Place"&gt;.</summary>
    public static readonly object Place = new();
}
