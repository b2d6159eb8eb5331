using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Responders;

namespace Command.Web.Features.Organization;

/// <summary>Someone who can be given a position: one of the district's people, or a responder who checked in without an account.</summary>
/// <param name="Name">As it is typed and shown.</param>
/// <param name="Detail">What they are, or where they are from.</param>
/// <param name="Person">Their account; null without one.</param>
public sealed record Candidate(string Name, string Detail, PersonId? Person)
{
    /// <summary>Those who can be chosen. Two of one name are told apart by what they are.</summary>
    public static IReadOnlyList<Candidate> All(IReadOnlyList<Person> people, ResponderState responders, Func<AgencyId?, string?> agency)
    {
        var twice = people.CountBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = people.Select(person => new Candidate(
            twice.Contains(person.Name) ? $"{person.Name} ({person.Title})" : person.Name,
            agency(person.Agency) is { } from ? $"{person.Title}, {from}" : person.Title,
            person.Id));
        var others = responders.Responders
            .Where(responder => responder.Facts.Person is null && responder.Status is not ResponderStatus.Released)
            .Select(responder => new Candidate(responder.Facts.Name, responder.Facts.Agency, null));
        return [.. known.Concat(others).DistinctBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
