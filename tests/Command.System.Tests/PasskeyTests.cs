using Command.SystemTests.Support;
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
        await page.GetByLabel("Set-up code").FillAsync(code.ToLowerInvariant());
        await page.GetByLabel("Name of the district").FillAsync("Riverbend Public Schools");
        await page.GetByLabel("Short name").FillAsync("Riverbend");
        await page.GetByLabel("Your name").FillAsync("Devon Achterberg");
        await page.GetByLabel("Your e-mail").FillAsync("devon@riverbend.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await window.IsLiveAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "District board" })).ToBeAttachedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "your account" }).ClickAsync();
        await Assertions.Expect(page.GetByText("First passkey").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove First passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is your only way in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync("/buildings");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await window.IsLiveAsync();
        Assert.EndsWith("/buildings", page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Faults);
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
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
