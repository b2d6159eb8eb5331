using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Access.Accounts;
using Command.Web.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Store.Tests.SignIn;

[Collection(PostgresFixture.Name)]
public sealed class SessionTests(RealDistrict district) : IClassFixture<RealDistrict>
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Half_an_hour_without_its_person_ends_a_session_and_every_sign_of_them_begins_it_anew()
    {
        var sessions = Node();
        var session = await BeginAsync(sessions);
        for (var hour = 0; hour < 4; hour++)
        {
            _clock.Advance(TimeSpan.FromMinutes(29));
            Assert.NotNull(await sessions.FindAsync(session.Id));
            sessions.Touch(UserOf(session));
        }

        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(await sessions.FindAsync(session.Id));
        Assert.False(await sessions.IsOpenAsync(UserOf(session)));
    }

    [Fact]
    public async Task Twelve_hours_end_every_session_a_staffed_display_too()
    {
        var sessions = Node();
        var session = await BeginAsync(sessions);
        await sessions.StaffAsync(RealDistrict.Id, await district.DevonAsync(), session.Id, "Command post, Oak Elementary");

        _clock.Advance(TimeSpan.FromHours(11.9));
        Assert.NotNull(await sessions.FindAsync(session.Id));
        _clock.Advance(TimeSpan.FromHours(0.1));
        Assert.Null(await sessions.FindAsync(session.Id));
    }

    [Fact]
    public async Task A_session_of_another_district_cannot_be_ended_or_kept_on()
    {
        var sessions = Node();
        var session = await BeginAsync(sessions);
        var other = new DistrictId("elsewhere");

        await sessions.EndAsync(other, session.Id, "not theirs", null);
        await sessions.StaffAsync(other, await district.DevonAsync(), session.Id, "not theirs");
        await sessions.EndAllAsync(other, new PersonId(session.Person), "not theirs", null);

        Assert.Null((await sessions.FindAsync(session.Id))!.StaffedBecause);
    }

    private async Task<Session> BeginAsync(Sessions sessions) =>
        await sessions.BeginAsync(RealDistrict.Id, (await district.DevonAsync()).Id, "passkey", "Chrome, Linux", null);

    // As another node over the same database, with a clock of its own.
    private Sessions Node() => new(
        district.Node.Services.GetRequiredService<IDbContextFactory<AccountContext>>(), new OpenConnections(), district.Node.Services.GetRequiredService<AuditLog>(), _clock);

    private static ClaimsPrincipal UserOf(Session session) => new(new ClaimsIdentity([new Claim(Sessions.Claim, session.Id.ToString())], "test"));
}
