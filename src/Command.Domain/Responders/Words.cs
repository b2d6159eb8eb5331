using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Posts;

namespace Command.Domain.Responders;

/// <summary>Where a responder is in their stay.</summary>
public enum ResponderStatus
{
    EnRoute,
    Staging,
    Assigned,

    /// <summary>Let go; no longer counted.</summary>
    Released,
}

/// <summary>The facts of a check-in (ICS 211, Incident Check-In List).</summary>
/// <param name="Person">Who, if they have an account; null for a group or someone without one.</param>
/// <param name="Name">Resource identifier: a person's name, or a unit's.</param>
/// <param name="Agency">Agency in words: "Riverbend PD". May be empty.</param>
/// <param name="People">Total number of personnel, 1 to 500.</param>
/// <param name="Leader">Leader's name of a group; null for a person.</param>
/// <param name="Contact">Incident contact: phone or radio channel; null when not said.</param>
/// <param name="From">Departure point; null when not said.</param>
/// <param name="Travel">Method of travel; null when not said.</param>
/// <param name="Qualifications">Other qualifications: "medic", "K-9"; null for none.</param>
public sealed record CheckIn(
    PersonId? Person, string Name, string Agency, int People, string? Leader, string? Contact, string? From, string? Travel, string? Qualifications)
{
    /// <summary>One person with an account.</summary>
    public static CheckIn Of(PersonId person, string name, string agency) => new(person, name, agency, 1, null, null, null, null, null);

    /// <summary>As others call them: "Sgt. Bakke", "Riverbend PD, 6 people".</summary>
    public string Title => People == 1 ? Name : $"{Name}, {People} people";
}

/// <summary>Where a team is sent: one of a room, a zone, a post, or words.</summary>
/// <param name="Room">A room.</param>
/// <param name="Zone">A part of the building.</param>
/// <param name="Post">A post; what it was called then is kept in <paramref name="Words"/>.</param>
/// <param name="Words">Any other place, in words.</param>
public sealed record TeamPlace(RoomId? Room, Zone? Zone, Guid? Post, string? Words)
{
    /// <summary>No place at all.</summary>
    public static readonly TeamPlace None = new(null, null, null, null);

    /// <summary>In a sentence: "101 Band room", "wing B", "the bus loop".</summary>
    public string Title(PlanIndex plan) => Room is { } room ? plan.Title(room)
        : Zone is { } zone ? (zone == Incidents.Zone.Building ? "the whole building" : zone.Title)
        : Words ?? "";

    /// <summary>What a post is called: by its own name, else by its kind.</summary>
    public static string TitleOf(Post post) => post.Name.Length > 0 ? post.Name : PostTitles.Of(post.Kind);
}
