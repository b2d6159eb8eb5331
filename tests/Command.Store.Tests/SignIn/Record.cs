using Command.Domain.Kernel;
using Command.Store.Tests.Support;
using Command.Web.Store;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.SignIn;

/// <summary>What the record says of a district.</summary>
internal static class Record
{
    public static async Task<IReadOnlyList<T>> OfAsync<T>(Node node, DistrictId district)
        where T : notnull
    {
        await using var session = node.Services.GetRequiredService<DistrictSessions>().Read(district);
        return await session.Events.QueryRawEventDataOnly<T>().ToListAsync();
    }
}
