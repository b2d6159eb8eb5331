using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Rooms;

namespace Command.Domain.Forms;

/// <summary>All that the forms of an incident are filled from.</summary>
/// <param name="Id">Which incident.</param>
/// <param name="State">The fold of <paramref name="Events"/>.</param>
/// <param name="Events">Everything that happened, in its order.</param>
/// <param name="Building">Where.</param>
/// <param name="Plan">The plan in force there.</param>
/// <param name="District">Whose school it is.</param>
/// <param name="Kind">The kind of emergency in words: "Gas leak".</param>
/// <param name="Says">What an event says, as the timeline has it; who did it stands before it.</param>
/// <param name="Clock">The school's clock.</param>
/// <param name="Now">When the forms are made.</param>
/// <param name="By">Who makes them.</param>
public sealed record FormFacts(
    IncidentId Id, Incident State, ImmutableArray<IncidentEvent> Events, Building Building, PlanIndex Plan, District District, string Kind,
    Func<IncidentEvent, string> Says, FormClock Clock, DateTimeOffset Now, Person By)
{
    /// <summary>The agencies by their short names.</summary>
    public IReadOnlyDictionary<AgencyId, string> Agencies { get; init; } = ImmutableDictionary<AgencyId, string>.Empty;

    /// <summary>The district's people, for their titles.</summary>
    public IReadOnlyDictionary<PersonId, Person> People { get; init; } = ImmutableDictionary<PersonId, Person>.Empty;

    /// <summary>"Intruder, Riverbend Middle School, 24 Nov 2026".</summary>
    public string Name => $"{Kind}, {Building.Name}, {Clock.Day(State.DeclaredAt)}";

    /// <summary>"DRILL" or "EXERCISE"; null when it is real.</summary>
    public string? Practice => State.Mode is Mode.Actual ? null : State.Mode.ToString().ToUpperInvariant();

    /// <summary>When it ended, or the moment of the forms while it goes on.</summary>
    public DateTimeOffset End => State.Firsts.Closed ?? Now;

    /// <summary>The head of each page.</summary>
    public FormHead Head => new(
        Name, $"{Clock.Date(State.DeclaredAt)} to {(State.IsOpen ? $"{Clock.Date(Now)}, still open" : Clock.Date(End))}", Practice, $"Made by {By.Name} with Command, {Clock.Date(Now)}");

    /// <summary>A short name of an agency; the district's for its own people.</summary>
    public string AgencyOf(AgencyId? agency) => agency is { } id ? Agencies.GetValueOrDefault(id, id.Value) : District.Name;

    /// <summary>Who had command at any time, the first first: "Lt. Ortiz (Riverbend PD), from 09:05:12"; empty for nobody.</summary>
    public IEnumerable<string> Commanders() => CommandHistory.Of(Events)
        .Where(stretch => stretch.Who is not null)
        .Select(stretch => $"{stretch.Who!.Name} ({AgencyOf(stretch.Who.Agency)}), {Clock.Second(stretch.From)} to {(stretch.Until is { } until ? Clock.Second(until) : "now")}");

    /// <summary>Who has command, or had it last; null when nobody ever had.</summary>
    public string? Commander => State.Chart.Commanders.IsEmpty ? CommandHistory.Of(Events).LastOrDefault(stretch => stretch.Who is not null)?.Who?.Name : State.Chart.CommandersInWords;

    /// <summary>Who did it and what: "Lt. Ortiz took command", "Ofc. Abdi: In the building."</summary>
    public string Told(IncidentEvent e) => Says(e) is var words && words.Length > 0 && !char.IsLower(words[0]) ? $"{e.Stamp.By.Name}: {words}" : $"{e.Stamp.By.Name} {words}";

    /// <summary>The rooms to search that stand cleared at the end.</summary>
    public int Cleared => Plan.ToSearch.Count(room => State.Room(room.Id).IsCleared);

    /// <summary>"118 Art room" for each room of which something holds.</summary>
    internal ImmutableArray<string> RoomsWith(Func<RoomState, bool> holds) =>
        [.. State.Rooms.Where(pair => holds(pair.Value)).Select(pair => Plan.Title(pair.Key)).Order(StringComparer.Ordinal)];
}
