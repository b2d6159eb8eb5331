using Command.Domain.Kernel;

namespace Command.Web.Live;

/// <summary>Tells screens that something of a district has changed, on whichever node.</summary>
public class DistrictNews
{
    private event Action<DistrictId>? Changed;

    /// <summary>Something changed.</summary>
    public void Tell(DistrictId district) => Changed?.Invoke(district);

    /// <summary>Calls <paramref name="changed"/> after each change in whichever district, until the result is disposed. It must return at once.</summary>
    public IDisposable WatchAll(Action<DistrictId> changed)
    {
        Changed += changed;
        return new Watcher(() => Changed -= changed);
    }

    /// <summary>Calls <paramref name="changed"/> after each change in one district, until the result is disposed. It must return at once.</summary>
    public IDisposable Watch(DistrictId district, Action changed) => WatchAll(there =>
    {
        if (there == district)
        {
            changed();
        }
    });
}

/// <summary>News of the drills of a district.</summary>
public sealed class DrillNews : DistrictNews;

/// <summary>News of the scenarios being played in a district.</summary>
public sealed class ScenarioNews : DistrictNews;
