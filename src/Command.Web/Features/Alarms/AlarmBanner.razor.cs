using Command.Web.Features.Incidents;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Command.Web.Features.Alarms;

/// <summary>Hands what waits for the person of this circuit to the stack that draws it.</summary>
public sealed partial class AlarmBanner(LiveAlarms alarms, CommandSender sender, NavigationManager navigation) : LiveScreen
{
    private Notices _notices = Notices.None;
    private string _here = "";

    protected override Task OpenAsync()
    {
        navigation.LocationChanged += OnMoved;
        Refresh();
        return Task.CompletedTask;
    }

    protected override IDisposable? Watch(Action changed) => Me is { } me ? alarms.Watch(District, me.Id, changed) : null;

    protected override void Refresh()
    {
        _notices = Me is { } me ? alarms.Of(District, me) : Notices.None;
        _here = navigation.ToBaseRelativePath(navigation.Uri);
    }

    public override async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnMoved;
        await base.DisposeAsync();
    }

    private void OnMoved(object? by, LocationChangedEventArgs to) => _ = InvokeAsync(() =>
    {
        Refresh();
        StateHasChanged();
    });

    private async Task<string?> SendAsync(Notice notice, string answer) =>
        Me is { } me ? (await sender.SendAsync(District, me, notice.Answer(answer))).Refusal : "Sign in again.";
}
