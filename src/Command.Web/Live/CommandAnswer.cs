namespace Command.Web.Live;

/// <summary>What a person is told about a command they sent.</summary>
/// <param name="CommandId">Which command.</param>
/// <param name="Accepted">Whether it is saved.</param>
/// <param name="Version">The incident's version with it; of a refusal, the version it was refused at.</param>
/// <param name="Refusal">Why not, in words; null when accepted.</param>
/// <param name="Forbidden">Whether it was refused because of who asked.</param>
public sealed record CommandAnswer(Guid CommandId, bool Accepted, long Version, string? Refusal, bool Forbidden = false)
{
    internal static CommandAnswer Saved(Guid command, long version) => new(command, true, version, null);

    internal static CommandAnswer Forbid(Guid command, long version, string reason) => new(command, false, version, reason, Forbidden: true);

    internal static CommandAnswer Refused(Guid command, long version, string reason) => new(command, false, version, reason);
}

/// <summary>It is not known to be saved. Sending the same command again is safe: it happens once.</summary>
public sealed class NotSavedException(string words, Exception? inner = null) : Exception(words, inner)
{
    public NotSavedException(Exception? inner = null)
        : this("Not saved: the database can't be reached. Trying again is safe.", inner)
    {
    }
}
