using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Responders;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Responders;

/// <summary>Who came to the drill at Riverbend Middle: Lee and Ortiz with accounts, and a squad of six of the sheriff's.</summary>
internal static class Crew
{
    public static readonly ResponderCheckedIn LeeHere = Here(Lee);
    public static readonly ResponderCheckedIn OrtizHere = Here(Ortiz);

    public static readonly ResponderCheckedIn Squad = new(
        By(Ortiz), new CheckIn(null, "Prairie SO", "Prairie SO", 6, "Sgt. Running Deer", null, null, null, null), ResponderStatus.EnRoute);

    public static readonly Guid LeeId = LeeHere.Stamp.Command;
    public static readonly Guid OrtizId = OrtizHere.Stamp.Command;
    public static readonly Guid SquadId = Squad.Stamp.Command;

    /// <summary>Everyone is here, in no team.</summary>
    public static IncidentEvent[] Everyone => [LeeHere, OrtizHere, Squad];

    /// <summary>Lee is in Alpha, the squad of six is Bravo, Ortiz is in neither.</summary>
    public static IncidentEvent[] TwoTeams => [.. Everyone, Formed("Alpha", LeeId), Formed("Bravo", SquadId)];

    public static ResponderCheckedIn Here(Actor actor) => new(By(actor), CheckIn.Of(actor.Person, actor.Name, "Riverbend PD"), ResponderStatus.Staging);

    public static TeamFormed Formed(string team, params Guid[] members) => new(By(Ortiz), team, [.. members], null, "");

    public static TeamSent Sent(string team, TeamPlace place) => new(By(Ortiz), team, place, null);

    public static TeamPlace In(RoomId room) => TeamPlace.None with { Room = room };

    public static TeamPlace In(Zone zone) => TeamPlace.None with { Zone = zone };

    public static TeamPlace At(string words) => TeamPlace.None with { Words = words };

    /// <summary>A stamp some minutes after the declaration.</summary>
    public static Stamp Later(Actor actor, double minutes) => By(actor) with { RecordedAt = NineOFive.AddMinutes(minutes) };
}
