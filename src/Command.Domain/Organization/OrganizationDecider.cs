using System.Diagnostics;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Domain.Organization;

/// <summary>
/// The rules of who leads. Command is taken when nobody has it, and passes from one who has it only by an offer, a briefing
/// that is read back, and a confirmation (NIMS transfer of command); where the commander can't be reached it is taken, with a reason.
/// </summary>
public static class OrganizationDecider
{
    /// <summary>The longest name of a person without an account, in characters.</summary>
    public const int MaxName = 80;

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, OrganizationCommand command) => command switch
    {
        TakeCommand take => Take(incident.Chart, take),
        OfferCommand offer => Offer(incident, offer),
        ReadBackCommand said => ReadBack(incident.Chart, said),
        ConfirmReadBack confirm => Confirm(incident.Chart, confirm),
        EndCommandOffer end => EndOffer(incident.Chart, end),
        LeaveCommand leave => Leave(incident.Chart, leave),
        AssignPosition assign => Assign(incident.Chart, assign),
        VacatePosition vacate => Vacate(incident.Chart, vacate),
        _ => throw new UnreachableException($"OrganizationDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<IncidentEvent> Take(ChartState chart, TakeCommand take)
    {
        if (chart.IsCommander(take.Stamp.By.Person))
        {
            return Decision.Nothing<IncidentEvent>();
        }

        if (chart.Commanders.IsEmpty)
        {
            return new CommandTaken(take.Stamp, null, null, null);
        }

        // A reason was given for one person's silence; it says nothing of another's.
        if (take.From is { } from && !chart.IsCommander(from))
        {
            return Refuse($"Command has passed to {chart.CommandersInWords} meanwhile. Look again before you take it.");
        }

        return Written.OrNull(take.Because) is not { } because
            ? Refuse($"{chart.CommandersInWords} {(chart.Commanders.Length > 1 ? "have" : "has")} command. Say why you take it from them: not reachable.")
            : TooLong(take.Because, "reason") ?? new CommandTaken(take.Stamp, chart.Commanders[0].Person, chart.CommandersInWords, because);
    }

    private static Decision<IncidentEvent> Offer(Incident incident, OfferCommand offer)
    {
        var chart = incident.Chart;
        var by = offer.Stamp.By.Person;
        if (!chart.IsCommander(by))
        {
            return Refuse("Only who has command can offer it.");
        }

        if (chart.IsCommander(offer.To.Id))
        {
            return Refuse(offer.To.Id == by ? "You have command already. Choose another person." : $"{offer.To.Name} has command already.");
        }

        if (Authority.Refusal(offer.To, offer, incident.Building) is not null)
        {
            return Refuse($"{offer.To.Name} takes no part in incidents at this building. Choose someone who does.");
        }

        if (Written.OrNull(offer.Briefing) is not { } briefing)
        {
            return Refuse("Brief them: the situation, who is where, what comes next.");
        }

        if (TooLong(offer.Briefing, "briefing") is { } refusal)
        {
            return refusal;
        }

        var offered = new CommandOffered(offer.Stamp, offer.Kind, offer.To.Id, offer.To.Name, offer.To.Agency, briefing);
        return chart.Offer switch
        {
            null => offered,
            { } open when open.From != by || open.To != offer.To.Id => Refuse($"{open.FromName} is offering command to {open.ToName}. One at a time: that offer must end first."),
            { ReadBack: null } open when open.Briefing == briefing && open.Kind == offer.Kind => Decision.Nothing<IncidentEvent>(),

            // What was read back was not right, or the situation changed: the same person is briefed again.
            _ => new Decision<IncidentEvent>.Accepted([new CommandOfferEnded(offer.Stamp, Declined: false, "to brief again"), offered]),
        };
    }

    private static Decision<IncidentEvent> ReadBack(ChartState chart, ReadBackCommand said) =>
        chart.Offer is not { } offer || offer.To != said.Stamp.By.Person ? Refuse("Command is not offered to you now.")
        : Written.OrNull(said.ReadBack) is not { } words ? Refuse("Say the briefing back in your own words.")
        : TooLong(said.ReadBack, "read-back") is { } refusal ? refusal
        : offer.ReadBack == words ? Decision.Nothing<IncidentEvent>()
        : new CommandReadBack(said.Stamp, words);

    private static Decision<IncidentEvent> Confirm(ChartState chart, ConfirmReadBack confirm) => chart.Offer switch
    {
        { } offer when offer.From != confirm.Stamp.By.Person => Refuse($"Only {offer.FromName} can confirm what was read back to them."),
        { ReadBack: null } offer => Refuse($"{offer.ToName} has not read the briefing back yet."),
        { } offer when confirm.Heard is { } heard && heard != offer.ReadBack => Refuse($"{offer.ToName} read back other words meanwhile. Hear them first."),
        { } offer => new CommandPassed(confirm.Stamp, offer.Kind, offer.To, offer.ToName, offer.ToAgency),
        null => Refuse("There is no offer to confirm."),
    };

    private static Decision<IncidentEvent> EndOffer(ChartState chart, EndCommandOffer end) => chart.Offer switch
    {
        null => Decision.Nothing<IncidentEvent>(),
        { } offer when offer.From == end.Stamp.By.Person => Ended(end, declined: false),
        { } offer when offer.To == end.Stamp.By.Person => Ended(end, declined: true),
        { } offer => Refuse($"This is between {offer.FromName} and {offer.ToName}."),
    };

    private static Decision<IncidentEvent> Ended(EndCommandOffer end, bool declined) =>
        TooLong(end.Because, "reason") ?? new CommandOfferEnded(end.Stamp, declined, Written.OrNull(end.Because));

    private static Decision<IncidentEvent> Leave(ChartState chart, LeaveCommand leave) =>
        !chart.IsCommander(leave.Stamp.By.Person) ? Decision.Nothing<IncidentEvent>()
        : Written.OrNull(leave.Because) is not { } because ? Refuse("Say why you leave command.")
        : TooLong(leave.Because, "reason") ?? new CommandLeft(leave.Stamp, because);

    private static Decision<IncidentEvent> Assign(ChartState chart, AssignPosition assign)
    {
        if (NotTheirs(chart, assign.Stamp, "assign positions") is { } refusal)
        {
            return refusal;
        }

        if ((assign.Person?.Name ?? Written.OrNull(assign.Name)) is not { } name)
        {
            return Refuse("Say who takes the position.");
        }

        if (name.Length > MaxName)
        {
            return Refuse($"Shorten the name: {MaxName} characters at most.");
        }

        var holders = chart.Holding(assign.Position);
        return holders.Any(holder => IsSame(holder.Name, name)) ? Decision.Nothing<IncidentEvent>()
            : holders is [var held, ..] && !Positions.Of(assign.Position).Several ? Refuse($"{held.Name} is {Positions.Title(assign.Position)}. Vacate the position first.")
            : new PositionAssigned(assign.Stamp, assign.Position, assign.Person?.Id, name, assign.Person?.Agency);
    }

    private static Decision<IncidentEvent> Vacate(ChartState chart, VacatePosition vacate) =>
        chart.Holding(vacate.Position).FirstOrDefault(holder => IsSame(holder.Name, vacate.Name)) is not { } holder ? Decision.Nothing<IncidentEvent>()
        : holder.Person != vacate.Stamp.By.Person && NotTheirs(chart, vacate.Stamp, "vacate positions") is { } refusal ? refusal
        : new PositionVacated(vacate.Stamp, vacate.Position, holder.Name);

    private static Decision<IncidentEvent>? NotTheirs(ChartState chart, Stamp stamp, string what) =>
        chart.Commanders.IsEmpty || chart.IsCommander(stamp.By.Person) ? null : Refuse($"{chart.CommandersInWords} {(chart.Commanders.Length > 1 ? "have" : "has")} command. Ask them to {what}.");

    private static bool IsSame(string name, string other) => string.Equals(name, other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Decision<IncidentEvent>? TooLong(string? text, string what) =>
        text?.Length > IncidentDecider.MaxText ? Refuse($"Shorten the {what}: {IncidentDecider.MaxText:N0} characters at most.") : null;

    private static Decision<IncidentEvent> Refuse(string reason) => Decision.Refuse<IncidentEvent>(reason);
}
