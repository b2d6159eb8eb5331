using Bunit;
using Command.Domain.Kernel;
using Command.Domain.Students;
using Command.Web.Features.Students;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Students;

public sealed class RoomStudentsTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 5, 0, TimeSpan.Zero);
    private static readonly NamesAnswer Ada = new(Now, [new RoomNames(new RoomId("101"), ["Algebra, Dahl"], [new StudentName("Thistlewood", "Ada", "07")])], false, null);
    private readonly List<NamesRequest> _asked = [];
    private readonly Queue<NamesAnswer> _answers = [];

    public RoomStudentsTests()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        Services.AddScoped<ChosenPeriod>();
    }

    [Fact]
    public void Without_a_roster_nothing_stands_there() => Assert.Empty(Show(null).Markup.Trim());

    [Fact]
    public void Until_a_period_is_chosen_it_says_from_how_many_to_how_many_and_how_old_the_roster_is()
    {
        var line = Words(Show(Counts("101", 26, 18)).Find(".bar").TextContent);

        Assert.StartsWith("18 to 26 on roster", line, StringComparison.Ordinal);
        Assert.Contains("roster taken 2 d ago", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_period_that_was_chosen_holds_for_the_next_room_too()
    {
        Show(Counts("101", 26, 18)).Find("select").Change("2");

        Assert.StartsWith("18 on roster", Words(Show(Counts("101", 26, 18)).Find(".bar").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_that_has_nobody_on_roster_offers_no_names()
    {
        var room = Show(Counts("102", 26, 18));

        Assert.StartsWith("0 on roster", Words(room.Find(".bar").TextContent), StringComparison.Ordinal);
        Assert.Empty(room.FindAll("button"));
    }

    [Fact]
    public void Names_are_asked_for_one_period_and_forgotten_when_hidden_or_when_it_changes()
    {
        _answers.Enqueue(Ada);
        var room = Show(Counts("101", 26, 18));
        Press(room, "Names…");
        Assert.Equal("Say which period.", room.Find("[role=alert]").TextContent);
        Assert.Empty(_asked);

        room.Find("select").Change("1");
        Press(room, "Names…");

        Assert.Equal(("1", null), (Assert.Single(_asked).Period, _asked[0].Reason));
        Assert.Contains("Thistlewood", room.Markup, StringComparison.Ordinal);
        room.Find("select").Change("2");
        Assert.DoesNotContain("Thistlewood", room.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_needs_a_reason_is_asked_for_it_and_a_refused_one_stays_to_be_mended()
    {
        _answers.Enqueue(NamesAnswer.Reason);
        _answers.Enqueue(NamesAnswer.No("A word of the reason is the family name of a student there."));
        _answers.Enqueue(Ada);
        var room = Show(Counts("101", 26));
        Press(room, "Names…");

        room.Find("textarea").Input("Thistlewood has a gun");
        room.Find("form").Submit();
        Assert.Contains("family name", room.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Thistlewood has a gun", room.Find("textarea").GetAttribute("value"));

        room.Find("textarea").Input("Man with a gun in the wing");
        room.Find("form").Submit();

        Assert.Equal([null, "Thistlewood has a gun", "Man with a gun in the wing"], _asked.Select(request => request.Reason));
        Assert.Empty(room.FindAll("form"));
        Assert.Contains("Thistlewood", room.Find(".names").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_is_told_why_in_words()
    {
        _answers.Enqueue(NamesAnswer.No(StudentAccess.NotInPractice));
        var room = Show(Counts("101", 26));

        Press(room, "Names…");

        Assert.Equal(StudentAccess.NotInPractice, room.Find("[role=alert]").TextContent);
        Assert.Empty(room.FindAll(".names"));
    }

    private static RosterCounts Counts(string room, params int[] counts) =>
        new(Now.AddDays(-2), [.. counts.Length == 1 ? [RosterByRoom.AllDay] : counts.Select((_, nth) => $"{nth + 1}")], [new RoomCount(new RoomId(room), [.. counts])]);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Press(IRenderedComponent<RoomStudents> room, string words) => room.FindAll("button").Single(button => button.TextContent == words).Click();

    private IRenderedComponent<RoomStudents> Show(RosterCounts? counts) => Render<RoomStudents>(parameters => parameters
        .Add(room => room.Room, "101")
        .Add(room => room.Counts, () => Task.FromResult(counts))
        .Add(room => room.Names, request =>
        {
            _asked.Add(request);
            return Task.FromResult(_answers.Dequeue());
        }));
}
