using Command.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Command.Web.Features.Palette;

/// <summary>The command palette: a box to type in and at most a dozen answers, chosen by key or by press.</summary>
public sealed partial class Palette(PaletteSource source, CurrentPerson current, IJSRuntime js, ILogger<Palette> log) : IAsyncDisposable
{
    internal const string ActionId = "palette";
    private const int MostRows = 12;

    private ElementReference _dialog;
    private DotNetObjectReference<Palette>? _self;
    private IJSObjectReference? _script;
    private List<PaletteItem> _all = [];
    private IReadOnlyList<PaletteItem> _found = [];
    private List<PaletteItem> _rows = [];
    private string _typed = "";
    private int _at;
    private bool _open;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Status => !_open ? ""
        : _found.Count == 0 ? "Nothing found. Try a room number, a name, a use or a wing."
        : _found.Count > _rows.Count ? $"{_rows.Count} of {_found.Count}"
        : $"{_found.Count} found";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            var module = await js.InvokeAsync<IJSObjectReference>("import", "./Features/Palette/Palette.razor.js");
            _script = await module.InvokeAsync<IJSObjectReference>("attach", _dialog, _self);
        }
    }

    /// <summary>The browser has opened it: fills it, first from memory, then with the people.</summary>
    [JSInvokable]
    public async Task OpenedAsync()
    {
        (_open, _typed) = (true, "");
        var user = (await Authentication).User;
        var district = current.District(user);
        if (await current.PersonAsync(user) is not { } me)
        {
            return;
        }

        _all = [.. source.Of(district, me)];
        Find();
        StateHasChanged();
        try
        {
            var people = await source.PeopleAsync(district, me);
            if (_open)
            {
                _all.AddRange(people);
                Find(keepPlace: true);
                StateHasChanged();
            }
        }
        catch (Exception e)
        {
            // Rooms and actions matter more than names, and need no database.
            log.LogWarning(e, "The palette has no people");
        }
    }

    /// <summary>An arrow or Enter was pressed.</summary>
    [JSInvokable]
    public async Task PressAsync(string key)
    {
        if (key != "Enter")
        {
            _at = _rows.Count == 0 ? 0 : (_at + (key == "ArrowDown" ? 1 : _rows.Count - 1)) % _rows.Count;
            StateHasChanged();
        }
        else if (_at < _rows.Count)
        {
            try
            {
                await ChooseAsync(_rows[_at]);
            }
            catch (Exception e)
            {
                await DispatchExceptionAsync(e);
            }
        }
    }

    /// <summary>The browser has closed it.</summary>
    [JSInvokable]
    public void Closed()
    {
        (_open, _all, _found, _rows) = (false, [], [], []);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    private Task OpenAsync() => _script?.InvokeVoidAsync("open").AsTask() ?? Task.CompletedTask;

    private void Type(ChangeEventArgs e)
    {
        _typed = e.Value?.ToString() ?? "";
        Find();
    }

    private void Find(bool keepPlace = false)
    {
        _found = PaletteSearch.Find(_all, _typed);
        _rows = [.. _found.Take(MostRows)];
        _at = keepPlace ? Math.Clamp(_at, 0, Math.Max(0, _rows.Count - 1)) : 0;
    }

    // Closed first, so that the focus is back where it was before the action moves it.
    private async Task ChooseAsync(PaletteItem item)
    {
        if (item.Choose is { } choose)
        {
            await _script!.InvokeVoidAsync("close");
            await choose();
        }
    }
}
