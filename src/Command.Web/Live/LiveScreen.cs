using System.Threading.Channels;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Command.Web.Live;

/// <summary>
/// A screen that is handed the next picture and redraws itself. The one base class in the app: it keeps who is looking,
/// coalescing, leaving and errors in one place. Changes that come while a screen draws become a single drawing.
/// </summary>
public abstract class LiveScreen : ComponentBase, IAsyncDisposable
{
    // Between two drawings; a person sees no difference, and a burst of marks costs a screen one drawing.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(40);

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _left = new();
    private IDisposable? _watch;
    private ITimer? _turn;

    [Inject] public required CurrentPerson Current { get; init; }

    /// <summary>The clock of the server.</summary>
    [Inject] public required TimeProvider Clock { get; init; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>The district of the person who looks.</summary>
    protected DistrictId District { get; private set; }

    /// <summary>Who looks; null when they are no longer in the district.</summary>
    protected Person? Me { get; private set; }

    /// <summary>Cancelled when the person leaves the screen.</summary>
    protected CancellationToken Left => _left.Token;

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        District = Current.District(user);
        Me = await Current.PersonAsync(user);
        await OpenAsync();
        if (RendererInfo.IsInteractive)
        {
            Current.Changed += OnPeopleChanged;
            // Watch first, then look: what lands between the two is drawn twice rather than missed.
            _watch = Watch(() => _signal.Writer.TryWrite(true));
            Refresh();
            _ = FollowAsync();
        }
    }

    /// <summary>Finds what the screen shows; once.</summary>
    protected abstract Task OpenAsync();

    /// <summary>Calls <paramref name="changed"/> at each change, until disposed; null when there is nothing to watch.</summary>
    protected abstract IDisposable? Watch(Action changed);

    /// <summary>Takes the newest picture, on the screen's own thread; the drawing follows.</summary>
    protected abstract void Refresh();

    /// <summary>Takes the picture again at a moment at which time alone changes it; null for never. A later call takes the place of an earlier one.</summary>
    protected void RefreshAt(DateTimeOffset? moment)
    {
        _turn?.Dispose();
        _turn = null;
        if (moment is { } at && RendererInfo.IsInteractive)
        {
            // A little late rather than a little early, when nothing would have changed yet.
            var wait = at - Clock.GetUtcNow() + TimeSpan.FromMilliseconds(20);
            _turn = Clock.CreateTimer(_ => _signal.Writer.TryWrite(true), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        Current.Changed -= OnPeopleChanged;
        _watch?.Dispose();
        _turn?.Dispose();
        _signal.Writer.TryComplete();
        await _left.CancelAsync();
        _left.Dispose();
        GC.SuppressFinalize(this);
    }

    // Rights given or ended while the screen is open count on it at once.
    private void OnPeopleChanged(DistrictId district)
    {
        if (district == District)
        {
            _ = InvokeAsync(AskWhoAsync);
        }
    }

    private async Task AskWhoAsync()
    {
        try
        {
            Me = await Current.PersonAsync((await Authentication).User);
            _signal.Writer.TryWrite(true);
        }
        catch (Exception) when (!_left.IsCancellationRequested)
        {
            // The database is away: what was known holds, and every command is judged by the desk.
        }
    }

    private async Task FollowAsync()
    {
        try
        {
            await foreach (var _ in _signal.Reader.ReadAllAsync(Left))
            {
                await InvokeAsync(() =>
                {
                    Refresh();
                    StateHasChanged();
                });
                await Task.Delay(Tick, Left);
            }
        }
        catch (Exception) when (_left.IsCancellationRequested)
        {
            // The screen was left while it was drawing.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
