using Command.Web.App;
using Command.Web.Live;

namespace Command.Web.Tests.App;

public sealed class SendingTests
{
    private readonly Sending _sending = new();

    [Fact]
    public async Task A_second_press_while_the_first_is_on_its_way_sends_nothing()
    {
        var answer = new TaskCompletionSource<CommandAnswer>();
        var sent = 0;
        Task<CommandAnswer> Send()
        {
            sent++;
            return answer.Task;
        }

        var first = _sending.SendAsync(Send);
        Assert.Equal("true", _sending.Waiting);
        Assert.False(await _sending.SendAsync(Send));
        answer.SetResult(new CommandAnswer(default, true, 1, null));

        Assert.True(await first);
        Assert.Equal(1, sent);
        Assert.Null(_sending.Waiting);
    }

    [Fact]
    public async Task A_refusal_stays_until_the_next_try()
    {
        Assert.False(await _sending.SendAsync(() => Task.FromResult(new CommandAnswer(default, false, 1, "Say why."))));
        Assert.Equal("Say why.", _sending.Refusal);

        Assert.True(await _sending.SendAsync(() => Task.FromResult(new CommandAnswer(default, true, 2, null))));
        Assert.Null(_sending.Refusal);
    }

    [Fact]
    public async Task What_failed_can_be_sent_again()
    {
        await Assert.ThrowsAsync<NotSavedException>(() => _sending.SendAsync(() => throw new NotSavedException()));
        Assert.False(_sending.Busy);
    }
}
