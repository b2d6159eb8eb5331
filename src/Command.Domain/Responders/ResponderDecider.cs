using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Responders;

/// <summary>The rules of check-in, teams and accountability.</summary>
public static class ResponderDecider
{
    /// <summary>The longest fact of a check-in, in characters.</summary>
    public const int MaxFact = 120;

    /// <summary>The most people of one check-in.</summary>
    public const int MaxPeople = 500;

    /// <summary>What follows from <paramref name="command"/>.</summary>
    public static Decision<IncidentEvent> Decide(Incident incident, ResponderCommand command, PlanIndex plan) => command switch
    {
        CheckInResponder checkIn => CheckIn(incident.Responders, checkIn),
        MoveResponder move => Move(incident.Responders, move),
        StartPar start => ParDecider.Start(incident, start),
        AnswerPar answer => ParDecider.Answer(incident.Responders, answer),
        FormTeam form => TeamDecider.Form(incident.Responders, form),
        JoinTeam join => TeamDecider.Join(incident.Responders, join),
        LeaveTeam leave => TeamDecider.Leave(incident.Responders, leave),
        SendTeam send => TeamDecider.Send(incident, send, plan),
        DisbandTeam disband => TeamDecider.Disband(incident.Responders, disband),
        _ => throw new UnreachableException($"ResponderDecider.Decide does not know {command.GetType().Name}."),
    };

    private static Decision<IncidentEvent> CheckIn(ResponderState state, CheckInResponder checkIn)
    {
        var facts = Clean(checkIn.Facts);
        if (facts.Name.Length == 0)
        {
            return Decision.Refuse<IncidentEvent>("Say who: a name, a unit or an agency.");
        }

        if (Longest(checkIn.Facts) > MaxFact)
        {
            return Decision.Refuse<IncidentEvent>($"Shorten it: {MaxFact} characters at most for each line of a check-in.");
        }

        if (facts.People is < 1 or > MaxPeople)
        {
            return Decision.Refuse<IncidentEvent>($"The number of people must be between 1 and {MaxPeople}.");
        }

        if (facts is { Person: not null, People: > 1 })
        {
            return Decision.Refuse<IncidentEvent>("A person counts as one. Check the others in as a group of their agency.");
        }

        if (checkIn.Status is ResponderStatus.Released)
        {
            return Decision.Refuse<IncidentEvent>("Nobody checks in as released. Say on the way or here.");
        }

        return state.Responders.FirstOrDefault(other => other.Status is not ResponderStatus.Released && IsSame(other.Facts, facts)) is { } known
            ? Decision.Refuse<IncidentEvent>($"{known.Facts.Title} is checked in already, {Said(known.Status)}. Change that entry, or release it first.")
            : new ResponderCheckedIn(checkIn.Stamp, facts, checkIn.Status);
    }

    private static Decision<IncidentEvent> Move(ResponderState state, MoveResponder move) =>
        state.Find(move.Responder) is not { } responder ? Decision.Refuse<IncidentEvent>("There is no such responder.")
        : responder.Status == move.Status ? Decision.Nothing<IncidentEvent>()
        : responder.Status is ResponderStatus.Released ? Decision.Refuse<IncidentEvent>($"{responder.Facts.Name} was released. Check in again.")
        : move.Status is ResponderStatus.EnRoute ? Decision.Refuse<IncidentEvent>($"{responder.Facts.Name} is here already, {Said(responder.Status)}. If that was a mistake, release the entry and check in again.")
        : new ResponderMoved(move.Stamp, responder.Id, responder.Facts.Name, move.Status);

    internal static string Said(ResponderStatus status) => status switch
    {
        ResponderStatus.EnRoute => "on the way",
        ResponderStatus.Staging => "in staging",
        ResponderStatus.Assigned => "assigned",
        ResponderStatus.Released => "released",
        _ => throw new UnreachableException(),
    };

    private static CheckIn Clean(CheckIn said)
    {
        var agency = Written.OrNull(said.Agency) ?? "";
        return said with
        {
            Name = Written.OrNull(said.Name) ?? agency,
            Agency = agency,
            Leader = Written.OrNull(said.Leader),
            Contact = Written.OrNull(said.Contact),
            From = Written.OrNull(said.From),
            Travel = Written.OrNull(said.Travel),
            Qualifications = Written.OrNull(said.Qualifications),
        };
    }

    private static int Longest(CheckIn said) =>
        new[] { said.Name, said.Agency, said.Leader, said.Contact, said.From, said.Travel, said.Qualifications }.Max(fact => fact?.Length ?? 0);

    // Two with accounts are the same only when it is the same account. Where one was written down by hand, name and agency
    // must do: a person must not be counted twice. A second squad of an agency has a leader of its own.
    private static bool IsSame(CheckIn a, CheckIn b) =>
        a.Person is not null && b.Person is not null
            ? a.Person == b.Person
            : Alike(a.Name, b.Name) && Alike(a.Agency, b.Agency) && Alike(a.Leader, b.Leader);

    private static bool Alike(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
