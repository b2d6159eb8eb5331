using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.AfterAction;

/// <summary>The rules of what is learned: every item has an owner and a day, and stays on the list until someone says what was done.</summary>
public static class AfterActionDecider
{
    /// <summary>The longest finding, in characters.</summary>
    public const int MaxWords = 2000;

    /// <summary>The longest text of an item, in characters.</summary>
    public const int MaxText = 300;

    // Beyond this nobody follows up.
    private const int MostYears = 3;

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<AfterActionEvent> Decide(AfterActionLedger ledger, AfterActionCommand command) => command switch
    {
        _ when ledger.Commands.Contains(command.Stamp.Command) => Decision.Nothing<AfterActionEvent>(),
        ChooseTargets choose => Choose(ledger, choose),
        NoteFinding note => Note(note, Written.OrNull(note.Words)),
        WithdrawFinding withdraw => Withdraw(ledger, withdraw, Written.OrNull(withdraw.Because)),
        AddImprovement add => Add(add, Written.OrNull(add.Text)),
        GiveImprovement give => Give(Find(ledger, give.Item), give),
        FinishImprovement finish => Finish(Find(ledger, finish.Item), finish, Written.OrNull(finish.Words)),
        ReopenImprovement reopen => Reopen(Find(ledger, reopen.Item), reopen, Written.OrNull(reopen.Because)),
        _ => throw new UnreachableException($"AfterActionDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<AfterActionEvent> Choose(AfterActionLedger ledger, ChooseTargets choose) =>
        choose.Targets.Refusal() is { } wrong ? Refuse(wrong)
        : choose.Targets == ledger.Targets ? Decision.Nothing<AfterActionEvent>()
        : new TargetsChosen(choose.Stamp, choose.Targets);

    private static Decision<AfterActionEvent> Note(NoteFinding note, string? words) =>
        words is null ? Refuse("Write what was found.")
        : words.Length > MaxWords ? Refuse($"Shorten the finding: {MaxWords} characters at most.")
        : new FindingNoted(note.Stamp, note.Incident, words);

    private static Decision<AfterActionEvent> Withdraw(AfterActionLedger ledger, WithdrawFinding withdraw, string? because) =>
        ledger.Findings.All(finding => finding.Id != withdraw.Finding) ? Refuse("There is no such finding.")
        : because is null ? Refuse("Say why it is taken back.")
        : because.Length > MaxText ? Refuse($"Shorten the reason: {MaxText} characters at most.")
        : new FindingWithdrawn(withdraw.Stamp, withdraw.Finding, because);

    private static Decision<AfterActionEvent> Add(AddImprovement add, string? text) =>
        text is null ? Refuse("Say what is to be done.")
        : text.Length > MaxText ? Refuse($"Shorten it: {MaxText} characters at most.")
        : Wrong(add.Owner, add.Due, add.Today) is { } wrong ? Refuse(wrong)
        : new ImprovementAdded(add.Stamp, add.Incident, add.Building, add.From, text, add.Owner!.Person, add.Owner.Name, add.Due!.Value);

    private static Decision<AfterActionEvent> Give(Improvement? item, GiveImprovement give) =>
        item is null ? NoItem()
        : item.DoneAt is not null ? Refuse("It is done. Open it again first.")
        : item.Owner == give.Owner && item.Due == give.Due ? Decision.Nothing<AfterActionEvent>()
        : Wrong(give.Owner, give.Due, give.Today) is { } wrong ? Refuse(wrong)
        : new ImprovementGiven(give.Stamp, item.Id, give.Owner!.Person, give.Owner.Name, give.Due!.Value);

    private static Decision<AfterActionEvent> Finish(Improvement? item, FinishImprovement finish, string? words) =>
        item is null ? NoItem()
        : item.DoneAt is not null ? Decision.Nothing<AfterActionEvent>()
        : words is null ? Refuse("Say what was done.")
        : words.Length > MaxWords ? Refuse($"Shorten what was done: {MaxWords} characters at most.")
        : new ImprovementDone(finish.Stamp, item.Id, words);

    private static Decision<AfterActionEvent> Reopen(Improvement? item, ReopenImprovement reopen, string? because) =>
        item is null ? NoItem()
        : item.DoneAt is null ? Decision.Nothing<AfterActionEvent>()
        : because is null ? Refuse("Say why it is not done.")
        : because.Length > MaxWords ? Refuse($"Shorten the reason: {MaxWords} characters at most.")
        : new ImprovementReopened(reopen.Stamp, item.Id, because);

    private static string? Wrong(ItemOwner? owner, DateOnly? due, DateOnly today) =>
        owner is null ? "Choose who answers for it."
        : due is not { } day ? "Choose the day by which it is done."
        : day < today ? "Choose a day that is still to come."
        : day > today.AddYears(MostYears) ? $"Choose a day within {MostYears} years."
        : null;

    private static Improvement? Find(AfterActionLedger ledger, Guid id) => ledger.Items.Find(item => item.Id == id);

    private static Decision<AfterActionEvent> NoItem() => Refuse("There is no such item.");

    private static Decision<AfterActionEvent> Refuse(string reason) => Decision.Refuse<AfterActionEvent>(reason);
}
