using Command.SystemTests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Command.SystemTests;

/// <summary>Five people play an intruder at Northside Learning Center from the declaration to the close, through their screens alone.</summary>
[Collection(OneApp.Name)]
public sealed class ExerciseTests(Browsers browsers, ITestOutputHelper output)
{
    private const string Threat = "110";
    private const string Disputed = "116";

    [SkippableFact]
    public async Task An_exercise_is_commanded_from_its_declaration_to_its_close()
    {
        await using var app = await AppProcess.StartAsync(("Command__NoCommandAfter", "00:00:04"), ("Command__ParWithin", "00:00:04"), ("Command__RetractWithin", "00:00:01"));
        await using var atOffice = await browsers.OpenAsync(app.Url, "district-1", "/buildings");
        await using var atCar = await browsers.OpenAsync(app.Url, "officer-1");
        await using var atDoor = await browsers.OpenAsync(app.Url, "officer-4");
        await using var atStaging = await browsers.OpenAsync(app.Url, "officer-8");
        await using var inside = await browsers.OpenAsync(app.Url, "crisis-northside-1", "/declare");
        var (vega, ortiz, novak, tran, warsame) = (new Seat(atOffice), new Seat(atCar), new Seat(atDoor), new Seat(atStaging), new Seat(inside));

        var incident = await DeclareAsync(warsame);
        await Assertions.Expect(atOffice.Alarms).ToHaveCountAsync(1);
        await vega.PictureAsync("1-alarm");
        await Task.WhenAll(vega.AnswerAlarmAsync("Received"), ortiz.AnswerAlarmAsync("Coming"), novak.AnswerAlarmAsync("There"), tran.AnswerAlarmAsync("Coming"));
        foreach (var seat in new[] { vega, ortiz, novak, tran })
        {
            await seat.OpenIncidentAsync(incident);
        }

        await TakeCommandAsync(ortiz, vega);
        await FormTeamsAsync(ortiz, novak, tran, vega);
        await FactsAsync(ortiz, warsame, vega);
        await SearchAsync(novak, tran, vega);
        await ClearAsync(ortiz, novak, tran);
        await HandOverAsync(ortiz, tran, vega);
        await EndAsync(vega, novak, tran);

        Assert.Empty(new[] { atOffice, atCar, atDoor, atStaging, inside }.SelectMany(window => window.Faults));
        output.WriteLine($"Pictures of eight moments: {Path.Combine(AppContext.BaseDirectory, "exercise")}");
    }

    private static async Task<string> DeclareAsync(Seat warsame)
    {
        var page = warsame.Page;
        await page.GetByLabel("Northside Learning Center").CheckAsync();
        await page.GetByLabel("An exercise").CheckAsync();
        await page.GetByLabel("What is known, in a sentence").FillAsync("A man came in by the loading dock");
        await page.GetByRole(AriaRole.Button, new() { Name = "Declare an intruder and order Lockdown" }).ClickAsync();
        await page.WaitForURLAsync("**/incidents/*");
        await warsame.Screen.IsLiveAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task TakeCommandAsync(Seat ortiz, Seat vega)
    {
        await vega.Command.ShoutsAsync();
        await vega.PictureAsync("2-no-command");
        await ortiz.Command.Button("Take command").ClickAsync();
        await vega.Command.IsLedByAsync("Lt. Ortiz · Riverbend PD");
        await ortiz.Command.OpenAsync();
        await ortiz.Command.PlaceAtAsync("Command post", "100");
        await Assertions.Expect(ortiz.Page.Locator(".command-panel .letters")).ToHaveCountAsync(1);
        await ortiz.Command.PlaceAtAsync("Staging", "102");
        await Assertions.Expect(vega.Page.Locator(".plan-post", new() { HasText = "ICP" })).ToBeVisibleAsync();
        await Assertions.Expect(vega.Command.Strip).Not.ToHaveAttributeAsync("data-alarm", "");
    }

    private static async Task FormTeamsAsync(Seat ortiz, Seat novak, Seat tran, Seat vega)
    {
        await Task.WhenAll(novak.CheckInAsync(), tran.CheckInAsync());
        await ortiz.FormTeamAsync("Alpha", "Ofc. Novak");
        await ortiz.FormTeamAsync("Bravo", "Dep. Tran");
        await ortiz.SendTeamAsync("Alpha", "wing Front");
        await ortiz.SendTeamAsync("Bravo", "wing Front");
        await Assertions.Expect(vega.Page.Locator(".team-warnings[role=alert]")).ToHaveTextAsync("Alpha and Bravo are both in wing Front: tell them.");
        await ortiz.SendTeamAsync("Bravo", "wing Back");
        await Assertions.Expect(vega.Page.Locator(".team-warnings")).ToHaveCountAsync(0);

        await (await ortiz.ShowAsync("Teams")).GetByRole(AriaRole.Button, new() { Name = "Ask for a PAR" }).ClickAsync();
        await (await novak.ShowAsync("Teams")).GetByRole(AriaRole.Button, new() { Name = "Alpha: all well" }).ClickAsync();
        await Assertions.Expect(vega.Head).ToContainTextAsync("PAR overdue: Bravo");
        await ortiz.PictureAsync("3-par-with-a-silent-team");
        await (await tran.ShowAsync("Teams")).GetByRole(AriaRole.Button, new() { Name = "Bravo: all well" }).ClickAsync();
        await Assertions.Expect(vega.Head).Not.ToContainTextAsync("PAR");
    }

    private static async Task FactsAsync(Seat ortiz, Seat warsame, Seat vega)
    {
        await warsame.ReportAsync("Two people locked in, one hurt", "113 Nurse and social worker", lifeCritical: true);
        await warsame.ReportAsync("Second man at the old cart door");
        var pinned = ortiz.Page.Locator(".pinned li");
        await pinned.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await pinned.GetByRole(AriaRole.Button, new() { Name = "Seen by us" }).ClickAsync();
        var rumor = (await ortiz.ShowAsync("Reports")).Locator(".report", new() { HasText = "Second man" });
        await rumor.GetByRole(AriaRole.Button, new() { Name = "Refute" }).ClickAsync();
        await rumor.GetByRole(AriaRole.Button, new() { Name = "Looked, not so" }).ClickAsync();
        await Assertions.Expect(rumor).ToHaveAttributeAsync("data-truth", "refuted");
        await Assertions.Expect(vega.Page.Locator(".pinned li")).ToHaveAttributeAsync("data-truth", "confirmed");
        await ortiz.PictureAsync("4-confirmed-and-refuted");
    }

    private static async Task SearchAsync(Seat novak, Seat tran, Seat vega)
    {
        await novak.MarkAsync(Disputed, "Cleared");
        await tran.MarkAsync(Disputed, "Cleared");
        await Assertions.Expect(vega.RowOf(Disputed)).ToContainTextAsync("cleared twice, by Alpha and Bravo");
        await novak.MarkAsync("111", "Cleared");
        await tran.MarkAsync("117", "Cleared");

        await tran.RowOf(Threat).ClickAsync();
        await Assertions.Expect(tran.Page.Locator(".sheet h2")).ToContainTextAsync(Threat);
        await tran.Page.Locator(".sheet .hazard[data-hazard=Threat]").ClickAsync();
        await Assertions.Expect(vega.RowOf("111")).ToContainTextAsync($"threat in {Threat}");
        await tran.RowOf(Disputed).ClickAsync();
        await tran.Page.Locator(".sheet .hazard[data-hazard=Threat]").ClickAsync();
        await Assertions.Expect(vega.RowOf(Disputed)).ToContainTextAsync("disputed");
        await vega.RowOf(Disputed).ClickAsync();
        await vega.PictureAsync("5-disputed-and-recheck");

        await vega.Page.GetByLabel("On what ground").FillAsync("Both teams went in together: a coat on a chair");
        await vega.PressAsync("The clear holds");
        await Assertions.Expect(vega.RowOf(Disputed)).Not.ToContainTextAsync("disputed");
        await tran.RowOf(Threat).ClickAsync();
        await tran.Page.Locator(".sheet .hazard[data-hazard=Threat]").ClickAsync();
        await Assertions.Expect(tran.Page.Locator(".sheet .hazard[data-hazard=Threat]")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    private static async Task ClearAsync(Seat ortiz, Seat novak, Seat tran)
    {
        await ortiz.PressAsync("Declare clear");
        await ortiz.PressAsync("Declare it clear");
        await Assertions.Expect(ortiz.Page.Locator(".mud-dialog .wrong[role=alert]")).ToContainTextAsync("rooms are not cleared");
        await ortiz.PictureAsync("6-building-clear-refused");
        await ortiz.PressAsync("Cancel");

        await Task.WhenAll(ClearAllAsync(novak, even: true), ClearAllAsync(tran, even: false));
        await ortiz.PressAsync("Declare clear");
        await ortiz.PressAsync("Declare it clear");
        await Assertions.Expect(ortiz.Head).ToContainTextAsync("Building clear");
        await Assertions.Expect(ortiz.Page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }

    // Each takes every other room that is left; both see the other's clears come in.
    private static async Task ClearAllAsync(Seat officer, bool even)
    {
        var titles = await officer.Page.Locator("[data-room-row] .title").AllTextContentsAsync();
        for (var i = even ? 0 : 1; i < titles.Count; i += 2)
        {
            var row = officer.Page.Locator("[data-room-row]").Nth(i);
            if (!(await row.TextContentAsync())!.Contains("cleared by", StringComparison.Ordinal))
            {
                await row.ClickAsync();
                await Assertions.Expect(officer.Page.Locator(".sheet h2")).ToHaveTextAsync(titles[i]);
                await officer.Screen.MarkAsync("Cleared");
            }
        }
    }

    private static async Task HandOverAsync(Seat ortiz, Seat tran, Seat vega)
    {
        await ortiz.ShowAsync("Command");
        await ortiz.PressAsync("Hand over command");
        await ortiz.Page.GetByLabel("To whom").SelectOptionAsync("officer-8");
        await ortiz.Page.GetByLabel("Briefing, to be read back").FillAsync("Building clear. One in custody. Rooms are to be released one by one.");
        await ortiz.Command.Button("Offer command").ClickAsync();
        await tran.Page.GetByLabel("Read it back in your own words").FillAsync("Clear, one in custody, I release room by room.");
        await tran.PictureAsync("7-command-read-back");
        await tran.Command.Button("Read back and accept").ClickAsync();
        await ortiz.Command.Button("That is right: hand over command").ClickAsync();
        await vega.Command.IsLedByAsync("Dep. Tran · Prairie SO");
    }

    private static async Task EndAsync(Seat vega, Seat novak, Seat tran)
    {
        await vega.PressAsync("Close the incident");
        await vega.Page.GetByLabel("Why").FillAsync("Exercise over");
        await vega.Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Close the incident" }).ClickAsync();
        await Assertions.Expect(vega.Page.Locator(".mud-dialog .wrong")).ToContainTextAsync("Release first what is still ordered: Lockdown");
        await vega.PressAsync("Cancel");

        foreach (var (officer, half) in new[] { (novak, 0), (tran, 1) })
        {
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Release" }).First.ClickAsync();
            var rows = officer.Page.Locator(".release-row");
            var titles = await rows.Locator(".title").AllTextContentsAsync();
            foreach (var title in half == 0 ? titles.Take(titles.Count / 2) : titles)
            {
                await officer.Page.GetByRole(AriaRole.Button, new() { Name = $"Release {title}", Exact = true }).ClickAsync();
                await Assertions.Expect(rows.Filter(new() { HasText = title }).Locator(".done").First).ToBeVisibleAsync();
            }
        }

        await Assertions.Expect(vega.Head).ToContainTextAsync("No action ordered");
        var pinned = vega.Page.Locator(".pinned li");
        await pinned.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await pinned.GetByRole(AriaRole.Button, new() { Name = "In care" }).ClickAsync();
        await vega.PressAsync("Close the incident");
        await vega.Page.GetByLabel("Why").FillAsync("Exercise over, everyone accounted for");
        await vega.Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Close the incident" }).ClickAsync();
        await Assertions.Expect(vega.Page.Locator(".head .closed")).ToContainTextAsync("Closed.");
        await Assertions.Expect(tran.Page.Locator(".head .closed")).ToContainTextAsync("Closed.");
        await vega.PictureAsync("8-closed");
    }
}
