using Command.Web.Features.Join;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Join;

public sealed class WrongTriesTests : IDisposable
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly WrongTries _tries;

    public WrongTriesTests() => _tries = new WrongTries(_clock);

    [Fact]
    public void An_address_waits_a_minute_after_five_wrong_ones_and_no_other_waits_with_it()
    {
        Guess(5, "203.0.113.7");

        Assert.True(_tries.MustWait("203.0.113.7"));
        Assert.False(_tries.MustWait("203.0.113.8"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(_tries.MustWait("203.0.113.7"));
    }

    [Fact]
    public async Task Answers_are_at_once_while_few_guess_and_slow_while_many_do()
    {
        GuessFromEverywhere(20);
        Assert.True(await _tries.TurnAsync("198.51.100.1", default));

        GuessFromEverywhere(1);
        var turn = _tries.TurnAsync("198.51.100.1", default);
        Assert.False(turn.IsCompleted);
        _clock.Advance(Slow);
        Assert.True(await turn);
    }

    [Fact]
    public async Task Braked_four_are_answered_at_a_time_so_that_a_code_outlasts_the_guessing()
    {
        GuessFromEverywhere(21);
        var turns = Enumerable.Range(0, 40).Select(n => _tries.TurnAsync($"198.51.100.{n}", default)).ToList();
        for (var answered = 4; answered <= 40; answered += 4)
        {
            _clock.Advance(Slow);
            await Task.WhenAll(turns.Take(answered).Where(turn => turn.IsCompleted));
            Assert.True(turns.Count(turn => turn.IsCompleted) <= answered);
        }

        // In the quarter of an hour that a code is open, this many of a million can be tried.
        Assert.InRange(4 * TimeSpan.FromMinutes(15) / Slow, 0, 1_200);
    }

    [Fact]
    public void One_address_can_not_take_all_the_places_of_those_who_wait()
    {
        GuessFromEverywhere(21);
        var hostile = Enumerable.Range(0, 60).Select(_ => _tries.TurnAsync("203.0.113.7", default)).ToList();

        Assert.Equal(20, hostile.Count(turn => turn.IsCompletedSuccessfully && !turn.Result));
        Assert.False(_tries.TurnAsync("198.51.100.1", default).IsCompleted);
    }

    [Fact]
    public void The_brake_lets_go_when_nobody_guesses_any_more()
    {
        GuessFromEverywhere(30);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(_tries.IsBraking);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(_tries.IsBraking);
    }

    public void Dispose() => _tries.Dispose();

    private void Guess(int times, string address)
    {
        for (var i = 0; i < times; i++)
        {
            _tries.Count(address);
        }
    }

    private void GuessFromEverywhere(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _tries.Count($"203.0.113.{i}");
        }
    }
}
