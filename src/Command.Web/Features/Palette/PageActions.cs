namespace Command.Web.Features.Palette;

/// <summary>
/// What the open page of one person offers. Parts offer while they are shown, mostly by the component Offer; palette,
/// shortcuts and the list of keys read it. Used on the circuit's own thread.
/// </summary>
public sealed class PageActions
{
    private readonly List<PageAction> _offered = [];
    private readonly List<PageRooms> _rooms = [];

    /// <summary>Raised when an action comes or goes.</summary>
    public event Action? Changed;

    /// <summary>Everything on offer, what every page has last.</summary>
    public IReadOnlyList<PageAction> All =>
        [.. _offered.Where((action, i) => _offered.FindLastIndex(other => other.Id == action.Id) == i).OrderBy(action => action.Group == PageAction.Everywhere)];

    /// <summary>The rooms of the page; null when it shows none.</summary>
    public PageRooms? Rooms => _rooms.LastOrDefault();

    /// <summary>Offers an action until the result is disposed.</summary>
    public IDisposable Offer(PageAction action)
    {
        _offered.Add(action);
        Changed?.Invoke();
        return new Until(() =>
        {
            _offered.Remove(action);
            Changed?.Invoke();
        });
    }

    /// <summary>Offers the rooms of the page until the result is disposed.</summary>
    public IDisposable Offer(PageRooms rooms)
    {
        _rooms.Add(rooms);
        return new Until(() => _rooms.Remove(rooms));
    }

    /// <summary>The action of a key; the newest when several want it, so that Esc closes what was opened last.</summary>
    public PageAction? Of(string keys) => _offered.FindLast(action => action.Keys == keys);

    private sealed class Until(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose()
        {
            _end?.Invoke();
            _end = null;
        }
    }
}
