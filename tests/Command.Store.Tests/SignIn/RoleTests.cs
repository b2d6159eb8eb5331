using System.Runtime.CompilerServices;
using Command.Store.Tests.Support;
using Npgsql;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class RoleTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_role_that_Command_runs_as_signs_people_in_and_can_change_no_event()
    {
        var owner = await postgres.NewDatabaseAsync();
        await using (await Node.StartAsync(owner))
        {
        }

        await Sql.RunAsync(owner, "create role command_app login");
        await Sql.RunAsync(owner, await File.ReadAllTextAsync(Grants()));
        var app = new NpgsqlConnectionStringBuilder(owner) { Username = "command_app" }.ConnectionString;
        await using var node = await Node.StartAsync(app, applySchema: false);
        using var devon = new Visitor(node);

        Assert.Equal("/account/new", (await devon.SetUpAsync(await Visitor.SetUpCodeAsync(node))).To);
        await devon.JoinAsync();

        Assert.True(await devon.IsInAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(app, "delete from command.mt_events"))).SqlState);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(app, "drop table identity.session"))).SqlState);
    }

    private static string Grants([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "infra", "postgres", "grants.sql");
}
