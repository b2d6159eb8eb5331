using System.Text.Json.Serialization;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Web.Features.Keys;

/// <summary>What raised an alert.</summary>
public enum AlertSource
{
    /// <summary>A button that someone wears.</summary>
    Wearable,

    /// <summary>A button on a wall or under a desk.</summary>
    PanicButton,

    /// <summary>An app on a phone or a computer.</summary>
    App,

    /// <summary>A door that was forced or held open.</summary>
    Door,

    /// <summary>A camera or sensor that judges by itself.</summary>
    Sensor,
}

/// <summary>An alert of another system. Its id is the Idempotency-Key; the same one again has no further effect.</summary>
/// <param name="Building">Where.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Source">What raised it.</param>
/// <param name="Device">Which button, door or camera, as its system calls it; no person's name.</param>
public sealed record AlertRequest([property: JsonRequired] BuildingId Building, [property: JsonRequired] Kind Kind, [property: JsonRequired] AlertSource Source, [property: JsonRequired] string? Device)
{
    /// <summary>In which room; null when it is not known.</summary>
    public RoomId? Room { get; init; }

    /// <summary>The action to order for the whole building; by a key that only proposes, what it suggests. Null for none.</summary>
    public ResponseAction? Order { get; init; }

    /// <summary>The location or hazard that <see cref="Order"/> needs.</summary>
    public string? Detail { get; init; }

    /// <summary>What is known beside; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is real, a drill or an exercise.</summary>
    public Mode Mode { get; init; } = Mode.Actual;

    /// <summary>When it was pressed or seen, by the system's clock.</summary>
    public DateTimeOffset? ObservedAt { get; init; }
}

/// <summary>What became of an alert.</summary>
/// <param name="Incident">The incident it declared, or that was open at the building and now has it as a report.</param>
/// <param name="Declared">Whether it declared one.</param>
/// <param name="CancelUntil">Until when the one who raised it may cancel it; null when it declared nothing.</param>
public sealed record AlertAnswer(IncidentId Incident, bool Declared, DateTimeOffset? CancelUntil);

/// <summary>Why an alert is cancelled.</summary>
public sealed record CancelRequest(string? Because);
