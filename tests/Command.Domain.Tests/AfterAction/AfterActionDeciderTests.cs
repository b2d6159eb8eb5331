using Command.Domain.AfterAction;
using Command.Domain.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.AfterAction;

public sealed class AfterActionDeciderTests
{
    private static readonly IncidentId Incident = new(Guid.Parse("00000000-0000-0000-0000-0000000000ff"));
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly ItemOwner Owner = new(Lee.Person, Lee.Name);

    [Fact]
    public void An_item_is_added_followed_up_done_and_opened_again()
    {
        var added = Add("Mend door 7", Owner, Today.AddDays(30));
        var ledger = After(AfterActionLedger.None, added);
        var item = Assert.Single(ledger.Open);
        Assert.Equal((added.Stamp.Command, "Mend door 7", Owner), (item.Id, item.Text, item.Owner));

        ledger = After(ledger, new GiveImprovement(By(Vega), item.Id, new ItemOwner(Ortiz.Person, Ortiz.Name), Today.AddDays(60), Today));
        Assert.Equal(("Lt. Ortiz", Today.AddDays(60)), (ledger.Items[0].Owner.Name, ledger.Items[0].Due));

        ledger = After(ledger, new FinishImprovement(By(Vega), item.Id, "New hinge"));
        Assert.Empty(ledger.Open);
        Assert.Equal("New hinge", ledger.Items[0].Outcome);

        ledger = After(ledger, new ReopenImprovement(By(Vega), item.Id, "It sticks again"));
        Assert.Equal("It sticks again", Assert.Single(ledger.Open).Outcome);
    }

    [Theory]
    [InlineData(" ", true, 1, "Say what is to be done.")]
    [InlineData("Mend door 7", false, 1, "Choose who answers for it.")]
    [InlineData("Mend door 7", true, -1, "Choose a day that is still to come.")]
    [InlineData("Mend door 7", true, 5000, "within 3 years")]
    public void An_item_without_words_an_owner_or_a_day_to_come_is_refused(string text, bool owned, int days, string words) =>
        Assert.Contains(words, Refusal(AfterActionLedger.None, Add(text, owned ? Owner : null, Today.AddDays(days))), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_done_without_saying_what_was_done()
    {
        var ledger = After(AfterActionLedger.None, Add("Mend door 7", Owner, Today));

        Assert.Equal("Say what was done.", Refusal(ledger, new FinishImprovement(By(Vega), ledger.Items[0].Id, "  ")));
        Assert.Equal("There is no such item.", Refusal(ledger, new FinishImprovement(By(Vega), Guid.NewGuid(), "Done")));
    }

    [Fact]
    public void What_is_due_first_stands_first_and_yesterday_is_late()
    {
        var ledger = After(After(AfterActionLedger.None, Add("Later", Owner, Today.AddDays(9))), Add("Sooner", Owner, Today));

        Assert.Equal(["Sooner", "Later"], ledger.Open.Select(item => item.Text));
        Assert.False(ledger.Open.First().IsLate(Today));
        Assert.True(ledger.Open.First().IsLate(Today.AddDays(1)));
    }

    [Fact]
    public void A_finding_is_noted_and_taken_back_with_a_reason()
    {
        var noted = new NoteFinding(By(Vega), Incident, "Door 7 sticks");
        var ledger = After(AfterActionLedger.None, noted);
        Assert.Equal("Door 7 sticks", Assert.Single(ledger.FindingsOf(Incident)).Words);

        Assert.Equal("Say why it is taken back.", Refusal(ledger, new WithdrawFinding(By(Vega), noted.Stamp.Command, null)));
        Assert.Empty(After(ledger, new WithdrawFinding(By(Vega), noted.Stamp.Command, "It was door 8")).Findings);
    }

    [Fact]
    public void The_same_command_sent_again_changes_nothing()
    {
        var add = Add("Mend door 7", Owner, Today);
        var ledger = After(AfterActionLedger.None, add);

        Assert.Empty(Assert.IsType<Decision<AfterActionEvent>.Accepted>(AfterActionDecider.Decide(ledger, add)).Events);
    }

    [Fact]
    public void Targets_are_chosen_within_bounds()
    {
        var targets = ResponseTargets.Default with { CommandEstablished = TimeSpan.FromMinutes(3) };

        Assert.Equal(targets, After(AfterActionLedger.None, new ChooseTargets(By(Vega), targets)).Targets);
        Assert.Contains("above 0", Refusal(AfterActionLedger.None, new ChooseTargets(By(Vega), targets with { Staging = TimeSpan.Zero })), StringComparison.Ordinal);
    }

    private static AddImprovement Add(string text, ItemOwner? owner, DateOnly due) => new(By(Vega), Incident, Middle, "Intruder, Middle", text, owner, due, Today);

    private static AfterActionLedger After(AfterActionLedger ledger, AfterActionCommand command) =>
        Assert.IsType<Decision<AfterActionEvent>.Accepted>(AfterActionDecider.Decide(ledger, command)).Events.Aggregate(ledger, AfterActionLedger.Evolve);

    private static string Refusal(AfterActionLedger ledger, AfterActionCommand command) => Assert.IsType<Decision<AfterActionEvent>.Refused>(AfterActionDecider.Decide(ledger, command)).Reason;
}
