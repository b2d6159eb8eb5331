using Command.SystemTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>A fresh machine: from the printed code to signing in by passkey.</summary>
[Collection(OneApp.Name)]
public sealed class PasskeyTests(Browsers browsers)
{
    [SkippableFact]
    public async Task The_first_administrator_makes_a_passkey_and_comes_back_with_it()
    {
        await using var app = await AppProcess.StartRealAsync();
        await using var window = await browsers.OpenAsync(app.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        var page = window.Page;
        await AddAuthenticatorAsync(page);
        var code = app.Said.Split('\n').First(line => line.StartsWith("Set-up code: ", StringComparison.Ordinal))["Set-up code: ".Length..];

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Set up Command" })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GetByLabel("Set-up code").FillAsync(code.ToLowerInvariant());
        await page.GetByLabel("Name of the district").FillAsync("Riverbend Public Schools");
        await page.GetByLabel("Short name").FillAsync("Riverbend");
        await page.GetByLabel("Your name").FillAsync("Devon Achterberg");
        await page.GetByLabel("Your e-mail").FillAsync("devon@riverbend.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByText("Use a password and an app").ClickAsync();
        await IsAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await window.IsLiveAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "District board" })).ToBeAttachedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "your account" }).ClickAsync();
        await Assertions.Expect(page.GetByText("First passkey").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove First passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".refusal")).ToContainTextAsync("This is your only way in");
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        await IsAccessibleAsync(page);
        foreach (var path in new[] { "/account/invitations", "/account/providers" })
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
            await IsAccessibleAsync(page);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Your account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await IsAccessibleAsync(page);
        await page.GotoAsync("/buildings");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await window.IsLiveAsync();
        Assert.EndsWith("/buildings", page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    private static async Task IsAccessibleAsync(IPage page)
    {
        var wrong = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{page.Url}: {v.Id}: {v.Help}: {v.Nodes[0].Html}");
        Assert.Empty(wrong);
    }

    // A platform authenticator that verifies its person, such as a fingerprint reader.
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
