using Command.Domain.Kernel;

namespace Command.Domain.Audit;

/// <summary>
/// Something around incidents that must stay provable: who came in, who was refused, who was given a right, who read
/// what. Each is a stream of its own, so that they never wait for one another; its id is that of its stamp's command.
/// </summary>
public abstract record AuditEvent(Stamp Stamp) : IStamped;

/// <summary>Someone came in.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Method">How they proved who they are: "passkey", "password and code", "demo", or the name of a provider.</param>
public sealed record SignedIn(Stamp Stamp, string Method) : AuditEvent(Stamp);

/// <summary>Someone tried to come in and was refused.</summary>
/// <param name="Stamp">When; by <see cref="Actors.Nobody"/> while it is not known who.</param>
/// <param name="Method">How they tried.</param>
/// <param name="Reason">Why not, in words.</param>
public sealed record SignInRefused(Stamp Stamp, string Method, string Reason) : AuditEvent(Stamp);

/// <summary>Someone left by themselves.</summary>
public sealed record SignedOut(Stamp Stamp) : AuditEvent(Stamp);

/// <summary>Someone asked for what they may not do.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Command">The kind of command: "CloseIncident".</param>
/// <param name="CommandId">The id its sender made; it stays free for the same command sent again by someone who may.</param>
/// <param name="Incident">Of which incident; null when it was of none.</param>
/// <param name="Building">At which building; null when of none.</param>
/// <param name="Reason">What they were told.</param>
public sealed record CommandRefused(Stamp Stamp, string Command, Guid CommandId, IncidentId? Incident, BuildingId? Building, string Reason) : AuditEvent(Stamp)
{
    /// <summary>How many refusals of the same person before this one were only counted; null for none.</summary>
    public int? NotWritten { get; init; }
}

/// <summary>Someone asked to see what is there, but not for them. They were told that there is no such thing.</summary>
/// <param name="Stamp">Who and when.</param>
/// <param name="Incident">Which incident; null for the building itself.</param>
/// <param name="Building">Which building, or where the incident is.</param>
public sealed record ReadRefused(Stamp Stamp, IncidentId? Incident, BuildingId Building) : AuditEvent(Stamp)
{
    /// <inheritdoc cref="CommandRefused.NotWritten"/>
    public int? NotWritten { get; init; }
}

/// <summary>Those who stand in the record without being a person.</summary>
public static class Actors
{
    /// <summary>Nobody is signed in.</summary>
    public static readonly Actor Nobody = new(new PersonId("nobody"), "Nobody", Role.Observer, null, "web");

    /// <summary>Command itself.</summary>
    public static readonly Actor Command = new(new PersonId("command"), "Command", Role.Administrator, null, "server");
}
