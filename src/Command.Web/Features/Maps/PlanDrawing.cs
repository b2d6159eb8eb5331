using System.Text.Json;
using Microsoft.JSInterop;

namespace Command.Web.Features.Maps;

/// <summary>What a plan is drawn with at first: the layers it stands on, and what to show.</summary>
internal sealed record PlanStart(string Levels, string Rooms, string Walls, Guid? Incident, int? Level, string? Selected, bool Grid, string? Readiness);

/// <summary>The browser's half of <see cref="PlanMap"/>: PlanMap.razor.js, typed.</summary>
internal sealed class PlanDrawing : IAsyncDisposable
{
    internal const string ModuleUrl = "./Features/Maps/PlanMap.razor.js";

    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _plan;
    private readonly DotNetObjectReference<Ear> _ear;

    private PlanDrawing(IJSObjectReference module, IJSObjectReference plan, DotNetObjectReference<Ear> ear) =>
        (_module, _plan, _ear) = (module, plan, ear);

    public static async Task<PlanDrawing> StartAsync(IJSRuntime js, string host, string map, PlanStart start, Func<int, Task> levelChosen)
    {
        var ear = DotNetObjectReference.Create(new Ear(levelChosen));
        var module = await js.InvokeAsync<IJSObjectReference>("import", ModuleUrl);
        var plan = await module.InvokeAsync<IJSObjectReference>("start", host, map, start, ear);
        return new PlanDrawing(module, plan, ear);
    }

    public Task FollowAsync(Guid? incident) => Call("follow", incident);

    public Task SelectAsync(string? room) => Call("select", room);

    public Task ShowLevelAsync(int ordinal) => Call("showLevel", ordinal);

    public Task SetGridAsync(bool shown) => Call("setGrid", shown);

    public Task ShowReadinessAsync(string? url) => Call("showReadiness", url);

    /// <summary>Shows a moment of a review; without a change it is the last one at another time.</summary>
    public Task ReviewAsync(JsonElement? change, DateTimeOffset at, bool pulses) => Call("review", change, at, pulses);

    public async ValueTask DisposeAsync()
    {
        await Call("stop");
        try
        {
            await _plan.DisposeAsync();
            await _module.DisposeAsync();
        }
        catch (Exception e) when (IsGone(e))
        {
            // Closed below all the same.
        }

        _ear.Dispose();
    }

    private async Task Call(string method, params object?[] arguments)
    {
        try
        {
            await _plan.InvokeVoidAsync(method, arguments);
        }
        catch (Exception e) when (IsGone(e))
        {
            // The page is gone; it stops by itself when its element leaves.
        }
    }

    private static bool IsGone(Exception e) => e is JSDisconnectedException or TaskCanceledException or ObjectDisposedException;

    /// <summary>What the browser may call.</summary>
    private sealed class Ear(Func<int, Task> levelChosen)
    {
        [JSInvokable]
        public Task LevelChosen(int ordinal) => levelChosen(ordinal);
    }
}
