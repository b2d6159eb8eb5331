using Bunit;
using Command.Web.App.Icons;
using Command.Web.App.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Web.Tests.App;

public sealed class PartsTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 7, 32, TimeSpan.Zero);

    public PartsTests() => Services.AddSingleton<TimeProvider>(new StoppedClock());

    [Theory]
    [InlineData(9, "0:09", "just now")]
    [InlineData(45, "0:45", "40 s ago")]
    [InlineData(761, "12:41", "12 min ago")]
    [InlineData(3761, "1:02:41", "1 h 2 min ago")]
    [InlineData(-30, "0:00", "just now")]
    public void An_age_reads_as_a_clock_or_in_words(int seconds, string clock, string words)
    {
        var since = Now.AddSeconds(-seconds);
        Assert.Equal(clock, Render<Age>(p => p.Add(a => a.Since, since)).Find("time").TextContent);
        Assert.Equal(words, Render<Age>(p => p.Add(a => a.Since, since).Add(a => a.Form, "words")).Find("time").TextContent);
    }

    [Fact]
    public void An_age_can_count_down_to_a_moment()
    {
        Assert.Equal("1:52", Render<Age>(p => p.Add(a => a.Since, Now.AddSeconds(112)).Add(a => a.Form, "left")).Find("time").TextContent);
        Assert.Equal("0:00", Render<Age>(p => p.Add(a => a.Since, Now.AddSeconds(-5)).Add(a => a.Form, "left")).Find("time").TextContent);
    }

    [Fact]
    public void An_age_gives_the_browser_what_it_needs_to_count_on_its_own()
    {
        var time = Render<Age>(p => p.Add(a => a.Since, Now.AddHours(-1).ToOffset(TimeSpan.FromHours(-6))).Add(a => a.OverdueAfter, 600)).Find("time");
        Assert.Equal("2026-03-02T13:07:32.000Z", time.GetAttribute("datetime"));
        Assert.Equal("clock", time.GetAttribute("data-age"));
        Assert.Equal("600", time.GetAttribute("data-overdue-after"));
    }

    [Fact]
    public void A_room_is_said_in_full_search_people_hazard_and_help()
    {
        var glyph = Render<RoomGlyph>(p => p.Add(g => g.Room, "214").Add(g => g.Search, "cleared1").Add(g => g.People, 3).Add(g => g.Hazard, "casualty").Add(g => g.Help, true));
        Assert.Equal("Room 214: cleared once, 3 people, casualty, needs help", glyph.Find("svg").GetAttribute("aria-label"));
        Assert.Equal("3", glyph.Find(".count").TextContent);
    }

    [Fact]
    public void Cleared_never_says_that_nobody_is_inside() =>
        Assert.Equal("cleared twice, people unknown", Render<RoomGlyph>(p => p.Add(g => g.Search, "cleared2")).Find("svg").GetAttribute("aria-label"));

    [Fact]
    public void A_locked_room_nobody_searched_shows_a_key_and_a_searched_one_a_badge()
    {
        Assert.NotEmpty(Render<RoomGlyph>(p => p.Add(g => g.Search, "none").Add(g => g.Hazard, "noaccess")).FindAll(".key"));
        Assert.NotEmpty(Render<RoomGlyph>(p => p.Add(g => g.Search, "cleared1").Add(g => g.Hazard, "noaccess")).FindAll("[data-hazard=noaccess]"));
    }

    [Fact]
    public void An_action_always_comes_with_its_word()
    {
        Assert.Equal("Lockdown", Render<ActionIcon>(p => p.Add(i => i.Action, "lockdown")).Find(".word").TextContent);
        Assert.Equal("Evacuate", Render<ActionIcon>(p => p.Add(i => i.Action, "evacuate").Add(i => i.ShowWord, false)).Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Progress_is_told_in_words_as_well_as_in_segments()
    {
        var bar = Render<ProgressBar>(p => p.Add(b => b.Label, "Wing B").Add(b => b.Total, 44).Add(b => b.ClearedTwice, 4).Add(b => b.ClearedOnce, 12).Add(b => b.Searching, 5).Add(b => b.Disputed, 1));
        Assert.Equal("Wing B: 16 of 44 cleared, 5 searching, 1 disputed", bar.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal(["cleared2", "cleared1", "searching", "disputed", "none"], bar.FindAll(".segment").Select(s => s.GetAttribute("data-state")!));
    }

    [Theory]
    [InlineData("Lt. Ana Ortiz", "AO")]
    [InlineData("Kim", "K")]
    [InlineData("Mary Lou de Vries", "MV")]
    [InlineData("", "?")]
    public void Initials_leave_out_the_rank(string name, string initials) =>
        Assert.Equal(initials, Render<PersonBadge>(p => p.Add(b => b.Name, name)).Find(".initials").TextContent);

    [Fact]
    public void A_drill_is_framed_and_says_so_and_the_real_thing_is_not()
    {
        Assert.Equal("DRILL", Render<ScreenMode>(p => p.Add(s => s.Title, "Middle").Add(s => s.Mode, "Drill")).Find(".drill-frame").TextContent);
        Assert.Empty(Render<ScreenMode>(p => p.Add(s => s.Title, "Middle")).FindAll(".drill-frame"));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
