using System.Diagnostics;
using System.Net;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Trends;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Features.Demo;
using Command.Web.Features.Trends;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.Trends;

[Collection(PostgresFixture.Name)]
public sealed class TrendTests(DemoNode demo) : IClassFixture<DemoNode>
{
    [Fact]
    public async Task A_closed_incident_has_a_row_that_follows_it_when_it_is_opened_again_and_comes_back_when_it_is_lost()
    {
        var incident = await demo.Node.DeclareAsync(demo.Middle.Id, DemoNode.District);
        Assert.DoesNotContain(await RowsAsync(), row => row.Incident == incident);
        await SendAsync(new RetractRequest(Zone.Building, "Only a try"), incident);
        await SendAsync(new CloseRequest("Over"), incident);

        var row = Assert.Single(await RowsAsync(), row => row.Incident == incident);
        Assert.Equal((Kind.Intruder, Mode.Drill, null), (row.Kind, row.Mode, row.Times.ToCommand));

        await SendAsync(new ReopenRequest("Once more"), incident);
        Assert.DoesNotContain(await RowsAsync(), row => row.Incident == incident);
        await SendAsync(new TakeCommandRequest(null), incident);
        await SendAsync(new CloseRequest("Over again"), incident);
        Assert.NotNull(Assert.Single(await RowsAsync(), row => row.Incident == incident).Times.ToCommand);

        await using (var session = demo.Node.Services.GetRequiredService<DistrictSessions>().Write(DemoNode.District))
        {
            session.DeleteWhere<StoredTrend>(stored => true);
            await session.SaveChangesAsync();
        }

        Assert.Equal(row with { Times = row.Times with { ToCommand = null } }, Assert.Single(await RowsAsync(), row => row.Incident == incident) is var again ? again with { Times = again.Times with { ToCommand = null } } : null);
    }

    [Fact]
    public async Task The_times_of_the_demos_past_are_those_of_its_script_and_a_second_look_folds_nothing()
    {
        var rows = (await RowsAsync()).ToDictionary(row => row.Incident);
        var past = DemoHistory.All.Where(past => rows.ContainsKey(DemoHistory.IdOf(past))).ToList();

        Assert.True(past.Count >= 20, $"Only {past.Count}.");
        Assert.All(past, script => Assert.Equal(
            (script.Kind, script.Mode, (double?)script.ToAction, (double?)script.ToCommand, (double?)script.ToAllCleared),
            rows[DemoHistory.IdOf(script)] is var row ? (row.Kind, row.Mode, row.Times.ToAction?.TotalSeconds, row.Times.ToCommand?.TotalSeconds, row.Times.ToAllCleared?.TotalSeconds) : default));

        var clock = Stopwatch.StartNew();
        await RowsAsync();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Only_the_district_office_sees_the_trends()
    {
        using var office = await demo.SignInAsync("district-1");
        using var principal = await demo.SignInAsync("crisis-middle-1");

        Assert.Contains("Time to all rooms cleared", await TextAsync(office), StringComparison.Ordinal);
        Assert.Contains("Trends are for the district office", await TextAsync(principal), StringComparison.Ordinal);
        Assert.Null(await demo.Node.Services.GetRequiredService<TrendDesk>().ReadAsync(DemoNode.District, DemoSeed.ToPerson(People.All.Single(person => person.Id == "crisis-middle-1"))));

        static async Task<string> TextAsync(Caller caller) => WebUtility.HtmlDecode(await (await caller.GetAsync("/trends")).Content.ReadAsStringAsync());
    }

    private async Task<IReadOnlyList<TrendRow>> RowsAsync() =>
        (await demo.Node.Services.GetRequiredService<TrendDesk>().ReadAsync(DemoNode.District, DemoSeed.ToPerson(People.All[0])))!;

    private async Task SendAsync(CommandRequest request, IncidentId incident)
    {
        var answer = await demo.Node.SendAsync(request with { CommandId = Guid.NewGuid(), Incident = incident }, DemoSeed.ToPerson(People.All[0]), DemoNode.District);
        Assert.True(answer.Accepted, answer.Refusal);
    }
}
