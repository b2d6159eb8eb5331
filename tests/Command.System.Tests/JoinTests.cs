using System.Diagnostics;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>A partner without an account at the command post: from the code to the map, and out again on time.</summary>
[Collection(OneApp.Name)]
public sealed class JoinTests(Browsers browsers)
{
    [SkippableFact]
    public async Task A_guest_sees_the_map_within_a_minute_of_scanning_and_is_out_on_time()
    {
        await using var app = await AppProcess.StartAsync(("Command__GuestLasts", "00:00:25"));
        using var api = await Api.SignInAsync(app.Url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var post = await browsers.OpenAsync(app.Url, "district-1", "/");
        await new Seat(post).OpenIncidentAsync($"/incidents/{incident}");
        await post.Page.GetByRole(AriaRole.Button, new() { Name = "Guests" }).ClickAsync();
        await post.Page.GetByRole(AriaRole.Button, new() { Name = "Open a code" }).ClickAsync();
        await Assertions.Expect(post.Page.Locator(".qr")).ToBeVisibleAsync();
        var code = (await post.Page.Locator(".digits").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);

        // What the picture leads to, on a phone.
        var scanned = Stopwatch.StartNew();
        await using var phone = await browsers.OpenAsync(app.Url, width: 390, height: 844);
        await phone.Page.GotoAsync($"/join?code={code}");
        await phone.Page.GetByLabel("Your name").FillAsync("Capt. Ruiz");
        await phone.Page.GetByLabel("Agency").FillAsync("Riverbend Fire");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await phone.Page.WaitForURLAsync($"**/field/{incident}");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Plan" }).First.ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".floor .leaflet-container")).ToBeVisibleAsync();
        Assert.True(scanned.Elapsed < TimeSpan.FromSeconds(60), $"{scanned.Elapsed}");
        await Assertions.Expect(phone.Page.Locator(".only-look")).ToContainTextAsync("Observers can look");
        await Assertions.Expect(post.Page.GetByRole(AriaRole.List, new() { Name = "Guests" })).ToContainTextAsync("Capt. Ruiz");

        // The time runs from the joining; within five seconds of its end the phone shows nothing more of it.
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such incident" })).ToBeVisibleAsync(new() { Timeout = 45_000 });
        Assert.InRange(scanned.Elapsed, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
    }
}
