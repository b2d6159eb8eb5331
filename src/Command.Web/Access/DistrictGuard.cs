using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Audit;

namespace Command.Web.Access;

/// <summary>
/// Round everything that only those who keep the district may do: what counts is who they are now, whoever was refused
/// because of who they are stands in the record, and what went wrong is said in words.
/// </summary>
public sealed class DistrictGuard(DistrictDirectory directory, AuditLog audit, RefusalLog refusals, ILogger<DistrictGuard> log)
{
    /// <summary>Does it as the person is now. The reason why not, or null.</summary>
    /// <param name="district">Where.</param>
    /// <param name="by">Who asks, as their screen knew them.</param>
    /// <param name="command">What it is called in the record.</param>
    /// <param name="act">Does it, or says why not.</param>
    public async Task<string?> ActAsync(DistrictId district, Person by, string command, Func<Person, Stamp, Task<string?>> act)
    {
        try
        {
            var now = await directory.AsNowAsync(district, by);
            var stamp = audit.Stamp(now);
            var refusal = await act(now, stamp);
            if (refusal is not null && !Authority.KeepsTheDistrict(now))
            {
                await refusals.CommandAsync(district, now, command, stamp.Command, null, null, refusal);
            }

            return refusal;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // By its type alone: a message of the store could hold what it was given, and that may be a name.
            log.LogWarning("{Command} was not saved: {Reason}", command, e.GetType().Name);
            return "It could not be saved. Try again.";
        }
    }
}
