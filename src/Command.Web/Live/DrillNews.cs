using Command.Domain.Kernel;

namespace Command.Web.Live;

/// <summary>Tells screens that drills of a district have changed, on whichever node.</summary>
public sealed class DrillNews
{
    private event Action<DistrictId>? Changed;

    /// <summary>Something was said of a drill.</summary>
    public void Tell(DistrictId district) => Changed?.Invoke(district);

    /// <summary>Calls <paramref name="changed"/> after each change, until the result is disposed. It must return at once.</summary>
    public IDisposable Watch(DistrictId district, Action changed)
    {
        void Heard(DistrictId there)
        {
            if (there == district)
            {
                changed();
            }
        }

        Changed += Heard;
        return new Watcher(() => Changed -= Heard);
    }
}
