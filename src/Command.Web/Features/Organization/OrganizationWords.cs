using System.Diagnostics;
using Command.Domain.Organization;

namespace Command.Web.Features.Organization;

/// <summary>What each event of command says in the timeline; the person who did it stands before it.</summary>
public static class OrganizationWords
{
    /// <summary>The sentence.</summary>
    public static string Of(OrganizationEvent e) => e switch
    {
        CommandTaken { FromName: { } from } t => $"took command from {from}{Ending(t.Because)}",
        CommandTaken => "took command",
        CommandOffered { Kind: OfferKind.Unify } o => $"asked {o.ToName} to share command{Ending(o.Briefing)}",
        CommandOffered o => $"offered command to {o.ToName}{Ending(o.Briefing)}",
        CommandReadBack r => $"read back{Ending(r.ReadBack)}",
        CommandPassed { Kind: OfferKind.Unify } p => $"shares command with {p.ToName} now",
        CommandPassed p => $"handed command over to {p.ToName}",
        CommandOfferEnded { Declined: true } d => $"declined command{Ending(d.Because)}",
        CommandOfferEnded w => $"withdrew the offer of command{Ending(w.Because)}",
        CommandLeft l => $"left command{Ending(l.Because)}",
        PositionAssigned a when a.Person == a.Stamp.By.Person => $"took the position {Positions.Title(a.Position)}",
        PositionAssigned a => $"assigned {a.Name} as {Positions.Title(a.Position)}",
        PositionVacated v when v.Name == v.Stamp.By.Name => $"left the position {Positions.Title(v.Position)}",
        PositionVacated v => $"relieved {v.Name} as {Positions.Title(v.Position)}",
        _ => throw new UnreachableException($"The timeline has no words for {e.GetType().Name}."),
    };

    private static string Ending(string? words) => string.IsNullOrWhiteSpace(words) ? "" : $": {words}";
}
