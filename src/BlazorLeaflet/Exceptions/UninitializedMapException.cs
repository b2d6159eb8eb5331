namespace BlazorLeaflet.Exceptions;

/// <summary>The map is not on the page yet: wait for <see cref="Map.OnInitialized"/>.</summary>
public sealed class UninitializedMapException : InvalidOperationException
{
    public UninitializedMapException()
        : this("The map is not on the page yet. Wait for Map.OnInitialized.")
    {
    }

    public UninitializedMapException(string message)
        : base(message)
    {
    }

    public UninitializedMapException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
