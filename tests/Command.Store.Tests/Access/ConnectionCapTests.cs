using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR.Client;

namespace Command.Store.Tests.Access;

[Collection(PostgresFixture.Name)]
public sealed class ConnectionCapTests(TwoDistricts districts) : IClassFixture<TwoDistricts>
{
    [Fact]
    public async Task The_ninth_connection_of_a_person_marks_at_once_and_the_one_unused_longest_is_told_and_closed()
    {
        using var officer = await districts.SignInAsync("officer");
        using var guest = await districts.SignInAsync("guest");
        await using var other = await districts.ConnectAsync(guest);
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hubs = new List<HubConnection>();
        try
        {
            foreach (var n in Enumerable.Range(0, Seats.Most))
            {
                hubs.Add(await districts.ConnectAsync(officer));
            }

            hubs[1].On<string>("Full", words => told.TrySetResult(words));
            hubs[1].Closed += _ => Task.FromResult(closed.TrySetResult());
            await MarkAsync(hubs[0]);

            hubs.Add(await districts.ConnectAsync(officer));
            await MarkAsync(hubs[^1]);

            Assert.Equal(Seats.Words, await told.Task.WaitAsync(TimeSpan.FromSeconds(5)));
            await closed.Task.WaitAsync(TimeSpan.FromSeconds(5));
            await MarkAsync(hubs[0]);
            Assert.Equal([HubConnectionState.Disconnected], hubs.Select(hub => hub.State).Where(state => state is not HubConnectionState.Connected));
            Assert.Equal(HubConnectionState.Connected, other.State);
        }
        finally
        {
            foreach (var hub in hubs)
            {
                await hub.DisposeAsync();
            }
        }
    }

    private async Task MarkAsync(HubConnection hub)
    {
        var request = new HelpRequest(new RoomId("101"), "Medic") { CommandId = Guid.NewGuid(), Incident = districts.AtMiddle };
        var answer = await hub.InvokeAsync<CommandAnswer>("Send", TwoDistricts.Wire(request));
        Assert.False(answer.Forbidden, answer.Refusal);
    }
}
