using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Command.Web.Access;

/// <summary>How much one connection, one address and one person may ask for. All are far above what people do; a class of phones behind one address is one address.</summary>
public static class Limits
{
    private const int Body = 1024 * 1024;
    private const int Connections = 20_000;
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);

    /// <summary>Of a person: requests at once, and in a second thereafter.</summary>
    private static readonly TokenBucketRateLimiterOptions Person = Bucket(burst: 400, aSecond: 50);

    /// <summary>Of an address where nobody has signed in: a school behind one address opens its pages at once when an alarm comes.</summary>
    private static readonly TokenBucketRateLimiterOptions Address = Bucket(burst: 3_000, aSecond: 300);

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Body;
            server.Limits.RequestHeadersTimeout = Headers;
            server.Limits.MaxConcurrentConnections = Connections;
            server.Limits.MaxConcurrentUpgradedConnections = Connections;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };

            // The benchmarks open a thousand viewers as one person.
            if (!configuration.GetValue<bool>("Command:NoRequestLimits"))
            {
                limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
            }
        });
        return services;
    }

    /// <summary>A bucket that holds <paramref name="burst"/> and is filled again evenly.</summary>
    public static TokenBucketRateLimiterOptions Bucket(int burst, int aSecond) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = aSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static RateLimitPartition<string> Partition(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person
            ? RateLimitPartition.GetTokenBucketLimiter($"{context.User.FindFirstValue(CurrentPerson.DistrictClaim)}/{person}", _ => Person)
            : RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Address);
}
