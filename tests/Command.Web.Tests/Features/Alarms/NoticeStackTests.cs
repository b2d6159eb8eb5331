using AngleSharp.Dom;
using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Web.Features.Alarms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Alarms;

public sealed class NoticeStackTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 7, 32, TimeSpan.Zero);

    private static readonly Notice Lockdown = new(
        Guid.NewGuid(), IncidentId.New(), NoticeLevel.Alarm, Mode.Actual, ResponseAction.Lockdown, "Lockdown", "Riverbend Middle School", "Locks, Lights, Out of Sight.",
        "Marisol Vega", Now, ["Coming", "There", "Cannot", "Received"]);

    private static readonly Notice Routine = Lockdown with { Id = Guid.NewGuid(), Level = NoticeLevel.Routine, Action = null, Title = "Lt. Ortiz", Words = "Buses are late", Answers = ["Got it"] };

    private readonly List<(Notice Notice, string Answer)> _sent = [];
    private TaskCompletionSource<string?> _answer = Answered(null);

    public NoticeStackTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));

    [Fact]
    public void An_alarm_says_what_where_and_what_to_do_with_its_shape_and_its_word()
    {
        var alarm = Draw(Lockdown).Find(".alarm");

        Assert.Equal("lockdown", alarm.GetAttribute("data-action"));
        Assert.Equal("Lockdown", alarm.QuerySelector(".alarm-title b")!.TextContent);
        Assert.Equal("Riverbend Middle School", alarm.QuerySelector(".alarm-place")!.TextContent);
        Assert.Equal("Locks, Lights, Out of Sight.", alarm.QuerySelector(".alarm-words")!.TextContent);
        Assert.NotNull(alarm.QuerySelector(".alarm-sign svg"));
        Assert.Equal($"/incidents/{Lockdown.Incident}", alarm.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["Coming", "There", "Cannot", "Received"], Buttons(alarm));
    }

    [Theory]
    [InlineData(Mode.Drill, "DRILL")]
    [InlineData(Mode.Exercise, "EXERCISE")]
    public void A_drill_is_never_taken_for_the_real_thing(Mode mode, string word)
    {
        var stack = Draw(Lockdown with { Mode = mode });

        Assert.Equal(word, stack.Find(".alarm .practice").TextContent);
        Assert.Equal(mode.ToString().ToLowerInvariant(), stack.Find(".alarm").GetAttribute("data-mode"));
        Assert.StartsWith($"{mode}. Lockdown.", stack.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Draw(Lockdown).FindAll(".practice"));
    }

    [Fact]
    public void It_is_said_aloud_once_in_a_region_that_was_there_before()
    {
        var stack = Draw();
        Assert.Equal("", stack.Find("[role=alert]").TextContent);

        stack.Render(p => p.Add(s => s.Notices, new Notices(false, [Lockdown])));
        Assert.Equal("Lockdown. Riverbend Middle School. Locks, Lights, Out of Sight. Answer: Coming, There, Cannot, Received.", stack.Find("[role=alert]").TextContent);

        var second = Lockdown with { Id = Guid.NewGuid(), Title = "Evacuate" };
        stack.Render(p => p.Add(s => s.Notices, new Notices(false, [second, Lockdown])));
        Assert.StartsWith("Evacuate.", stack.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Evacuate", "Lockdown"], stack.FindAll(".alarm-title b").Select(b => b.TextContent));
    }

    [Fact]
    public void Who_hides_gets_the_words_and_neither_sound_nor_voice_nor_light()
    {
        var stack = Draw(quiet: true, Lockdown);

        Assert.Empty(stack.FindAll("[role=alert]"));
        Assert.DoesNotContain("Lockdown", stack.Find("p.visually-hidden").TextContent, StringComparison.Ordinal);
        Assert.NotNull(stack.Find(".alarm").Closest("[data-quiet][data-theme=dark]"));
        Assert.Equal("Lockdown", stack.Find(".alarm-title b").TextContent);
    }

    [Theory]
    [InlineData(NoticeLevel.Alarm, "alarm")]
    [InlineData(NoticeLevel.Emergency, "alarm")]
    [InlineData(NoticeLevel.Urgent, "urgent")]
    public void What_is_loud_names_its_sound_but_not_on_the_page_of_its_incident(NoticeLevel level, string sound)
    {
        var notice = Lockdown with { Level = level };

        Assert.Equal(sound, Draw(notice).Find(".alarm").GetAttribute("data-sound"));
        var here = Draw(false, $"incidents/{notice.Incident}?room=1", notice).Find(".alarms-here .alarm");
        Assert.Null(here.GetAttribute("data-sound"));
        Assert.Null(here.QuerySelector("a"));
        Assert.Equal(4, Buttons(here).Count());
    }

    [Fact]
    public async Task One_tap_answers_and_a_second_tap_on_the_way_says_nothing_more()
    {
        _answer = new TaskCompletionSource<string?>();
        var stack = Draw(Lockdown);

        var sending = stack.Find(".alarm-answers button").ClickAsync(new());
        stack.WaitForAssertion(() => Assert.All(stack.FindAll(".alarm-answers button"), button => Assert.Equal("true", button.GetAttribute("aria-disabled"))));
        await stack.Find(".alarm-answers button:last-child").ClickAsync(new());
        _answer.SetResult(null);
        await sending;

        Assert.Equal([(Lockdown, "Coming")], _sent);
        Assert.Single(stack.FindAll(".alarm"));
        stack.Render(p => p.Add(s => s.Notices, Notices.None));
        Assert.Empty(stack.FindAll(".alarm"));
    }

    [Fact]
    public async Task A_refusal_is_said_on_the_alarm_it_belongs_to()
    {
        _answer = Answered("This incident is closed. Reopen it first.");
        var stack = Draw(Lockdown);

        await stack.Find(".alarm-answers button").ClickAsync(new());

        Assert.Equal("This incident is closed. Reopen it first.", stack.Find(".alarm .alarm-refusal").TextContent);
    }

    [Fact]
    public void A_routine_message_waits_in_a_count_until_someone_wants_to_read()
    {
        var stack = Draw(Routine);

        Assert.Empty(stack.FindAll(".alarm"));
        Assert.Equal("", stack.Find("[role=alert]").TextContent);
        Assert.Equal("1 message", stack.Find(".messages-count").TextContent);
        stack.Find(".messages-count").Click();
        Assert.Equal("Buses are late", stack.Find(".alarms-read .alarm-words").TextContent);
        Assert.Null(stack.Find(".alarm").GetAttribute("data-sound"));
    }

    private IRenderedComponent<NoticeStack> Draw(params Notice[] waiting) => Draw(false, "", waiting);

    private IRenderedComponent<NoticeStack> Draw(bool quiet, params Notice[] waiting) => Draw(quiet, "", waiting);

    private IRenderedComponent<NoticeStack> Draw(bool quiet, string here, params Notice[] waiting) => Render<NoticeStack>(p => p
        .Add(s => s.Notices, new Notices(quiet, [.. waiting]))
        .Add(s => s.Here, here)
        .Add(s => s.Send, (notice, answer) =>
        {
            _sent.Add((notice, answer));
            return _answer.Task;
        }));

    private static TaskCompletionSource<string?> Answered(string? refusal)
    {
        var answered = new TaskCompletionSource<string?>();
        answered.SetResult(refusal);
        return answered;
    }

    private static IEnumerable<string> Buttons(IElement alarm) => alarm.QuerySelectorAll(".alarm-answers button").Select(button => button.TextContent);
}
