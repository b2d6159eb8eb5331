using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class CommandTests(Browsers browsers, SharedApp shared)
{
    private const string CountSounds = "() => { window.sounds = []; addEventListener('command:sound', e => window.sounds.push(e.detail.name)); }";

    [SkippableFact]
    public async Task Nobody_leads_until_someone_takes_command_and_hands_it_on_by_a_read_back()
    {
        await using var app = await AppProcess.StartAsync(("Command__NoCommandAfter", "00:00:02"));
        using var api = await Api.SignInAsync(app.Url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var here = await browsers.OpenAsync(app.Url);
        await using var there = await browsers.OpenAsync(app.Url);
        await IncidentScreen.OpenAsync(here, "officer-1", incident);
        await IncidentScreen.OpenAsync(there, "officer-6", incident);
        var (ortiz, deer) = (new CommandSide(here.Page), new CommandSide(there.Page));

        await ortiz.ShoutsAsync();
        await deer.ShoutsAsync();
        await ortiz.Button("Take command").ClickAsync();
        await ortiz.IsLedByAsync("Lt. Ortiz · Riverbend PD");
        await deer.IsLedByAsync("Lt. Ortiz · Riverbend PD");

        await ortiz.OpenAsync();
        await ortiz.DrawAroundAsync("HOT", "Wing A, L1");
        await Assertions.Expect(there.Page.Locator(".plan-zone-word.zone-hot")).ToBeVisibleAsync();
        await ortiz.PlaceAtAsync("Command post", "101");
        await Assertions.Expect(here.Page.Locator(".place .danger")).ToContainTextAsync("This place is in a hot zone.");
        await ortiz.Button("Place it there all the same").ClickAsync();
        await Assertions.Expect(deer.Strip).ToContainTextAsync("in a hot zone");
        await Assertions.Expect(there.Page.Locator(".plan-post", new() { HasText = "ICP" })).ToBeVisibleAsync();

        await ortiz.Button("Hand over command").ClickAsync();
        await here.Page.GetByLabel("To whom").SelectOptionAsync("officer-6");
        await here.Page.GetByLabel("Briefing, to be read back").FillAsync("Wing A is hot. The command post must move.");
        await ortiz.Button("Offer command").ClickAsync();
        await Assertions.Expect(deer.Offer).ToContainTextAsync("Lt. Ortiz offers you command.");
        await Assertions.Expect(deer.Offer).ToContainTextAsync("Wing A is hot. The command post must move.");
        await there.Page.GetByLabel("Read it back in your own words").FillAsync("A is hot, I move the command post.");
        await deer.Button("Read back and accept").ClickAsync();
        await Assertions.Expect(ortiz.Offer).ToContainTextAsync("A is hot, I move the command post.");
        await ortiz.Button("That is right: hand over command").ClickAsync();
        await ortiz.IsLedByAsync("Sgt. Running Deer · Prairie SO");
        await deer.IsLedByAsync("Sgt. Running Deer · Prairie SO");
        await Assertions.Expect(ortiz.Offer).ToHaveCountAsync(0);

        await here.Page.EvaluateAsync(CountSounds);
        await deer.OpenAsync();
        await deer.Button("Leave command").ClickAsync();
        await there.Page.GetByLabel("Why you leave command").FillAsync("Going in");
        await deer.Button("Leave command").Last.ClickAsync();
        await ortiz.ShoutsAsync();
        await Eventually.IsTrueAsync(async () => await here.Page.EvaluateAsync<string>("() => window.sounds.join()") == "overdue", "the alarm is heard once");

        Assert.Equal(
            ["command_taken", "control_zone_drawn", "post_established", "command_offered", "command_read_back", "command_passed", "command_left"],
            About(await api.EventsAsync(incident)));
        Assert.Empty(here.Faults.Concat(there.Faults));
    }

    [SkippableFact]
    public async Task On_a_phone_a_post_is_placed_by_a_tap_and_a_zone_by_its_corners()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url, 390, 844);
        await IncidentScreen.OpenAsync(window, "officer-1", incident);
        var page = window.Page;
        var command = new CommandSide(page);

        await command.OpenAsync();
        await command.Button("Place a post").ClickAsync();
        await command.Button("Tap the place on the map").ClickAsync();
        var map = await command.PointingAsync("Tap where the command post is.");
        await page.Mouse.ClickAsync(map.X + (map.Width * .5f), map.Y + (map.Height * .45f));
        await Assertions.Expect(page.Locator(".command-panel .letters")).ToHaveTextAsync("ICP");

        await command.Button("Draw a zone").ClickAsync();
        await command.Button("Tap its corners on the map").ClickAsync();
        map = await command.PointingAsync("Tap the corners of the hot zone.");
        foreach (var (x, y) in new[] { (.25f, .35f), (.75f, .35f), (.75f, .65f) })
        {
            await page.Mouse.ClickAsync(map.X + (map.Width * x), map.Y + (map.Height * y));
        }

        await command.PointingAsync("3 corners. Tap the next, or press Done.");
        await page.Mouse.ClickAsync(map.X + (map.Width * .5f), map.Y + (map.Height * .2f));
        await command.PointingAsync("That line would cross another. Tap somewhere else.");
        await command.Button("Done").ClickAsync();
        await Assertions.Expect(page.Locator(".command-panel .heat")).ToHaveTextAsync("HOT");

        var events = await api.EventsAsync(incident);
        Assert.Equal(["post_established", "control_zone_drawn"], About(events));
        Assert.Equal(3, events[^1].Data.GetProperty("outline").GetArrayLength());
        Assert.Empty(window.Faults);
    }

    // The checklists that start with an incident and the answers to its alarm are no part of this.
    private static IEnumerable<string> About(IEnumerable<Said> events) =>
        events.Select(e => e.Type).Skip(2).Where(type => type is not ("checklist_started" or "alarm_answered"));
}
