using Command.Domain.Incidents;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Incidents;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Command.Web.Features.Alarms;

/// <summary>
/// What waits for this person's answer, over every page. Nothing takes it away but their answer or the end of what it is
/// about. It takes no focus: whoever is typing goes on typing.
/// </summary>
public sealed partial class AlarmBanner(LiveAlarms alarms, DistrictDirectory directory, CommandSender sender, NavigationManager navigation) : LiveScreen
{
    private Notices _notices = Notices.None;
    private (Notices Notices, string Path, bool Reading) _drawn = (Notices.None, "", false);
    private HashSet<Guid> _known = [];
    private Agency? _agency;
    private string _spoken = "";
    private bool _reading;

    private IEnumerable<Notice> Loud => _notices.Waiting.Where(notice => notice.Level is not NoticeLevel.Routine);

    private List<Notice> Routine => [.. _notices.Waiting.Where(notice => notice.Level is NoticeLevel.Routine)];

    private string? Quiet => _notices.Quiet ? "" : null;

    protected override async Task OpenAsync()
    {
        if (Me is { } me)
        {
            _agency = (await directory.RosterAsync(District)).AgencyOf(me);
        }

        navigation.LocationChanged += OnMoved;
        Refresh();
    }

    protected override IDisposable? Watch(Action changed) => Me is { } me ? alarms.Watch(District, me.Id, changed) : null;

    protected override void Refresh()
    {
        _notices = Me is { } me ? alarms.Of(District, me, _agency) : Notices.None;
        var news = Loud.Where(notice => !_known.Contains(notice.Id)).ToList();
        _known = [.. _notices.Waiting.Select(notice => notice.Id)];
        _reading &= Routine.Count > 0;
        if (news.Count > 0)
        {
            _spoken = string.Join(" ", news.Select(NoticeCard.Sentence));
        }
        else if (!Loud.Any())
        {
            _spoken = "";
        }
    }

    protected override bool ShouldRender()
    {
        var now = (_notices, navigation.Uri, _reading);
        if (_drawn == now)
        {
            return false;
        }

        _drawn = now;
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnMoved;
        await base.DisposeAsync();
    }

    // The incident's own page says it all already: there the banner is small and makes no sound.
    private bool IsHere(Notice notice) =>
        navigation.ToBaseRelativePath(navigation.Uri).StartsWith($"incidents/{notice.Incident}", StringComparison.OrdinalIgnoreCase);

    private void OnMoved(object? by, LocationChangedEventArgs to) => _ = InvokeAsync(StateHasChanged);

    private async Task<string?> SendAsync(Notice notice, string answer) =>
        Me is { } me ? (await sender.SendAsync(District, me, notice.Answer(answer))).Refusal : "Sign in again.";
}
