using Command.Domain.Incidents;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Kernel;

/// <summary>One of each command, so that a rule about all of them forgets none.</summary>
public static class EveryCommand
{
    public static IReadOnlyList<IncidentCommand> Samples { get; } =
    [
        new DeclareIncident(By(Lee), Middle, Kind.Fire, Mode.Drill, "", null, null),
        new OrderAction(By(Lee), ResponseAction.Hold, Zone.Building, null),
        new ReleaseAction(By(Lee), Zone.Building),
        new AddNote(By(Lee), "Buses are here", null),
        new CloseIncident(By(Lee), "Over"),
        new ReopenIncident(By(Lee), "Not over"),
        new MarkRoom(By(Lee), Room101, 1, SearchMark.Cleared, null, Hazards.None, Hazards.None, "A", null),
        new WithdrawMark(By(Lee), Room101, Guid.NewGuid()),
        new ResolveDispute(By(Lee), Room101, Finding.Clear, "Seen it"),
        new RequestHelp(By(Lee), Room101, "Medic"),
        new AnswerHelp(By(Lee), Room101),
        new PostGuard(By(Lee), Room101, "Bravo"),
        new EndGuard(By(Lee), Room101),
        new EnterRoom(By(Lee), Room101, "Custodian", "keys"),
        new ReleaseRoom(By(Lee), Room101),
        new SealRoom(By(Lee), Room101, "Scene"),
        new UnsealRoom(By(Lee), Room101, "Evidence taken"),
        new RetractAction(By(Lee), Zone.Building, "Wrong button"),
        new DeclareClear(By(Lee), Zone.Building),
    ];

    /// <summary>Every command there is, as the domain's own types say.</summary>
    public static IEnumerable<Type> Types =>
        typeof(IncidentCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(IncidentCommand)) && !t.IsAbstract);
}
