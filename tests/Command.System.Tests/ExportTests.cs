using System.Diagnostics;
using System.IO.Compression;
using Command.SystemTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Command.SystemTests;

[Collection(OneApp.Name)]
public sealed class ExportTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task An_incident_is_taken_out_from_its_review_checked_and_held()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url, "district-1", $"/incidents/{incident}/review");
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToHaveAttributeAsync("data-interactive", "");
        await Assertions.Expect(page.Locator(".drill-frame")).ToContainTextAsync("DRILL");

        await page.GetByLabel("Public records").CheckAsync();
        await Assertions.Expect(page.GetByText("13.37").First).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download for public records" }).ClickAsync());
        Assert.EndsWith("-middle-DRILL-public.zip", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("EVERYTHING HOLDS", await CheckAsync(await download.PathAsync()), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Place a legal hold…" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Why must it be kept?")).ToBeFocusedAsync();
        await page.GetByLabel("Why must it be kept?").FillAsync("Claim of a parent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place the hold" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It can't be disposed of")).ToBeVisibleAsync();
        await NothingSeriousAsync(page);

        await window.GoAsync("/district/records");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lift the hold: Claim of a parent" })).ToBeVisibleAsync();
        await NothingSeriousAsync(page);
        Assert.Empty(window.Faults);
        await api.CalmAsync();
    }

    private static async Task NothingSeriousAsync(IPage page) =>
        Assert.Empty((await page.RunAxe(AccessibilityTests.Ask)).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));

    private static async Task<string> CheckAsync(string zip)
    {
        var place = Directory.CreateTempSubdirectory("exported").FullName;
        await ZipFile.ExtractToDirectoryAsync(zip, place);
        using var check = Process.Start(new ProcessStartInfo("python3", ["check.py"]) { WorkingDirectory = place, UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        Directory.Delete(place, recursive: true);
        return said;
    }
}
