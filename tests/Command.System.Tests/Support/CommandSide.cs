using Microsoft.Playwright;

namespace Command.SystemTests.Support;

/// <summary>What a person sees and does about command on the incident screen.</summary>
internal sealed class CommandSide(IPage page)
{
    public ILocator Strip => page.Locator(".strip");

    public ILocator Offer => page.Locator(".offer");

    public ILocator Button(string name, bool exact = true) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    /// <summary>The incident stands without command for too long.</summary>
    public async Task ShoutsAsync()
    {
        await Assertions.Expect(Strip).ToHaveAttributeAsync("data-alarm", "");
        await Assertions.Expect(Strip).ToContainTextAsync("NO COMMAND");
    }

    /// <summary>This person leads.</summary>
    public async Task IsLedByAsync(string name)
    {
        await Assertions.Expect(Strip).ToContainTextAsync(name);
        await Assertions.Expect(Strip).Not.ToContainTextAsync("NO COMMAND");
    }

    public async Task OpenAsync()
    {
        await Button("Details of command and posts").ClickAsync();
        await Assertions.Expect(page.Locator(".command-panel")).ToBeVisibleAsync();
    }

    /// <summary>A zone drawn round a part of the building by its name.</summary>
    public async Task DrawAroundAsync(string heat, string part)
    {
        await Button("Draw a zone").ClickAsync();
        await page.GetByLabel(heat).CheckAsync();
        await page.GetByLabel("Or around a room or wing").FillAsync(part);
        await Button("Draw it around").ClickAsync();
        await Assertions.Expect(page.Locator(".command-panel .heat", new() { HasText = heat })).ToBeVisibleAsync();
    }

    /// <summary>A post placed by the name of a room or a door.</summary>
    public async Task PlaceAtAsync(string kind, string where)
    {
        await Button("Place a post").ClickAsync();
        await page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Or a room or door").FillAsync(where);
        await Button("Place it there").ClickAsync();
    }

    /// <summary>The map, brought to the front to be pointed at.</summary>
    public async Task<LocatorBoundingBoxResult> PointingAsync(string words)
    {
        await Assertions.Expect(page.Locator(".plan-pick-words")).ToHaveTextAsync(words);
        return (await page.Locator(".plan-map").BoundingBoxAsync())!;
    }
}
