using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Responders;

namespace Command.Web.Live.Wire;

/// <summary>Teams and accountability, as maps and phones need them.</summary>
/// <param name="Teams">The teams there are.</param>
/// <param name="Par">The newest round of accountability; null before the first.</param>
/// <param name="Here">Those with accounts who are checked in.</param>
public sealed record RespondersPicture(IReadOnlyList<TeamPicture> Teams, ParPicture? Par, IReadOnlyList<PersonId> Here)
{
    public static RespondersPicture Of(Incident state)
    {
        var here = state.Responders;
        return new(
            [.. here.Teams.Select(team => new TeamPicture(team.Name, here.People(team), team.Place, [.. team.Members.Select(id => here.Find(id)?.Facts.Person).OfType<PersonId>()]))],
            here.Par is { } round ? new ParPicture(round.Since, round.Since + state.Settings.ParWithin, round.By, [.. round.Silent]) : null,
            [.. here.Responders.Where(responder => responder.Status is not ResponderStatus.Released).Select(responder => responder.Facts.Person).OfType<PersonId>()]);
    }
}

/// <summary>A team.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="People">How many it should be.</param>
/// <param name="Place">Where it was sent; null for nowhere yet.</param>
/// <param name="Members">Those of them who have accounts.</param>
public sealed record TeamPicture(string Name, int People, TeamPlace? Place, IReadOnlyList<PersonId> Members);

/// <summary>A round of accountability.</summary>
/// <param name="Since">When it was asked.</param>
/// <param name="Due">By when teams must have answered.</param>
/// <param name="By">Who asked.</param>
/// <param name="Silent">The teams that have not answered.</param>
public sealed record ParPicture(DateTimeOffset Since, DateTimeOffset Due, string By, IReadOnlyList<string> Silent);
