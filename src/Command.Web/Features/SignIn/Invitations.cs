using Command.Domain.Audit;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Features.SignIn;

/// <summary>Links by which people get their accounts. Whoever has an account already and uses one starts anew: what let them in before no longer does.</summary>
public sealed class Invitations(IDbContextFactory<AccountContext> store, DistrictDirectory directory, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Why <paramref name="person"/> may not invite others, in words; null when they may.</summary>
    public static string? Refusal(Person? person) => person?.Role is Role.Administrator ? null : "Only administrators can invite people.";

    /// <summary>Makes an invitation; the token is told this once and not kept. An earlier one of the same person ends.</summary>
    /// <exception cref="UnauthorizedAccessException"><paramref name="by"/> may not invite.</exception>
    public async Task<string> MakeAsync(DistrictId district, Person by, PersonId whom)
    {
        if (Refusal(by) is { } refusal)
        {
            throw new UnauthorizedAccessException(refusal);
        }

        var now = clock.GetUtcNow();
        var token = Secrets.Token();
        await using var context = await store.CreateDbContextAsync();
        await context.Invitations.Where(i => i.District == district.Value && i.Person == whom.Value && i.UsedAt == null).ExecuteDeleteAsync();
        context.Invitations.Add(new Invitation
        {
            TokenHash = Secrets.Hash(token),
            District = district.Value,
            Person = whom.Value,
            MadeBy = by.Id.Value,
            MadeAt = now,
            ExpiresAt = now + Life,
        });
        await context.SaveChangesAsync();
        await audit.WriteAsync(district, new InvitationMade(audit.Stamp(by), whom, now + Life));
        return token;
    }

    /// <summary>Whom a token invites; null when it is used, too old or no invitation.</summary>
    public async Task<(Invitation Invitation, Person Person, Domain.People.District District)?> FindAsync(string? token)
    {
        var (hash, now) = (Secrets.Hash(token ?? ""), clock.GetUtcNow());
        await using var context = await store.CreateDbContextAsync();
        var found = await context.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now);
        return found is not null
            && await directory.PersonAsync(new DistrictId(found.District), new PersonId(found.Person)) is { } person
            && await directory.DistrictAsync(new DistrictId(found.District)) is { } district
            ? (found, person, district)
            : null;
    }
}
