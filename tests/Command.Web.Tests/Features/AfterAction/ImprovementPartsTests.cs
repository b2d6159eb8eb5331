using Bunit;
using Command.Domain.AfterAction;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Features.AfterAction;

namespace Command.Web.Tests.Features.AfterAction;

public sealed class ImprovementPartsTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Person Mensah = new(new PersonId("mensah"), "Kofi Mensah", "Principal", Role.CrisisTeam, null, []);

    [Theory]
    [InlineData(0, "open")]
    [InlineData(-1, "late")]
    public void An_item_is_late_once_its_day_is_over(int days, string word) => Assert.Equal(word, Row(Item() with { Due = Today.AddDays(days) }).Find(".chip").TextContent);

    [Fact]
    public void Why_an_item_is_not_taken_for_done_stands_under_it()
    {
        var row = Row(Item(), finish: words => Task.FromResult(words is null ? "Say what was done." : null));

        row.Find(".btn-primary").Click();
        Assert.Equal("Say what was done.", row.Find("[role=alert]").TextContent);

        row.Find("input").Input("New hinge");
        row.Find(".btn-primary").Click();
        Assert.Empty(row.FindAll("[role=alert]"));
    }

    [Fact]
    public void What_is_done_says_by_whom_and_what_and_can_be_opened_again()
    {
        var row = Row(Item() with { DoneAt = DateTimeOffset.UnixEpoch, DoneBy = "Marisol Vega", Outcome = "New hinge" });

        Assert.Contains("Done, Marisol Vega: New hinge", row.Markup, StringComparison.Ordinal);
        Assert.Equal("Open it again", row.Find("button").TextContent);
    }

    [Fact]
    public void Another_owner_and_day_are_sent_as_chosen()
    {
        (string?, DateOnly?) sent = default;
        var row = Row(Item(), give: (owner, due) =>
        {
            sent = (owner, due);
            return Task.FromResult<string?>(null);
        });

        row.Find("select").Change("mensah");
        row.Find("input[type=date]").Change("2026-04-01");
        row.FindAll("button")[1].Click();

        Assert.Equal(("mensah", new DateOnly(2026, 4, 1)), sent);
    }

    [Fact]
    public void Targets_that_are_no_numbers_are_sent_as_nothing_and_refused_in_words()
    {
        var form = Render<TargetsForm>(p => p.Add(f => f.Targets, ResponseTargets.Default).Add(f => f.Choose, targets => Task.FromResult(targets.Refusal())));

        form.Find("#target-Staging").Change("soon");
        form.Find("form").Submit();
        Assert.StartsWith("Each target must be above 0", form.Find("[role=status]").TextContent, StringComparison.Ordinal);

        form.Find("#target-Staging").Change("12.5");
        form.Find("form").Submit();
        Assert.Equal("Saved.", form.Find("[role=status]").TextContent);
    }

    private static Improvement Item() =>
        new(Guid.NewGuid(), IncidentId.New(), BuildingId.New(), "Intruder, Middle", "Mend door 7", new ItemOwner(new PersonId("vega"), "Marisol Vega"), Today, "Marisol Vega", DateTimeOffset.UnixEpoch);

    private IRenderedComponent<ImprovementRow> Row(Improvement item, Func<string?, Task<string?>>? finish = null, Func<string?, DateOnly?, Task<string?>>? give = null) =>
        Render<ImprovementRow>(p => p
            .Add(r => r.Item, item)
            .Add(r => r.Owners, [Mensah])
            .Add(r => r.Today, Today)
            .Add(r => r.Give, give ?? ((_, _) => Task.FromResult<string?>(null)))
            .Add(r => r.Finish, finish ?? (_ => Task.FromResult<string?>(null)))
            .Add(r => r.Reopen, _ => Task.FromResult<string?>(null)));
}
