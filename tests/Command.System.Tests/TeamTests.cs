using Command.SystemTests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Command.SystemTests;

/// <summary>Teams, PAR and tasks as an officer, the district office and a phone see them at once.</summary>
[Collection(OneApp.Name)]
public sealed class TeamTests(Browsers browsers, SharedApp shared)
{
    private const string Listen = "() => { window.heard = []; addEventListener('command:sound', e => window.heard.push(e.detail.name + ' ' + e.detail.id.split(' ')[0])); }";

    private const string AddTask = """
        async ([incident, text, seconds]) => {
          const { LiveIncident } = await import('/js/live.js');
          const live = LiveIncident.join(incident, document.body);
          const outcome = await live.send({ type: 'addTask', text, dueAt: new Date(Date.now() + seconds * 1000).toISOString() }).outcome;
          live.stop();
          return outcome.state;
        }
        """;

    [SkippableFact]
    public async Task A_team_that_stays_silent_is_loud_in_every_window_until_it_answers_by_phone()
    {
        await using var app = await AppProcess.StartAsync(("Command__ParWithin", "00:00:02"));
        using var api = await Api.SignInAsync(app.Url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var here = await browsers.OpenAsync(app.Url);
        await using var there = await browsers.OpenAsync(app.Url);
        var officer = (await IncidentScreen.OpenAsync(here, "officer-1", incident)).Page;
        var office = (await IncidentScreen.OpenAsync(there, "district-1", incident)).Page;
        await office.EvaluateAsync(Listen);
        var teams = await PanelAsync(officer, "Teams");

        await teams.GetByRole(AriaRole.Button, new() { Name = "I am here" }).ClickAsync();
        await Assertions.Expect(teams).ToContainTextAsync("You are in staging");
        await FormAsync(teams, "Alpha", "Lt. Ortiz");
        await FormAsync(teams, "Bravo");
        await SendAsync(teams, "Alpha", "wing B");
        await SendAsync(teams, "Bravo", "wing B");

        await Assertions.Expect(office.Locator(".team-warnings[role=alert]")).ToHaveTextAsync("Alpha and Bravo are both in wing B: tell them.");
        await Assertions.Expect(office.Locator(".plan-teams")).ToHaveAttributeAsync("aria-label", "Alpha, 1 person: sent to wing B; Bravo: sent to wing B");
        await SendAsync(teams, "Bravo", "wing A");
        await Assertions.Expect(office.Locator(".team-warnings")).ToHaveCountAsync(0);

        await using var phone = await browsers.OpenAsync(app.Url);
        await phone.Page.GotoAsync("/sign-in?ReturnUrl=" + Uri.EscapeDataString($"/field/{incident}"));
        await phone.Page.Locator("button[value='officer-1']").ClickAsync();
        await Assertions.Expect(phone.Page.GetByText("live,")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.Locator(".roll")).ToBeHiddenAsync();
        await teams.GetByRole(AriaRole.Button, new() { Name = "Ask for a PAR" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator(".roll-question")).ToHaveTextAsync("PAR: Alpha has not answered!");
        foreach (var page in new[] { officer, office })
        {
            await Assertions.Expect(page.Locator(".incident > .head")).ToContainTextAsync("PAR overdue: Alpha");
        }

        await Assertions.Expect(teams.Locator(".par-row")).ToContainTextAsync("NO ANSWER");
        Assert.Equal(["overdue par"], await office.EvaluateAsync<string[]>("() => window.heard"));
        await there.GoAsync("/");
        await Assertions.Expect(office.Locator(".active .needs")).ToContainTextAsync("PAR overdue: Alpha");

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "ALL WELL" }).ClickAsync();

        await Assertions.Expect(phone.Page.Locator(".roll")).ToBeHiddenAsync();
        await Assertions.Expect(teams.Locator(".par-row")).ToContainTextAsync("1 person, all well");
        await Assertions.Expect(officer.Locator(".incident > .head")).Not.ToContainTextAsync("PAR");
        await Assertions.Expect(office.Locator(".active .needs")).Not.ToContainTextAsync("PAR");
        Assert.Empty(here.Faults.Concat(there.Faults).Concat(phone.Faults));
    }

    [SkippableFact]
    public async Task A_task_that_falls_due_is_seen_and_heard_and_one_tick_ends_it()
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        await api.CalmAsync();
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var here = await browsers.OpenAsync(url);
        await using var there = await browsers.OpenAsync(url);
        var officer = (await IncidentScreen.OpenAsync(here, "officer-1", incident)).Page;
        var office = (await IncidentScreen.OpenAsync(there, "district-1", incident)).Page;
        await office.EvaluateAsync(Listen);
        var tasks = await PanelAsync(officer, "Tasks");
        await Assertions.Expect(tasks).ToContainTextAsync("Intruder or weapon: law enforcement command");
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();

        Assert.Equal("saved", await officer.EvaluateAsync<string>(AddTask, new object[] { incident.ToString(), "Open the gym", 2 }));

        var gym = tasks.Locator(".task", new() { HasText = "Open the gym" });
        await Assertions.Expect(gym).ToHaveAttributeAsync("data-state", "late");
        await Assertions.Expect(office.Locator(".incident > .head")).ToContainTextAsync("1 task overdue");
        await Assertions.Expect(office.GetByRole(AriaRole.Button, new() { Name = "Tasks 1 overdue" })).ToBeVisibleAsync();
        Assert.Equal(["overdue task"], await office.EvaluateAsync<string[]>("() => window.heard"));

        await gym.GetByRole(AriaRole.Checkbox).ClickAsync();

        await Assertions.Expect(gym).ToHaveCountAsync(0);
        await Assertions.Expect(office.Locator(".incident > .head")).Not.ToContainTextAsync("overdue");
        Assert.Empty(here.Faults.Concat(there.Faults));
    }

    [SkippableTheory]
    [InlineData(1440, 900, false)]
    [InlineData(390, 844, true)]
    public async Task Axe_finds_nothing_serious_on_teams_tasks_and_checklists(int width, int height, bool light)
    {
        var url = await shared.UrlAsync();
        using var api = await Api.SignInAsync(url);
        var incident = await api.DeclareAsync(await api.SchoolAsync());
        await using var window = await browsers.OpenAsync(url, width, height, light);
        await window.SignInAsync("district-1", IncidentScreen.PathOf(incident));
        var page = window.Page;
        // The map is drawn by the circuit: from then on presses are heard.
        await Assertions.Expect(page.Locator(".plan-map path.room").First).ToBeAttachedAsync();
        if (width < 500)
        {
            await page.GetByRole(AriaRole.Group, new() { Name = "Show", Exact = true }).GetByRole(AriaRole.Button, new() { Name = "Timeline" }).ClickAsync();
        }

        var found = new List<string>();
        var teams = await PanelAsync(page, "Teams");
        await teams.GetByRole(AriaRole.Button, new() { Name = "I am here" }).ClickAsync();
        await Assertions.Expect(teams).ToContainTextAsync("You are in staging");
        await FormAsync(teams, "Alpha", "Marisol Vega");
        await teams.GetByRole(AriaRole.Button, new() { Name = "Ask for a PAR" }).ClickAsync();
        await Assertions.Expect(teams.Locator(".par-row")).ToBeVisibleAsync();
        await teams.GetByRole(AriaRole.Button, new() { Name = "Send Alpha" }).ClickAsync();
        await LookAtAsync("teams");
        var tasks = await PanelAsync(page, "Tasks");
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Give to someone" }).First.ClickAsync();
        await LookAtAsync("tasks");
        await window.GoAsync("/district/checklists");
        await LookAtAsync("checklists");
        await window.GoAsync("/district/checklists/fire");
        await Assertions.Expect(page.Locator(".editor textarea")).ToHaveCountAsync(8);
        await LookAtAsync("checklist");

        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task LookAtAsync(string screen) =>
            found.AddRange((await page.RunAxe(AccessibilityTests.Ask)).Violations
                .Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{screen}: {v.Id}: {v.Help}\n    {string.Join("\n    ", v.Nodes.Take(4).Select(n => n.Html))}"));
    }

    [SkippableFact]
    public async Task A_planner_writes_a_checklist_and_the_crisis_team_reads_it()
    {
        var url = await shared.UrlAsync();
        await using var planner = await browsers.OpenAsync(url, "district-1", "/district/checklists/new");
        await planner.Page.GetByLabel("Name").FillAsync("Bees in the hall");
        await planner.Page.GetByLabel("Other emergency").CheckAsync();
        await planner.Page.GetByRole(AriaRole.Button, new() { Name = "Save the checklist" }).ClickAsync();
        await Assertions.Expect(planner.Page.Locator(".editor [role=alert]")).ToHaveTextAsync("Task 1 is empty. Say what is to be done, or delete it.");
        await planner.Page.GetByLabel("Task 1", new() { Exact = true }).FillAsync("Close the doors to the hall");
        await planner.Page.GetByRole(AriaRole.Button, new() { Name = "Save the checklist" }).ClickAsync();
        await Assertions.Expect(planner.Page.Locator(".said")).ToContainTextAsync("“Bees in the hall” is saved.");
        await Assertions.Expect(planner.Page).ToHaveURLAsync(url.TrimEnd('/') + "/district/checklists/bees-in-the-hall");

        await using var principal = await browsers.OpenAsync(url, "crisis-oak-1", "/district/checklists/bees-in-the-hall");
        await Assertions.Expect(principal.Page.Locator(".items")).ToContainTextAsync("Close the doors to the hall");
        await Assertions.Expect(principal.Page.GetByRole(AriaRole.Button, new() { Name = "Save the checklist" })).ToHaveCountAsync(0);

        await planner.Page.GetByRole(AriaRole.Button, new() { Name = "Delete…" }).ClickAsync();
        await planner.Page.GetByRole(AriaRole.Button, new() { Name = "Delete “Bees in the hall”" }).ClickAsync();
        await Assertions.Expect(planner.Page.GetByRole(AriaRole.Link, new() { Name = "Bees" })).ToHaveCountAsync(0);
    }

    private static async Task<ILocator> PanelAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = "Beside the map" }).GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        return page.Locator(".panel");
    }

    private static async Task FormAsync(ILocator teams, string name, string? member = null)
    {
        await teams.GetByRole(AriaRole.Button, new() { Name = "Form a team" }).ClickAsync();
        await Assertions.Expect(teams.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(name);
        if (member is not null)
        {
            await teams.GetByRole(AriaRole.Checkbox, new() { Name = member }).CheckAsync();
        }

        await teams.GetByRole(AriaRole.Button, new() { Name = $"Form {name}" }).ClickAsync();
        await Assertions.Expect(teams.GetByRole(AriaRole.Article, new() { Name = name })).ToBeVisibleAsync();
    }

    private static async Task SendAsync(ILocator teams, string name, string where)
    {
        var card = teams.GetByRole(AriaRole.Article, new() { Name = name });
        await card.GetByRole(AriaRole.Button, new() { Name = $"Send {name}" }).ClickAsync();
        await card.GetByLabel("Where").FillAsync(where);
        await card.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(card.Locator(".place")).ToContainTextAsync(where);
    }
}
