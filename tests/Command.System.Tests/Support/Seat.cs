using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>One person in an exercise: their window, and what they do on the incident screen by its buttons alone.</summary>
internal sealed class Seat(Window window)
{
    public IPage Page => window.Page;

    public IncidentScreen Screen { get; } = new(window);

    public CommandSide Command { get; } = new(window.Page);

    public ILocator Panel => Page.Locator(".panel");

    public ILocator Head => Page.Locator(".incident > .head");

    /// <summary>The alarm is on the screen, whatever page it shows; it is answered in one press.</summary>
    public async Task AnswerAlarmAsync(string answer)
    {
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(1);
        await window.Alarms.GetByRole(AriaRole.Button, new() { Name = answer }).PressAsync("Enter");
        await Assertions.Expect(window.Alarms).ToHaveCountAsync(0);
    }

    public async Task OpenIncidentAsync(string path)
    {
        await window.GoAsync(path);
        await Screen.IsLiveAsync();
    }

    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Brings a panel beside the map to the front, and closes the room that covers it.</summary>
    public async Task<ILocator> ShowAsync(string panel)
    {
        if (await Page.Locator(".sheet").CountAsync() > 0)
        {
            await Screen.CloseRoomAsync();
        }

        await Page.GetByRole(AriaRole.Group, new() { Name = "Beside the map" }).GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();
        return Panel;
    }

    /// <summary>Checks in, in one press.</summary>
    public async Task CheckInAsync()
    {
        await (await ShowAsync("Teams")).GetByRole(AriaRole.Button, new() { Name = "I am here" }).ClickAsync();
        await Assertions.Expect(Panel).ToContainTextAsync("You are in staging");
    }

    public async Task FormTeamAsync(string name, string member)
    {
        var teams = await ShowAsync("Teams");
        await teams.GetByRole(AriaRole.Button, new() { Name = "Form a team" }).ClickAsync();
        await teams.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await teams.GetByRole(AriaRole.Checkbox, new() { Name = member }).CheckAsync();
        await teams.GetByRole(AriaRole.Button, new() { Name = $"Form {name}" }).ClickAsync();
        await Assertions.Expect(teams.GetByRole(AriaRole.Article, new() { Name = name })).ToBeVisibleAsync();
    }

    public async Task SendTeamAsync(string name, string where)
    {
        var card = (await ShowAsync("Teams")).GetByRole(AriaRole.Article, new() { Name = name });
        await card.GetByRole(AriaRole.Button, new() { Name = $"Send {name}" }).ClickAsync();
        await card.GetByLabel("Where").FillAsync(where);
        await card.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(card.Locator(".place")).ToContainTextAsync(where);
    }

    /// <summary>Says what is known of a room, or of none.</summary>
    public async Task ReportAsync(string text, string? room = null, bool lifeCritical = false)
    {
        await PressAsync("Report");
        await Page.Locator("#report").FillAsync(text);
        if (room is not null)
        {
            await Page.Locator(".report-box select.room").SelectOptionAsync(new SelectOptionValue { Label = room });
        }

        if (lifeCritical)
        {
            await Page.GetByRole(AriaRole.Switch, new() { Name = "Life-critical" }).CheckAsync();
        }

        await Page.Locator("#report").PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#report")).ToHaveCountAsync(0);
    }

    /// <summary>Opens a room by its plate and marks it: two presses, the second of which is this word.</summary>
    public async Task MarkAsync(string room, string word)
    {
        await RowOf(room).ClickAsync();
        await Assertions.Expect(Page.Locator(".sheet h2")).ToContainTextAsync(room);
        await Screen.MarkAsync(word);
    }

    public ILocator RowOf(string room) => Page.Locator(".room-list li", new() { HasText = room }).Locator("button").First;

    /// <summary>A picture of this moment, kept beside the tests for people to look at.</summary>
    public async Task PictureAsync(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "exercise", name + ".png");
        await Page.ScreenshotAsync(new() { Path = path });
    }
}
