using System.Net;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Demo;
using Command.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Access;

[Collection(PostgresFixture.Name)]
public sealed class PeopleDeskTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private static readonly Person Administrator = Demo("admin-1");

    private PeopleDesk Desk => demo.Node.Services.GetRequiredService<PeopleDesk>();

    private DistrictDirectory Directory => demo.Node.Services.GetRequiredService<DistrictDirectory>();

    [Fact]
    public async Task Someone_entered_signs_in_and_sees_their_building_and_no_other_until_they_are_given_it()
    {
        var (id, refusal) = await Desk.AddAsync(DemoNode.District, Administrator, new PersonFacts("Lena Ortega", "Substitute", Role.CrisisTeam, null, [demo.Middle.Id]));
        Assert.Null(refusal);
        using var lena = await demo.SignInAsync(id!.Value.Value);
        var oak = (await Directory.PeopleAsync(DemoNode.District)).First(person => person.Name == "Leticia Ramos").Buildings[0];
        Assert.Equal(HttpStatusCode.OK, (await lena.GetAsync($"/api/v1/buildings/{demo.Middle.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/api/v1/buildings/{oak}")).StatusCode);

        Assert.Null(await Desk.GiveAsync(DemoNode.District, Administrator, id.Value, Role.CrisisTeam, oak, DateTimeOffset.UtcNow.AddHours(1), "Covers today"));

        Assert.Equal(HttpStatusCode.OK, (await lena.GetAsync($"/api/v1/buildings/{oak}")).StatusCode);
    }

    [Fact]
    public async Task Someone_switched_off_is_signed_out_at_once_and_stays_out()
    {
        using var nurse = await demo.SignInAsync("crisis-middle-2");
        Assert.Equal(HttpStatusCode.OK, (await nurse.GetAsync("/api/v1/buildings")).StatusCode);

        Assert.Null(await Desk.DisableAsync(DemoNode.District, Administrator, new PersonId("crisis-middle-2"), "Lost her badge"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await nurse.GetAsync("/api/v1/buildings")).StatusCode);
        Assert.Null(await Desk.EnableAsync(DemoNode.District, Administrator, new PersonId("crisis-middle-2")));
        Assert.Null((await Directory.PersonAsync(DemoNode.District, new PersonId("crisis-middle-2")))!.DisabledAt);
    }

    [Fact]
    public async Task Who_may_not_keep_people_changes_nothing_and_stands_in_the_log()
    {
        var (id, refusal) = await Desk.AddAsync(DemoNode.District, Demo("officer-1"), new PersonFacts("Friend", "", Role.Administrator, null, []));

        Assert.Null(id);
        Assert.Contains("Only the district office", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(await Directory.PeopleAsync(DemoNode.District), person => person.Name == "Friend");
    }

    [Fact]
    public async Task An_agency_or_building_that_is_not_there_is_refused()
    {
        Assert.Equal("There is no such agency.", (await Desk.AddAsync(DemoNode.District, Administrator, new PersonFacts("A", "", Role.Officer, new AgencyId("nowhere"), []))).Refusal);
        Assert.Equal("There is no such building.", (await Desk.AddAsync(DemoNode.District, Administrator, new PersonFacts("A", "", Role.CrisisTeam, null, [BuildingId.New()]))).Refusal);
    }

    private static Person Demo(string id) => DemoSeed.ToPerson(Command.Web.Features.Demo.People.All.Single(person => person.Id == id));
}
