using System.Diagnostics;

namespace Command.Store.Tests.Support;

/// <summary>Waits for something that happens elsewhere, for as long as it takes and no longer than it may.</summary>
public static class Eventually
{
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what, int seconds = 20)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waiting.Elapsed.TotalSeconds < seconds, $"Not within {seconds} s: {what}");
            await Task.Delay(10);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string what, int seconds = 20) =>
        IsTrueAsync(() => Task.FromResult(condition()), what, seconds);
}
