using System.Collections.Concurrent;
using System.Net;
using Command.Domain.Kernel;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Access;

/// <summary>The same matrix by screens: which pages open for whom, and which buttons stand on them.</summary>
[Collection(PostgresFixture.Name)]
public sealed class ScreenMatrixTests(TwoDistricts districts) : IClassFixture<TwoDistricts>
{
    // For each standing: the pages of a place that open. Whoever is nobody there is told that there is nothing.
    private static readonly Dictionary<char, (bool Incident, bool Building, bool Import)> Pages = new()
    {
        ['O'] = (true, true, true),
        ['A'] = (false, true, true),
        ['R'] = (true, true, false),
        ['r'] = (true, true, false),
        ['g'] = (true, true, false),
        ['L'] = (true, true, false),
        ['-'] = (false, false, false),
    };

    // Beside the map of an incident, with a room open: the words of the buttons that do something there.
    private static readonly Dictionary<char, string[]> Buttons = new()
    {
        ['O'] = ["Order an action", "Declare clear", "Report", "Close the incident", "Guests", "Searching", "Need help"],
        ['R'] = ["Order an action", "Declare clear", "Report", "Searching", "Need help"],
        ['r'] = ["Order an action", "Declare clear", "Report", "Searching", "Need help"],
        ['g'] = ["Order an action", "Declare clear", "Report", "Searching", "Need help"],
        ['L'] = [],
    };

    // The pages of the district: what stands on one only for those who may do what it is for.
    private static readonly (string Page, string Mark, string For)[] OfTheDistrict =
    [
        ("/district/people", "Add someone", "keeps"),
        ("/district/people", "Read a list", "keeps"),
        ("/district/agencies", "Add an agency", "keeps"),
        ("/district/keys", "Make a key", "keeps"),
        ("/district/settings", ">Save</button>", "keeps"),
        ("/district/settings", "What procedures are called", "no guest"),
        ("/settings/district", "State, whose law the drills follow", "no guest"),
        ("/settings/district", "Schools with middle or high school students", "keeps"),
        ("/trends", "Time to all rooms cleared", "office"),
        ("/scenarios", "A script plays reports and events", "conducts"),
        ("/district/checklists", ">New checklist</a>", "keeps"),
        ("/district/checklists", "Their tasks are due", "no guest"),
        ("/district/records", "How long", "keeps"),
        ("/district/break-glass", "This list is for the district office", "keeps not"),
        ("/buildings/new", "Add without a plan", "keeps"),
        ("/improvements", "Targets of a response", "keeps"),
        ("/improvements", "This list is for the district office", "keeps not"),
        ("/account/invitations", "Only administrators can invite people", "no administrator"),
        ("/account/providers", "Only administrators can change how people sign in", "no administrator"),
    ];

    private static readonly string[] AllButtons = [.. Buttons.Values.SelectMany(buttons => buttons).Distinct()];

    private (BuildingId Building, IncidentId Incident)[] Places =>
        [(districts.Middle, districts.AtMiddle), (districts.Oak, districts.AtOak), (districts.Elsewhere, districts.AtElsewhere)];

    [Fact]
    public async Task Every_page_of_every_place_opens_for_those_who_may_and_is_not_there_for_others()
    {
        var cells = await EveryoneAsync(async (person, caller, told) =>
        {
            foreach (var (place, at) in Places.Index())
            {
                var (incident, building, import) = Pages[Standings.At(person, place)];
                foreach (var (path, opens) in new[] { ($"/incidents/{at.Incident}", incident), ($"/field/{at.Incident}", incident), ($"/buildings/{at.Building}", building) })
                {
                    using var answer = await caller.SendAsync("GET", path, null);
                    var expected = opens ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                    told.Add((answer.StatusCode == expected, $"{person} at place {place}: {path} answers {answer.StatusCode}, not {expected}"));
                }

                using var page = await caller.SendAsync("GET", $"/buildings/{at.Building}/import", null);
                var text = await page.Content.ReadAsStringAsync();
                told.Add((text.Contains("id=\"plan-file\"", StringComparison.Ordinal) == import, $"{person} at place {place}: a plan can {(import ? "not " : "")}be imported"));
            }
        });

        Assert.Equal(Standings.Of.Count * Places.Length * 4, cells);
    }

    [Fact]
    public async Task The_buttons_of_an_incident_are_those_its_person_may_press()
    {
        var cells = await EveryoneAsync(async (person, caller, told) =>
        {
            foreach (var (place, at) in Places.Index().Where(at => Pages[Standings.At(person, at.Index)].Incident))
            {
                var room = districts.Node.Services.GetRequiredService<LiveBuildings>().PlanOf(TwoDistricts.Ours, at.Building).ToSearch[0].Id;
                using var answer = await caller.SendAsync("GET", $"/incidents/{at.Incident}?room={Uri.EscapeDataString(room.Value)}", null);
                var there = ButtonsOf(await answer.Content.ReadAsStringAsync());
                var may = Buttons[Standings.At(person, place)];
                foreach (var button in AllButtons)
                {
                    told.Add((there.Contains(button) == may.Contains(button), $"{person} at place {place}: “{button}” is {(may.Contains(button) ? "missing" : "offered")}; there are {string.Join(", ", there)}"));
                }
            }
        });

        Assert.True(cells >= AllButtons.Length * 12, $"{cells} cells");
    }

    [Fact]
    public async Task The_pages_of_the_district_are_for_those_who_keep_it()
    {
        var cells = await EveryoneAsync(async (person, caller, told) =>
        {
            foreach (var (page, mark, whom) in OfTheDistrict)
            {
                var expected = whom switch
                {
                    "keeps" => person is "office" or "admin",
                    "keeps not" => person is not ("office" or "admin"),
                    "office" => person is "office",
                    // Who leads drills somewhere in the district: the office, crisis teams, those who were given the crisis team's role; and who keeps its files.
                    "conducts" => person is "office" or "admin" or "crisis" or "given-the-district-to-look" or "glass",
                    "no guest" => person is not ("guest" or "guest-raised"),
                    _ => person is not "admin",
                };
                using var answer = await caller.SendAsync("GET", page, null);
                var there = (await answer.Content.ReadAsStringAsync()).Contains(mark, StringComparison.Ordinal);
                told.Add((there == expected, $"{person}: {page} {(there ? "shows" : "lacks")} “{mark}”"));
            }
        });

        Assert.Equal(Standings.Of.Count * OfTheDistrict.Length, cells);
    }

    // Everyone of the table, a few at a time; answers how many cells were looked at and fails with all that do not hold.
    private async Task<int> EveryoneAsync(Func<string, Caller, ConcurrentBag<(bool Holds, string Words)>, Task> look)
    {
        var told = new ConcurrentBag<(bool Holds, string Words)>();
        await Parallel.ForEachAsync(Standings.Of.Keys, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            using var caller = await districts.SignInAsync(person);
            await look(person, caller, told);
        });
        Assert.Equal("", string.Join('\n', told.Where(cell => !cell.Holds).Select(cell => cell.Words).Order(StringComparer.Ordinal)));
        return told.Count;
    }

    // The words of every button of a page, without the key beside them.
    private static List<string> ButtonsOf(string page) =>
        [.. page.Split("<button").Skip(1).Select(rest => rest[(rest.IndexOf('>', StringComparison.Ordinal) + 1)..]).Select(inner => WebUtility.HtmlDecode(inner[..inner.IndexOf('<', StringComparison.Ordinal)]).Trim())];
}
