namespace Command.Web.Live;

/// <summary>A watch that goes on until it is disposed.</summary>
internal sealed class Watcher(Action leave) : IDisposable
{
    public void Dispose() => leave();
}
