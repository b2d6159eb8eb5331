using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Posts;
using Command.Domain.Rooms;
using Command.Web.Features.Organization;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Organization.Desk;

namespace Command.Web.Tests.Features.Organization;

public sealed class CommandStripTests : BunitContext
{
    private const int Late = 180;
    private static readonly RoomId Room101 = new("r101");
    private readonly Desk _desk = new();
    private readonly BunitJSModuleInterop _sound;

    public CommandStripTests()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Begun));
        _sound = JSInterop.SetupModule("./Features/Incidents/OverdueSound.razor.js");
        _sound.SetupVoid("sound", _ => true).SetVoidResult();
    }

    [Fact]
    public void Before_anyone_leads_command_can_be_taken_in_one_press()
    {
        var strip = Show(Ortiz, 10);

        strip.Find("button.take").Click();

        Assert.Contains("No command yet", strip.Find(".strip").TextContent, StringComparison.Ordinal);
        Assert.Null(Assert.IsType<TakeCommandRequest>(Assert.Single(_desk.Sent)).Because);
    }

    [Fact]
    public void Who_was_second_is_told_who_was_first()
    {
        var strip = Show(Ortiz, 10);
        _desk.Refusal = "Sgt. Bakke has command.";

        strip.Find("button.take").Click();

        Assert.Equal("Sgt. Bakke has command.", strip.Find("p.wrong").TextContent);
    }

    [Fact]
    public void Too_long_without_command_the_strip_shouts_and_the_page_sounds_once()
    {
        var strip = Show(Ortiz, Late - 1);
        Assert.False(strip.Find(".strip").HasAttribute("data-alarm"));

        strip.Render(p => p.Add(s => s.Screen, _desk.Screen(Ortiz, Late)));
        strip.Render(p => p.Add(s => s.Screen, _desk.Screen(Ortiz, Late + 5, new NoteAdded(At(Vega, Late + 4), "Anyone?", null))));

        Assert.True(strip.Find(".strip").HasAttribute("data-alarm"));
        Assert.Equal("NO COMMAND", strip.Find(".shout").TextContent);
        Assert.Equal("No command.", strip.Find("[role=alert]").TextContent);
        Assert.NotNull(strip.Find("button.take"));
        _sound.VerifyInvoke("sound", calledTimes: 1);
    }

    [Fact]
    public void An_alarm_that_stood_before_the_screen_was_opened_makes_no_sound()
    {
        Show(Ortiz, Late + 60);

        _sound.VerifyNotInvoke("sound");
    }

    [Fact]
    public void Who_leads_stands_with_agency_command_post_and_staging()
    {
        var strip = Show(Vega, 500, Taken(Ortiz), Post(PostKind.CommandPost, "Lobby", 100), Post(PostKind.Staging, "Bus loop", 200));

        Assert.StartsWith("IC Lt. Ortiz · Riverbend PD since ", strip.Find(".lead").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["command post Lobby", "staging Bus loop"], strip.FindAll(".post").Select(post => post.TextContent));
        Assert.Empty(strip.FindAll(".lack"));
    }

    [Fact]
    public void What_is_missing_too_long_stands_out_when_someone_leads()
    {
        var strip = Show(Vega, Late, Taken(Ortiz));

        Assert.False(strip.Find(".strip").HasAttribute("data-alarm"));
        Assert.All(strip.FindAll(".lack"), lack => Assert.True(lack.HasAttribute("data-overdue")));
        Assert.Equal(2, strip.FindAll(".lack").Count);
    }

    [Fact]
    public void A_command_post_in_danger_is_called_out()
    {
        var strip = Show(Vega, 20, Taken(Ortiz), Post(PostKind.CommandPost, "Desk", 4), Threat());

        Assert.Contains("in 101, where a threat stands", strip.Find(".warned").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Unified_all_are_named()
    {
        var strip = Show(Vega, 20, Taken(Ortiz), new CommandPassed(At(Ortiz, 9), OfferKind.Unify, Bakke.Id, Bakke.Name, Bakke.Agency));

        Assert.Equal("Unified command", strip.Find(".what").TextContent);
        Assert.Equal(["Lt. Ortiz", "Sgt. Bakke"], strip.FindAll(".who b").Select(name => name.TextContent));
    }

    [Fact]
    public void Who_only_looks_is_offered_nothing_to_press()
    {
        var strip = Show(Petrenko, Late);

        Assert.Empty(strip.FindAll(".strip button"));
    }

    [Fact]
    public void The_first_priority_with_work_stands_out_and_opens_its_rooms()
    {
        var strip = Show(Ortiz, 20, Threat(), new HelpRequested(At(Ortiz, 8), new RoomId("r102"), "Medic"));
        Assert.Equal(["1 Threat 1 room", "2 Rescue 1 room", "3 Clear 0 of 2"], strip.FindAll(".priority").Select(b => b.TextContent.Trim()));
        Assert.Equal("Threat", strip.Find(".priority[data-current]").GetAttribute("data-priority"));

        strip.Find("[data-priority=Rescue]").Click();

        Assert.Equal("102 Band room", Assert.Single(strip.FindAll(".list .title")).TextContent);
    }

    [Fact]
    public void A_closed_incident_shows_nothing() => Assert.Empty(Show(Ortiz, Late, new IncidentClosed(At(Vega, 9), "Over")).Nodes);

    private IRenderedComponent<CommandStrip> Show(Person me, int seconds, params IncidentEvent[] events) =>
        Render<CommandStrip>(p => p.Add(s => s.Screen, _desk.Screen(me, seconds, events)));

    private static CommandTaken Taken(Person by) => new(At(by, 5), null, null, null);

    private static RoomMarked Threat() => new(At(Bakke, 7), Room101, 1, null, null, Hazards.Threat, Hazards.None, null, null);

    // Room 101 is a square of eight metres in the corner.
    private static PostEstablished Post(PostKind kind, string name, double x) => new(At(Ortiz, 6), kind, name, new MapPlace(new LevelId("1"), new(x, 4), null));
}
