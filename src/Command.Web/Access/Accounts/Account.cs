using Microsoft.AspNetCore.Identity;

namespace Command.Web.Access.Accounts;

/// <summary>
/// How one person of one district proves who they are. Who that is, and what they may do, stays in the district's own
/// <see cref="Domain.People.Person"/>. The user name is the e-mail.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>Their district's id.</summary>
    public required string District { get; set; }

    /// <summary>Their id in the district.</summary>
    public required string Person { get; set; }

    /// <summary>The sealed key of the app that makes their codes; null while they have none.</summary>
    public string? TotpKey { get; set; }

    /// <summary>The time step of the last code that was accepted, in 30 s since 1970: no code counts twice.</summary>
    public long TotpStep { get; set; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public string[] RecoveryCodes { get; set; } = [];

    /// <summary>Whether e-mail, password and code let them in.</summary>
    public bool HasPassword => PasswordHash is not null && TotpKey is not null;
}
