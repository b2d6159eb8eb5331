using Command.SystemTests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class AlarmTests(Browsers browsers, SharedApp shared, ITestOutputHelper output)
{
    // From the answer to the declaration to the banner on another screen, in milliseconds.
    private const int AtOnce = 2000;

    private const string HearSounds = "window.heard = []; addEventListener('command:sound', e => window.heard.push(e.detail.name));";

    private const string Top = "element => element.getBoundingClientRect().top";

    // A finger that was on its way when the alarm came: it lands as soon as anything lies there.
    private const string PressAtOnce = """
        new MutationObserver((_, self) => {
          const button = document.querySelector('.alarm-answers button');
          if (!button) return;
          self.disconnect();
          button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
          button.setAttribute('data-pressed', '');
        }).observe(document, { childList: true, subtree: true });
        """;

    [SkippableFact]
    public async Task A_declaration_reaches_everyone_in_scope_on_whatever_page_they_have_open_and_their_answers_are_counted()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        await using var office = await OpenAsync(url, "district-2", "/buildings");
        await using var officer = await OpenAsync(url, "officer-1", "/");
        await using var crisis = await browsers.OpenAsync(url, 390, 844);
        await crisis.Page.AddInitScriptAsync(HearSounds);
        await crisis.Page.GotoAsync("/sign-in?ReturnUrl=/field");
        await crisis.Page.Locator("button[value='crisis-middle-1']").ClickAsync();
        await Assertions.Expect(crisis.Page.Locator("html")).ToHaveAttributeAsync("data-alarms", "live");
        await using var observer = await OpenAsync(url, "observer-1", "/");
        Window[] reached = [office, officer, crisis];

        var incident = await api.DeclareAsync(await api.SchoolAsync());
        var took = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(reached.Select(window => Assertions.Expect(window.Alarms).ToHaveCountAsync(1, new() { Timeout = AtOnce })));
        output.WriteLine($"Three screens showed the alarm {took.ElapsedMilliseconds} ms after it was declared.");

        foreach (var window in reached)
        {
            await Assertions.Expect(window.Alarms).ToContainTextAsync("Locks, Lights, Out of Sight.");
            await Assertions.Expect(window.Alarms.Locator(".practice")).ToHaveTextAsync("DRILL");
            Assert.StartsWith("(!) ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(["alarm"], await officer.Page.EvaluateAsync<string[]>("() => window.heard"));
        Assert.Empty(await crisis.Page.EvaluateAsync<string[]>("() => window.heard"));
        await Assertions.Expect(crisis.Page.Locator(".alarms[data-quiet] .alarm")).ToHaveCountAsync(1);

        await using var command = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(command, "district-1", incident);
        var count = screen.Page.Locator(".alarm-count");
        await Assertions.Expect(count).ToContainTextAsync("1 of ");
        await AnswerAsync(office, "Coming");
        await AnswerAsync(crisis, "There");
        await Assertions.Expect(count).ToContainTextAsync("3 of ");
        await count.ClickAsync();
        await screen.Page.Locator(".alarm-row summary").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".alarm-row li[data-silent]", new() { HasText = "Lt. Ortiz" })).ToBeVisibleAsync();
        await AnswerAsync(officer, "Cannot");
        await Assertions.Expect(count).ToContainTextAsync("4 of ");
        await Assertions.Expect(screen.Page.Locator(".alarm-row li", new() { HasText = "Lt. Ortiz" })).ToContainTextAsync("Cannot");

        await Assertions.Expect(observer.Page.Locator($".incident[href='/incidents/{incident}']")).ToBeVisibleAsync();
        await Assertions.Expect(observer.Alarms).ToHaveCountAsync(0);
        Assert.DoesNotContain("(!)", await observer.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(reached.Append(observer).SelectMany(window => window.Faults));
    }

    [SkippableFact]
    public async Task A_finger_that_was_already_on_its_way_answers_nothing()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        await using var window = await OpenAsync(url, "officer-1", "/");
        await window.Page.EvaluateAsync(PressAtOnce);

        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await Assertions.Expect(window.Alarms.Locator("[data-pressed]").First).ToBeAttachedAsync();

        Assert.DoesNotContain(await api.EventsAsync(incident), e => e.Type == "alarm_answered");
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(1);
        await window.AnswerAlarmsAsync();
    }

    [SkippableTheory]
    [InlineData("/account")]
    [InlineData("/buildings")]
    public async Task An_alarm_moves_nothing_and_what_it_covers_can_be_scrolled_free(string path)
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        await using var window = await browsers.OpenAsync(url);
        await window.Page.GotoAsync("/sign-in?ReturnUrl=" + Uri.EscapeDataString(path));
        await window.Page.Locator("button[value='officer-1']").ClickAsync();
        await Assertions.Expect(window.Page.Locator("html[data-link='live'], html[data-alarms='live']")).ToBeAttachedAsync();
        var heading = window.Page.Locator("#main h1");
        var before = await heading.EvaluateAsync<double>(Top);

        await api.DeclareAsync(await api.SchoolAsync());
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(1);

        Assert.Equal(before, await heading.EvaluateAsync<double>(Top), 1.0);
        await window.Page.Mouse.WheelAsync(0, -5000);
        await heading.ClickAsync(new() { Timeout = AtOnce });
        await window.AnswerAlarmsAsync();
        Assert.Equal(before, await heading.EvaluateAsync<double>(Top), 1.0);
    }

    [SkippableFact]
    public async Task On_the_page_of_its_incident_an_alarm_is_small_and_makes_no_sound()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url);
        await window.Page.AddInitScriptAsync(HearSounds);
        var screen = await IncidentScreen.OpenAsync(window, "officer-1", incident);

        await api.OrderAsync(incident, "evacuate", detail: "the flag pole");

        await Assertions.Expect(screen.Page.Locator(".alarms-here .alarm")).ToContainTextAsync("Evacuate");
        Assert.Empty(await screen.Page.EvaluateAsync<string[]>("() => window.heard"));
        await screen.Page.Locator("a.mark").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".alarms:not(.alarms-here) .alarm")).ToContainTextAsync("Evacuate");
        Assert.Equal(["alarm"], await screen.Page.EvaluateAsync<string[]>("() => window.heard"));
    }

    [SkippableFact]
    public async Task A_message_waits_for_those_it_was_sent_to_and_the_field_page_answers_it()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var command = await browsers.OpenAsync(url);
        var screen = await IncidentScreen.OpenAsync(command, "district-1", incident);
        await using var field = await browsers.OpenAsync(url, 390, 844);
        await field.Page.GotoAsync($"/sign-in?ReturnUrl=/field/{incident}");
        await field.Page.Locator("button[value='officer-2']").ClickAsync();
        await Assertions.Expect(field.Alarms).ToHaveCountAsync(1);
        await field.AnswerAlarmsAsync();

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Messages", Exact = true }).ClickAsync();
        await screen.Page.Locator(".quick", new() { HasText = "accounted for" }).ClickAsync();
        await screen.Page.GetByText("Urgent", new() { Exact = false }).Last.ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await Assertions.Expect(field.Alarms).ToContainTextAsync("Is everyone with you accounted for?");
        await field.Alarms.GetByRole(AriaRole.Button, new() { Name = "Need help" }).PressAsync("Enter");
        await Assertions.Expect(field.Alarms).ToHaveCountAsync(0);
        await screen.Page.Locator(".message summary").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".message li", new() { HasText = "Sgt. Bakke" })).ToContainTextAsync("Need help");
    }

    private async Task<Window> OpenAsync(string url, string person, string path)
    {
        var window = await browsers.OpenAsync(url);
        await window.Page.AddInitScriptAsync(HearSounds);
        await window.SignInAsync(person, path);
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(0);
        return window;
    }

    private static async Task AnswerAsync(Window window, string answer)
    {
        await window.Alarms.GetByRole(AriaRole.Button, new() { Name = answer }).PressAsync("Enter");
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(0);
        Assert.DoesNotContain("(!)", await window.Page.TitleAsync(), StringComparison.Ordinal);
    }
}
