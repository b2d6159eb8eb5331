using System.Diagnostics;

namespace Command.Store.Tests.Support;

/// <summary>Waits for something that happens elsewhere, for as long as it takes and no longer than it may.</summary>
public static class Eventually
{
    // Long, because the machine may be busy with other work; a test that measures says what it measured.
    private const int Patience = 30;

    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what, Notes? notes = null, int seconds = Patience)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waiting.Elapsed.TotalSeconds < seconds, $"Not within {seconds} s: {what}\n{notes}");
            await Task.Delay(10);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string what, Notes? notes = null, int seconds = Patience) =>
        IsTrueAsync(() => Task.FromResult(condition()), what, notes, seconds);
}
