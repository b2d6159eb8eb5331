using System.Net;
using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Features.Alarms;
using Command.Web.Features.Demo;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Drills;

/// <summary>Nothing that shows or sends a drill or an exercise can be taken for the real thing.</summary>
[Collection(PostgresFixture.Name)]
public sealed class ModeTests(DemoNode demo) : IClassFixture<DemoNode>
{
    [Theory]
    [InlineData(Mode.Drill, "DRILL")]
    [InlineData(Mode.Exercise, "EXERCISE")]
    public async Task Every_page_of_it_says_so_in_its_title_and_on_its_face(Mode mode, string word)
    {
        var incident = await DeclareAsync(mode);
        using var office = await demo.SignInAsync("district-1");

        foreach (var page in new[] { "", "/review", "/paper", "/pack", "/scenario" }.Select(part => $"/incidents/{incident}{part}").Append($"/field/{incident}"))
        {
            var text = await TextAsync(office, page);
            Assert.StartsWith($"{word} · ", Between(text, "<title>", "</title>"), StringComparison.Ordinal);
            Assert.Contains(word, text[text.IndexOf("<body", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }

        foreach (var board in new[] { "/", "/wall", "/field" })
        {
            // The board takes news once a second.
            await Eventually.IsTrueAsync(async () => (await TextAsync(office, board)).Contains(word, StringComparison.Ordinal), board);
        }
    }

    [Theory]
    [InlineData(Mode.Drill, "drill")]
    [InlineData(Mode.Exercise, "exercise")]
    public async Task Every_message_about_it_carries_it(Mode mode, string word)
    {
        var incident = await DeclareAsync(mode);
        using var office = await demo.SignInAsync("district-1");
        await using var viewer = await Viewer.ConnectAsync(demo.Url, office.Cookies, messagePack: false);

        Assert.Equal(mode, (await viewer.WatchAsync(incident)).Mode);
        var answer = await demo.Node.SendAsync(new SendMessageRequest(null, Urgency.Urgent, "Count heads", ["Got it"]) { CommandId = Guid.NewGuid(), Incident = incident }, Office, DemoNode.District);
        Assert.All(await viewer.PatchesUntilAsync(answer.Version), patch => Assert.Equal(mode, patch.Mode));

        var notices = demo.Node.Services.GetRequiredService<LiveAlarms>().Of(DemoNode.District, PersonOf("crisis-middle-2")).Waiting.Where(notice => notice.Incident == incident).ToList();
        Assert.Equal(2, notices.Count);
        Assert.All(notices, notice => Assert.Equal(mode, notice.Mode));

        Assert.Equal(word, (await office.ReadAsync<JsonElement>($"/api/v1/incidents/{incident}")).GetProperty("mode").GetString());
        Assert.Equal(word, (await office.ReadAsync<JsonElement>("/api/v1/incidents")).EnumerateArray().Single(line => line.GetProperty("id").GetString() == incident.ToString()).GetProperty("mode").GetString());
    }

    private static Person Office => PersonOf("district-1");

    private static Person PersonOf(string id) => DemoSeed.ToPerson(People.All.Single(person => person.Id == id));

    private async Task<IncidentId> DeclareAsync(Mode mode)
    {
        var id = Guid.CreateVersion7();
        Assert.True((await demo.Node.SendAsync(new DeclareRequest(demo.Middle.Id, Kind.Fire, mode, "", ResponseAction.Evacuate, "the far field") { CommandId = id }, Office, DemoNode.District)).Accepted);
        return new IncidentId(id);
    }

    private static async Task<string> TextAsync(Caller caller, string page)
    {
        using var answer = await caller.SendAsync("GET", page, null);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
