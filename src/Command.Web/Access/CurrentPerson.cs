using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Domain.People;

namespace Command.Web.Access;

/// <summary>Who is asking, from the claims of their sign-in.</summary>
public sealed class CurrentPerson(DistrictDirectory directory, Sessions sessions, ApiKeys keys)
{
    /// <summary>The claim that names the district.</summary>
    public const string DistrictClaim = "district";

    /// <summary>The district they signed in to. Never taken from an address or a message.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in.</exception>
    public DistrictId District(ClaimsPrincipal? user) =>
        new(user?.FindFirstValue(DistrictClaim) ?? throw new UnauthorizedAccessException("Nobody is signed in."));

    /// <summary>Who is signed in, for a page to tell one person's things on a device from another's; opaque, empty for nobody.</summary>
    public static string Opaque(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } person ? $"{user.FindFirstValue(DistrictClaim)}/{person}" : "";

    /// <summary>Raised when people of a district have changed; whoever looks asks again who they are.</summary>
    public event Action<DistrictId>? Changed
    {
        add => directory.Changed += value;
        remove => directory.Changed -= value;
    }

    /// <summary>
    /// The person as they are now; null when they are no longer in the district, are switched off, or their session is
    /// over. Another system is who its key says, for as long as the key counts.
    /// </summary>
    public async Task<Person?> PersonAsync(ClaimsPrincipal? user)
    {
        if (KeySignIn.Of(user) is { } key)
        {
            return (await keys.FindAsync(District(user), key))?.AsPerson();
        }

        return user?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await sessions.IsOpenAsync(user)
            && await directory.PersonAsync(District(user), new PersonId(id)) is { DisabledAt: null } person
                ? person
                : null;
    }
}
