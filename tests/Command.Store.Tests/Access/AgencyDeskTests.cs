using System.Net;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.Agencies;
using Command.Web.Features.Demo;
using Command.Web.Features.People;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Record = Command.Store.Tests.SignIn.Record;

namespace Command.Store.Tests.Access;

[Collection(PostgresFixture.Name)]
public sealed class AgencyDeskTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private static readonly AgencyFacts Troopers = new("State Patrol", "State Patrol", AgencyKind.LawEnforcement, [], null, null, "Lt. Moe, 555-0100", false);

    private AgencyDesk Desk => demo.Node.Services.GetRequiredService<AgencyDesk>();

    private DistrictDirectory Directory => demo.Node.Services.GetRequiredService<DistrictDirectory>();

    [Fact]
    public async Task An_agency_agreed_beforehand_sees_the_incident_at_once_and_nothing_once_the_agreement_has_ended()
    {
        var admin = await PersonAsync("admin-1");
        var (agency, refusal) = await Desk.AddAsync(DemoNode.District, admin, Troopers with { Buildings = [demo.Middle.Id] });
        Assert.Null(refusal);
        var (trooper, _) = await demo.Node.Services.GetRequiredService<PeopleDesk>().AddAsync(DemoNode.District, admin, new PersonFacts("Tpr. Moe", "", Role.Officer, agency, []));
        using var caller = await demo.SignInAsync(trooper!.Value.Value);

        var incident = Guid.CreateVersion7();
        Assert.True((await demo.Node.SendAsync(new DeclareRequest(demo.Middle.Id, Kind.Fire, Mode.Drill, "", ResponseAction.Evacuate, "the field") { CommandId = incident }, await PersonAsync("district-1"), DemoNode.District)).Accepted);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);

        Assert.Null(await Desk.ChangeAsync(DemoNode.District, admin, agency!.Value, Troopers with { Buildings = [demo.Middle.Id], Until = new DateOnly(2025, 1, 31) }));
        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);
        Assert.Null(await Desk.ChangeAsync(DemoNode.District, admin, agency.Value, Troopers));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);
        Assert.Null(await Desk.EndAsync(DemoNode.District, admin, agency.Value, "They withdrew"));
        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);
        Assert.Null(await Desk.ResumeAsync(DemoNode.District, admin, agency.Value));
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync($"/api/v1/incidents/{incident}")).StatusCode);

        Assert.Equal(3, (await Record.OfAsync<AgencyChanged>(demo.Node, DemoNode.District)).Count(e => e.Agency == agency) + (await Record.OfAsync<AgencyAdded>(demo.Node, DemoNode.District)).Count(e => e.Agency == agency));
        Assert.Single(await Record.OfAsync<AgencyEnded>(demo.Node, DemoNode.District), e => e is { Reason: "They withdrew", Stamp.By.Name: "Devon Achterberg" });
        Assert.Single(await Record.OfAsync<AgencyResumed>(demo.Node, DemoNode.District), e => e.Agency == agency);
    }

    [Fact]
    public async Task No_two_agencies_are_called_the_same_and_only_those_who_keep_the_district_change_one()
    {
        var admin = await PersonAsync("admin-1");
        Assert.Equal("There is an agency of this name already.", (await Desk.AddAsync(DemoNode.District, admin, Troopers with { Name = "riverbend police department" })).Refusal);
        Assert.Equal("Another agency is called so on the radio already.", (await Desk.AddAsync(DemoNode.District, admin, Troopers with { Name = "Another", ShortName = "City EOC" })).Refusal);
        Assert.Equal("There is no such building.", (await Desk.AddAsync(DemoNode.District, admin, Troopers with { Name = "Another", ShortName = "A", Buildings = [BuildingId.New()] })).Refusal);
        Assert.Contains("Only the district office", await Desk.EndAsync(DemoNode.District, await PersonAsync("officer-1"), new AgencyId("riverbend-pd"), "x"), StringComparison.Ordinal);
        Assert.Equal("There is no such agency in the district.", await Desk.EndAsync(DemoNode.District, admin, new AgencyId("nowhere"), "x"));
    }

    private async Task<Person> PersonAsync(string id) => (await Directory.PersonAsync(DemoSeed.District, new PersonId(id)))!;
}
