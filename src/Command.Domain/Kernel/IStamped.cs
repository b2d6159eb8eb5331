namespace Command.Domain.Kernel;

/// <summary>An event that says who, when and on whose command.</summary>
public interface IStamped
{
    /// <summary>Who said it, when they saw it and when we wrote it down.</summary>
    Stamp Stamp { get; }
}
