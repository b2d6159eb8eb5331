using System.Collections.Concurrent;
using System.Security.Cryptography;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Web.Features.Maps;

namespace Command.Web.Features.Buildings;

/// <summary>
/// Plans that someone looks at before taking them: in memory, under an address nobody can guess, for as long as the page
/// that shows them is open. Nothing of them reaches the database.
/// </summary>
public sealed class PlanPreviews
{
    internal const string Address = "/maps/previews/";

    private readonly ConcurrentDictionary<string, (DistrictId District, PersonId Person, byte[] Drawing)> _open = new();

    /// <summary>Shows a plan to one person until the result is disposed.</summary>
    public PlanPreview Open(DistrictId district, PersonId person, FloorPlan plan)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _open[id] = (district, person, PlanGeoJson.Write(plan));
        return new PlanPreview($"{Address}{id}.geojson", () => _open.TryRemove(id, out _));
    }

    /// <summary>The drawing under an id; null when it was closed or belongs to someone else.</summary>
    internal byte[]? Find(DistrictId district, PersonId person, string id) =>
        _open.TryGetValue(id, out var preview) && preview.District == district && preview.Person == person ? preview.Drawing : null;
}

/// <summary>A plan on show.</summary>
public sealed class PlanPreview(string url, Action close) : IDisposable
{
    /// <summary>Where the browser fetches it.</summary>
    public string Url => url;

    public void Dispose() => close();
}
