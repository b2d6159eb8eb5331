using Bunit;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using Command.Web.Features.Readiness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Readiness;

public sealed class ReadinessSectionTests : BunitContext
{
    private readonly List<ReadinessCommand> _sent = [];
    private string? _refusal;

    public ReadinessSectionTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Ledger.Now));
    }

    [Fact]
    public void What_does_not_work_stands_there_with_its_place_its_words_who_said_so_and_its_age()
    {
        var section = Show(Ledger.FailedLock, Ledger.ProppedDoor);

        Assert.Equal("2 open", section.Find("h2 .figure").TextContent);
        Assert.Equal("Lock failed · 138 L1 Bolt stays Rob Pawlowski, 12 d ago", Ledger.Words(section.Find($"[data-issue='{Ledger.FailedLock.Stamp.Command}'] .what")));
        Assert.Equal("Door propped · Door 8 Kitchen dock L1 Ofc. Abdi, 3 d ago", Ledger.Words(section.Find($"[data-issue='{Ledger.ProppedDoor.Stamp.Command}'] .what")));
    }

    [Fact]
    public void A_failed_lock_is_reported_in_three_presses()
    {
        var section = Show();

        Press(section, "Lock failed");
        section.Find("#issue-place").Input("138");
        Press(section, "138 L1");
        section.Find(".say").Submit();

        var report = Assert.IsType<ReportIssue>(Assert.Single(_sent));
        Assert.Equal((IssueKind.LockFailed, Spot.In(new RoomId("r138")), null), (report.Kind, report.Place, report.Words));
        Assert.Equal("Saved: Lock failed, 138.", section.Find("[role=status]").TextContent);
        Assert.Empty(section.FindAll(".say"));
    }

    [Fact]
    public void The_room_that_is_chosen_on_the_map_is_offered_first()
    {
        var section = Show(selected: "r208");

        Press(section, "Radio dead");
        section.Find(".picker").Submit();
        section.Find("#issue-words").Input("By the window it works");
        section.Find(".say").Submit();

        var report = Assert.IsType<ReportIssue>(Assert.Single(_sent));
        Assert.Equal((Spot.In(new RoomId("r208")), "By the window it works"), (report.Place, report.Words));
    }

    [Fact]
    public void A_place_that_no_plan_draws_is_said_in_words()
    {
        var section = Show();

        Press(section, "Wi-Fi dead");
        section.Find("#issue-place").Input(" Football field ");
        Press(section, "Use the words “Football field”");
        section.Find(".say").Submit();

        Assert.Equal(Spot.Said("Football field"), Assert.IsType<ReportIssue>(Assert.Single(_sent)).Place);
    }

    [Fact]
    public void A_refusal_is_read_where_one_writes_and_nothing_written_is_lost()
    {
        _refusal = "It is in the ledger: Rob Pawlowski reported it 12 days ago.";
        var section = Show(Ledger.FailedLock);

        Press(section, "Lock failed");
        section.Find("#issue-place").Input("138");
        section.Find(".picker").Submit();
        section.Find("#issue-words").Input("Still broken");
        section.Find(".say").Submit();

        Assert.Equal(_refusal, section.Find(".report [role=alert]").TextContent);
        Assert.Equal("Still broken", section.Find("#issue-words").GetAttribute("value"));
    }

    [Fact]
    public void What_could_not_be_saved_is_sent_again_as_the_same_command_and_something_else_as_another()
    {
        _refusal = "Not saved: the database can't be reached. Trying again is safe.";
        var section = Show();
        Press(section, "Key missing");
        section.Find("#issue-place").Input("138");
        section.Find(".picker").Submit();

        section.Find(".say").Submit();
        section.Find(".say").Submit();
        Press(section, "Another place");
        section.Find("#issue-place").Input("door 8");
        section.Find(".picker").Submit();
        section.Find(".say").Submit();

        Assert.Equal(_sent[0].Stamp.Command, _sent[1].Stamp.Command);
        Assert.NotEqual(_sent[1].Stamp.Command, _sent[2].Stamp.Command);
    }

    [Fact]
    public void An_entry_is_resolved_with_words_in_its_own_row()
    {
        var section = Show(Ledger.FailedLock, Ledger.ProppedDoor);

        section.Find($"[data-issue='{Ledger.FailedLock.Stamp.Command}'] > button").Click();
        section.Find(".issue input").Input("New cylinder");
        section.Find(".issue form").Submit();

        var resolve = Assert.IsType<ResolveIssue>(Assert.Single(_sent));
        Assert.Equal((Ledger.FailedLock.Stamp.Command, "New cylinder"), (resolve.Issue, resolve.How));
        Assert.Equal("Put right: Lock failed, 138.", section.Find("[role=status]").TextContent);
    }

    [Fact]
    public void What_was_put_right_is_folded_away_and_says_how()
    {
        var section = Show(Ledger.FailedLock, new ReadinessIssueResolved(Ledger.By("Kofi Mensah", daysAgo: 1), Ledger.FailedLock.Stamp.Command, "New cylinder"));

        Assert.Contains("Nothing is known to be broken.", section.Markup, StringComparison.Ordinal);
        Assert.False(section.Find("details").HasAttribute("open"));
        Assert.Equal("Lock failed · 138 · Bolt stays New cylinder · Kofi Mensah, 1 d ago", Ledger.Words(section.Find(".resolved")));
    }

    [Fact]
    public void A_camera_says_where_it_hangs_and_what_it_covers_and_is_removed_on_the_second_press()
    {
        var section = Show(Ledger.Camera14);

        Assert.Equal("Camera 14 · Back hall covers 138 Seen in the main office", Ledger.Words(section.Find(".camera .what")));
        Press(section, "Remove");
        Assert.Empty(_sent);
        Press(section, "Yes, remove");

        Assert.Equal(Ledger.Camera14.Stamp.Command, Assert.IsType<RemoveCamera>(Assert.Single(_sent)).Camera);
    }

    [Fact]
    public void A_camera_is_listed_with_the_rooms_it_covers()
    {
        var section = Show();

        Press(section, "List a camera");
        section.Find("#camera-name").Input("Camera 15");
        section.Find("#camera-place").Input("door 8");
        section.FindAll(".new .picker")[0].Submit();
        foreach (var room in new[] { "band", "138" })
        {
            section.Find("#camera-covers").Input(room);
            section.Find("form:has(#camera-covers)").Submit();
        }

        Press(section, "List it");

        var list = Assert.IsType<ListCamera>(Assert.Single(_sent));
        Assert.Equal(("Camera 15", Spot.At("door-8")), (list.Name, list.Place));
        Assert.Equal<IEnumerable<RoomId>>([new("r208"), new("r138")], list.Covers);
        Assert.Empty(section.FindAll(".new"));
    }

    [Fact]
    public void Who_only_looks_sees_everything_and_is_offered_nothing_to_press()
    {
        var section = Show(mayWrite: false, said: [Ledger.FailedLock, Ledger.Camera14]);

        Assert.Equal(["138"], section.FindAll("button").Select(button => button.TextContent));
    }

    [Fact]
    public void The_place_of_an_entry_leads_to_its_room_on_the_map()
    {
        string? chosen = null;
        var section = Render<ReadinessSection>(p => p
            .Add(s => s.Live, Ledger.Of(Ledger.FailedLock)).Add(s => s.Send, SendAsync).Add(s => s.OnRoomChosen, room => chosen = room));

        section.Find(".link").Click();

        Assert.Equal("r138", chosen);
    }

    [Fact]
    public void What_someone_else_reports_appears_while_one_writes()
    {
        var section = Show();
        Press(section, "Radio dead");
        section.Find("#issue-place").Input("ban");

        section.Render(p => p.Add(s => s.Live, Ledger.Of(Ledger.ProppedDoor)));

        Assert.Single(section.FindAll(".issue"));
        Assert.Equal("ban", section.Find("#issue-place").GetAttribute("value"));
    }

    private IRenderedComponent<ReadinessSection> Show(params ReadinessEvent[] said) => Show(null, true, said);

    private IRenderedComponent<ReadinessSection> Show(string? selected = null, bool mayWrite = true, params ReadinessEvent[] said) => Render<ReadinessSection>(p => p
        .Add(s => s.Live, Ledger.Of(said)).Add(s => s.MayWrite, mayWrite).Add(s => s.SelectedRoom, selected).Add(s => s.Send, SendAsync));

    private Task<string?> SendAsync(Guid command, Func<Stamp, ReadinessCommand> ask)
    {
        _sent.Add(ask(Ledger.By("Me", 0) with { Command = command }));
        return Task.FromResult(_refusal);
    }

    private static void Press(IRenderedComponent<ReadinessSection> section, string words) =>
        section.FindAll("button").First(button => Ledger.Words(button).EndsWith(words, StringComparison.Ordinal)).Click();
}
