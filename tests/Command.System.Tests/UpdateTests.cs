using System.Text.Json;
using System.Text.Json.Nodes;
using Command.SystemTests.Support;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>The app is updated in the middle of an incident.</summary>
[Collection(OneApp.Name)]
public sealed class UpdateTests(Browsers browsers)
{
    private const string Version = "() => document.querySelector('script[src*=\"js/field.js\"]').src";

    [SkippableFact]
    public async Task An_update_while_a_phone_keeps_marks_loses_none_of_them()
    {
        var newer = new DirectoryInfo(Path.Combine(Path.GetTempPath(), $"command-files-{Guid.NewGuid().ToString("N")[..8]}"));
        await using var app = await AppProcess.StartAsync();
        using var api = await Api.SignInAsync(app.Url);
        var school = await api.SchoolAsync();
        var incident = await api.DeclareAsync(school);
        await using var open = await browsers.OpenAsync(app.Url, 390, 844);
        await using var gone = await browsers.OpenAsync(app.Url, 390, 844);
        var stays = await FieldScreen.OpenAsync(open.Page, app.Url, "officer-3", incident);
        var leaves = await FieldScreen.OpenAsync(gone.Page, app.Url, "officer-1", incident);
        var before = await stays.Page.EvaluateAsync<string>(Version);
        foreach (var phone in new[] { stays, leaves })
        {
            await phone.Page.Context.SetOfflineAsync(true);
        }

        foreach (var room in school.Rooms.Take(3))
        {
            await stays.MarkAsync(room);
            await leaves.MarkAsync(room);
        }

        // One page stays open without a network, the other is left and opened again when the new version is there.
        await leaves.Page.GotoAsync("about:blank");
        await app.KillAsync();
        await app.StartAgainAsync(("ASPNETCORE_STATICWEBASSETS", WithNewFiles(newer)), ("ASPNETCORE_ENVIRONMENT", "Development"));
        foreach (var phone in new[] { stays, leaves })
        {
            await phone.Page.Context.SetOfflineAsync(false);
        }

        await leaves.Page.GotoAsync(FieldScreen.PathOf(incident));
        foreach (var phone in new[] { stays, leaves })
        {
            await phone.IsLiveAsync();
            await Assertions.Expect(phone.Waiting).ToBeEmptyAsync();
        }

        Assert.Equal(before, await stays.Page.EvaluateAsync<string>(Version));
        var marks = (await api.EventsAsync(incident)).Where(e => e.Type == "room_marked").ToList();
        foreach (var phone in marks.GroupBy(mark => mark.Data.GetProperty("stamp").GetProperty("by").GetProperty("person").GetString()))
        {
            Assert.Equal(school.Rooms.Take(3), phone.Select(mark => mark.Room));
        }

        Assert.Equal(6, marks.Count);
        foreach (var phone in new[] { stays, leaves })
        {
            // A page that is slow to come is shown as it was kept, and comes new the next time.
            await Eventually.IsTrueAsync(async () => await ReloadAsync(phone) != before, "the newer page is there");
            await Assertions.Expect(phone.Page.Locator("html")).ToHaveAttributeAsync("data-update", "newer");
        }

        newer.Delete(recursive: true);
    }

    private static async Task<string> ReloadAsync(FieldScreen phone)
    {
        await phone.Page.ReloadAsync();
        await phone.IsLiveAsync();
        return await phone.Page.EvaluateAsync<string>(Version);
    }

    /// <summary>The files of the app with one changed; the list by which the app finds them.</summary>
    private static string WithNewFiles(DirectoryInfo place)
    {
        var manifest = Path.ChangeExtension(AppProcess.Program, "staticwebassets.runtime.json");
        var list = JsonNode.Parse(File.ReadAllText(manifest))!;
        var roots = list["ContentRoots"]!.AsArray();
        var at = roots.Select((root, i) => (Path: root!.GetValue<string>(), i)).First(root => root.Path.TrimEnd('/').EndsWith("/wwwroot", StringComparison.Ordinal) && File.Exists(Path.Combine(root.Path, "css/field.css")));
        foreach (var file in Directory.EnumerateFiles(at.Path, "*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(place.FullName, Path.GetRelativePath(at.Path, file)));
            copy.Directory!.Create();
            File.Copy(file, copy.FullName);
        }

        File.AppendAllText(Path.Combine(place.FullName, "js/field.js"), "\ndocument.documentElement.dataset.update = 'newer';\n");
        roots[at.i] = place.FullName + "/";
        var changed = Path.Combine(place.FullName, "list.json");
        File.WriteAllText(changed, list.ToJsonString(new JsonSerializerOptions()));
        return changed;
    }
}
