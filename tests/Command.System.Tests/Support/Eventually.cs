using System.Diagnostics;

namespace Command.SystemTests.Support;

/// <summary>Waits for something that happens elsewhere, for as long as it takes and no longer than it may.</summary>
internal static class Eventually
{
    /// <summary>Long, because the machine may be busy with other work; a test that measures says what it measured.</summary>
    public const int Patience = 30;

    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waiting.Elapsed.TotalSeconds < Patience, $"Not within {Patience} s: {what}");
            await Task.Delay(20);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);
}
