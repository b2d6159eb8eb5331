using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Command.Store.Tests.Support;

/// <summary>Keeps what is logged, with the milliseconds since it was opened, for the message of a test that fails.</summary>
public sealed class Notes : ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{_clock.ElapsedMilliseconds,6} ms  {formatter(state, exception)} {exception?.Message}");

    public override string ToString() => string.Join('\n', _lines);
}
