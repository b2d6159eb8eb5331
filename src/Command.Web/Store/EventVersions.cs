using System.Text.Json;
using Command.Domain.Incidents;
using Command.Interchange.Json;
using Marten.Events;
using static Marten.Services.Json.Transformations.SystemTextJson.JsonTransformations;

namespace Command.Web.Store;

/// <summary>
/// Earlier versions of events, and how each is read as the newest. What is stored is never written again, so an entry
/// here stays for ever.
/// A new version: give the type the next name in <see cref="EventNames"/> ("room_marked_v2"), put the old name here with
/// a function that makes the new event of the old JSON and takes nothing from today (no default, no setting: what held
/// then is written out), and add a sample under the new name. The old samples and the golden incidents stay as they are
/// and must still replay equal. A field that may be missing and means the same then needs no version, only a sample.
/// </summary>
public static class EventVersions
{
    /// <summary>The names under which earlier releases stored events, and what each is read as.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Earlier = new Dictionary<string, Type>
    {
        ["incident_declared"] = typeof(IncidentDeclared),
    };

    // The first version left the times out where the district had chosen none. These held then.
    private static readonly IncidentSettings FirstTimes = new(
        TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(2));

    /// <summary>Tells the store how to read them.</summary>
    public static void Configure(IEventStoreOptions events) =>
        events.Upcast<IncidentDeclared>("incident_declared", Upcast(stored =>
        {
            var declared = stored.Deserialize<IncidentDeclared>(DomainJson.Options)!;
            return stored.RootElement.TryGetProperty("settings", out _) ? declared : declared with { Settings = FirstTimes };
        }));
}
