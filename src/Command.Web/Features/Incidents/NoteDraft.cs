namespace Command.Web.Features.Incidents;

/// <summary>A note that is being written and not yet said.</summary>
public sealed class NoteDraft
{
    public string? Text { get; set; }
}
