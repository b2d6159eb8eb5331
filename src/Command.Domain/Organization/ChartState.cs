using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Kernel;

namespace Command.Domain.Organization;

/// <summary>Who leads an incident and who holds which position.</summary>
/// <param name="Commanders">Who has command: nobody, one, or several in unified command; the one who had it first stands first.</param>
/// <param name="WithoutSince">When the incident was last left without a commander, by the server's clock; null while someone has command or it was not declared.</param>
/// <param name="Offer">An offer that waits for its read-back or its confirmation; null for none.</param>
/// <param name="Holders">Who holds positions, in the order in which they were assigned.</param>
public sealed record ChartState(
    ImmutableArray<Commander> Commanders, DateTimeOffset? WithoutSince, CommandOffer? Offer, ImmutableArray<PositionHolder> Holders)
{
    /// <summary>Before anyone leads.</summary>
    public static readonly ChartState None = new([], null, null, []);

    /// <summary>Whether this person has command, alone or with others.</summary>
    public bool IsCommander(PersonId person) => Commanders.Any(commander => commander.Person == person);

    /// <summary>Those who have command, in a sentence: "Lt. Ortiz and Sgt. Running Deer"; empty for nobody.</summary>
    public string CommandersInWords => Commanders switch
    {
        [] => "",
        [var only] => only.Name,
        [.. var first, var last] => $"{string.Join(", ", first.Select(commander => commander.Name))} and {last.Name}",
    };

    /// <summary>Who holds a position, in the order in which they were assigned.</summary>
    public ImmutableArray<PositionHolder> Holding(Position position) => Holders.RemoveAll(holder => holder.Position != position);

    /// <summary>The incident began, or goes on after it was closed: being without command counts from here.</summary>
    public ChartState Begun(DateTimeOffset at) => this with { WithoutSince = Commanders.IsEmpty ? at : null };

    /// <summary>The organization after one more event.</summary>
    public static ChartState Evolve(ChartState chart, OrganizationEvent e) => e switch
    {
        CommandTaken t => chart with
        {
            Commanders = [Commander.Of(t.Stamp)],
            WithoutSince = null,
            Offer = null,
        },
        CommandOffered o => chart with
        {
            Offer = new CommandOffer(o.Kind, o.Stamp.By.Person, o.Stamp.By.Name, o.To, o.ToName, o.Briefing, o.Stamp.RecordedAt, ReadBack: null) { ToAgency = o.ToAgency },
        },
        CommandReadBack r => chart with { Offer = chart.Offer is { } offer ? offer with { ReadBack = r.ReadBack } : null },
        CommandPassed p => Passed(chart, p),
        CommandOfferEnded => chart with { Offer = null },
        CommandLeft l => Left(chart, l),
        PositionAssigned a => chart with
        {
            Holders = chart.Holders.Add(new PositionHolder(a.Position, a.Person, a.Name, a.Agency, a.Stamp.RecordedAt)),
        },
        PositionVacated v => chart with { Holders = chart.Holders.RemoveAll(holder => holder.Position == v.Position && holder.Name == v.Name) },
        _ => throw new UnreachableException($"ChartState.Evolve does not know {e.GetType().Name}."),
    };

    private static ChartState Passed(ChartState chart, CommandPassed p)
    {
        var now = new Commander(p.To, p.ToName, p.ToAgency, p.Stamp.RecordedAt);
        var others = chart.Commanders.Where(commander => commander.Person != p.To);
        return chart with
        {
            Commanders = p.Kind is OfferKind.Unify
                ? [.. others, now]
                : [.. others.Select(commander => commander.Person == p.Stamp.By.Person ? now : commander)],
            Offer = null,
        };
    }

    private static ChartState Left(ChartState chart, CommandLeft left)
    {
        var rest = chart.Commanders.RemoveAll(commander => commander.Person == left.Stamp.By.Person);
        var offer = chart.Offer is { } offered && offered.From == left.Stamp.By.Person ? null : chart.Offer;
        return chart with { Commanders = rest, Offer = offer, WithoutSince = rest.IsEmpty ? left.Stamp.RecordedAt : null };
    }
}

/// <summary>Someone who has command.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Agency">Their agency; null for the district's own people.</param>
/// <param name="Since">Since when, by the server's clock.</param>
public sealed record Commander(PersonId Person, string Name, AgencyId? Agency, DateTimeOffset Since)
{
    internal static Commander Of(Stamp stamp) => new(stamp.By.Person, stamp.By.Name, stamp.By.Agency, stamp.RecordedAt);
}

/// <summary>Command on its way from one person to another.</summary>
/// <param name="Kind">Handed over, or shared.</param>
/// <param name="From">Who offered.</param>
/// <param name="FromName">Their name.</param>
/// <param name="To">To whom.</param>
/// <param name="ToName">Their name.</param>
/// <param name="Briefing">The situation, to be read back.</param>
/// <param name="Since">When it was offered.</param>
/// <param name="ReadBack">What the other said back; null while that is awaited.</param>
public sealed record CommandOffer(
    OfferKind Kind, PersonId From, string FromName, PersonId To, string ToName, string Briefing, DateTimeOffset Since, string? ReadBack)
{
    /// <summary>The agency of the one to whom it is offered; null for the district's own people.</summary>
    public AgencyId? ToAgency { get; init; }
}

/// <summary>Someone who holds a position.</summary>
public sealed record PositionHolder(Position Position, PersonId? Person, string Name, AgencyId? Agency, DateTimeOffset Since);
