using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Command.Web.Access.Accounts;

/// <summary>Accounts, sessions and invitations, in a schema of their own. The tables are made by <c>Store/identity.sql</c>.</summary>
public sealed partial class AccountContext(DbContextOptions<AccountContext> options) : IdentityUserContext<Account>(options)
{
    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Provider> Providers => Set<Provider>();

    public DbSet<Login> Logins => Set<Login>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("identity");
        builder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.EmailConfirmed).Ignore(a => a.TwoFactorEnabled);
            account.Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount);
        });
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("passkey");
            passkey.OwnsOne(p => p.Data).ToJson("data");
        });
        builder.Entity<Session>().ToTable("session");
        builder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitation");
            invitation.HasKey(i => i.TokenHash);
        });
        builder.Entity<Provider>().ToTable("provider");
        builder.Entity<Login>(login =>
        {
            login.ToTable("login");
            login.HasKey(l => new { l.Issuer, l.Subject });
        });
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Ignore<IdentityUserLogin<string>>();
        builder.Ignore<IdentityUserToken<string>>();
        foreach (var property in builder.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(Inner().Replace(property.Name, "_$0").ToLowerInvariant());
        }
    }

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inner();
}
