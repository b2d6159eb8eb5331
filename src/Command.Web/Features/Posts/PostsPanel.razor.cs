using Command.Domain.Posts;
using Command.Web.App;
using Command.Web.Features.Incidents;
using Command.Web.Features.Organization;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Command.Web.Features.Posts;

/// <summary>Posts and control zones as lists. What is tapped is tapped on the map beside it, by its own script.</summary>
public sealed partial class PostsPanel(IJSRuntime js) : IAsyncDisposable
{
    private const string ModuleUrl = "./Features/Posts/PostsPanel.razor.js";

    private readonly Sending _sending = new();
    private readonly CancellationTokenSource _left = new();
    private CommandPicture _picture = default!;
    private IJSObjectReference? _module;
    private PostKind? _placing;
    private Post? _moving;
    private bool _drawing;

    [Parameter, EditorRequired] public required IncidentScreen Screen { get; set; }

    /// <summary>The person wants to see another part of the screen: map, rooms or story.</summary>
    [Parameter] public EventCallback<string> OnView { get; set; }

    private PostState Posts => Screen.View.State.Posts;

    protected override void OnParametersSet() => _picture = CommandPicture.Of(Screen.View);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _left.CancelAsync();
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("cancel");
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what was being drawn with it.
        }

        _left.Dispose();
    }

    // The first that an incident lacks is the first to be placed.
    private void Place() =>
        (_placing, _moving) = (_placing is null || _moving is not null ? Posts.CommandPost is null ? PostKind.CommandPost : PostKind.Staging : null, null);

    private void Move(Post post) => (_placing, _moving) = (post.Kind, post);

    private void Placed() => (_placing, _moving) = (null, null);

    /// <summary>Lets the person tap a place, or the corners of an area, on the map; null when they did not.</summary>
    private async Task<PickedOnMap?> PickAsync(bool outline, string words)
    {
        // Where there is no room for both, the map comes to the front and the panel returns when it is done.
        await OnView.InvokeAsync("map");
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", _left.Token, ModuleUrl);
            return await _module.InvokeAsync<PickedOnMap?>("pick", _left.Token, outline, words);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            return null;
        }
        finally
        {
            await OnView.InvokeAsync("story");
        }
    }

    private Task<bool> SendAsync(CommandRequest request) => _sending.SendAsync(() => Screen.Send(request));
}

/// <summary>What a person tapped on the map.</summary>
/// <param name="Level">The level it is on; null for outdoors.</param>
/// <param name="Room">The room it is in; null for none.</param>
/// <param name="Points">The place, or the corners, as pairs in the plan's own coordinates.</param>
public sealed record PickedOnMap(string? Level, string? Room, double[][] Points);
