namespace Command.Benchmarks.Clients;

/// <summary>One who waits for patches.</summary>
public interface IViewer : IAsyncDisposable
{
    /// <summary>Called with each patch as it came.</summary>
    Action<ReadOnlyMemory<byte>>? OnPatch { get; set; }

    /// <summary>Says that it is still there, where a protocol asks that of a client.</summary>
    Task PingAsync();
}
