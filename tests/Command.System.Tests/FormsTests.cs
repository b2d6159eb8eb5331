using System.Text;
using System.Text.RegularExpressions;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>An incident's forms, on the screen and as PDF.</summary>
[Collection(OneApp.Name)]
public sealed partial class FormsTests(Browsers browsers, SharedApp shared)
{
    [SkippableFact]
    public async Task The_forms_of_an_incident_open_and_print_and_say_on_every_page_that_it_is_a_drill()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url);
        await window.SignInAsync("district-1");
        var page = window.Page;

        await page.GotoAsync($"/incidents/{incident}/forms");
        await Assertions.Expect(page.Locator(".sheet h2")).ToHaveTextAsync("Incident Briefing (ICS 201)");
        await Assertions.Expect(page.Locator(".sheet thead").First).ToContainTextAsync("DRILL. This is not a real emergency.");
        await page.Locator("a[href$='form=209']").ClickAsync();
        await Assertions.Expect(page.Locator(".sheet-blocks h3")).ToHaveCountAsync(47);

        var pdf = await page.APIRequest.GetAsync($"{url.TrimEnd('/')}/incidents/{incident}/forms.pdf");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.True(Pages().Count(Encoding.Latin1.GetString(await pdf.BodyAsync())) >= 8);
        Assert.Empty(window.Faults);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pages();
}
