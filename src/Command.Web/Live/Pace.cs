using System.Threading.RateLimiting;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Live.Wire;

namespace Command.Web.Live;

/// <summary>
/// How fast one person may send commands: a program gone wild must not stand in the way of others. What lives hang on
/// has a bucket of its own that no amount of other commands empties, large enough for the outbox of a whole search.
/// </summary>
public sealed class Pace : IDisposable
{
    private static readonly TokenBucketRateLimiterOptions Urgent = Limits.Bucket(burst: 1_000, aSecond: 250);
    private static readonly TokenBucketRateLimiterOptions Other = Limits.Bucket(burst: 500, aSecond: 20);

    private readonly PartitionedRateLimiter<(DistrictId District, PersonId Person, bool IsUrgent)> _limiter =
        PartitionedRateLimiter.Create<(DistrictId District, PersonId Person, bool IsUrgent), (DistrictId, PersonId, bool)>(
            who => RateLimitPartition.GetTokenBucketLimiter((who.District, who.Person, who.IsUrgent), key => key.Item3 ? Urgent : Other));

    /// <summary>Takes one from the person's bucket.</summary>
    /// <exception cref="NotSavedException">It is empty; sent again a second later, the command is taken.</exception>
    public void Take(DistrictId district, Person person, CommandRequest request)
    {
        using var lease = _limiter.AttemptAcquire((district, person.Id, IsUrgent(request)));
        if (!lease.IsAcquired)
        {
            throw new NotSavedException("Not saved: too much at once. Wait a second and send it again.");
        }
    }

    public void Dispose() => _limiter.Dispose();

    private static bool IsUrgent(CommandRequest request) =>
        request is DeclareRequest or OrderRequest or MarkRequest or WithdrawRequest or HelpRequest or HelpAnsweredRequest or AnswerAlarmRequest or AnswerParRequest;
}
