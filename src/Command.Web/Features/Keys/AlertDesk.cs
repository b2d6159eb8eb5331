using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.Reports;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Keys;

/// <summary>
/// Turns alerts of other systems into what people do: a declaration, or a report where an incident is open already. A
/// second press must never split the response in two.
/// </summary>
public sealed class AlertDesk(IncidentDesk desk, Sight sight, TimeProvider clock)
{
    private const int MaxDevice = 80;

    /// <summary>Raises an alert. The reason why not, when it is refused.</summary>
    /// <exception cref="NotSavedException">It is not known to be saved; the same alert may be sent again.</exception>
    public async Task<(AlertAnswer? Alert, CommandAnswer? Refused)> RaiseAsync(DistrictId district, ApiKey key, Guid id, AlertRequest alert)
    {
        if (Written.OrNull(alert.Device) is not { Length: <= MaxDevice } device)
        {
            return (null, CommandAnswer.Refused(id, 0, $"'device' must name the button, door or camera in {MaxDevice} characters at most."));
        }

        var person = key.AsPerson();
        var words = Words(alert, device, key);
        var open = sight.OpenIncidents(district, person).FirstOrDefault(seen => seen.Live.State.Building == alert.Building && seen.Live.State.Mode == alert.Mode && seen.Live.Id.Value != id);
        if (open is not null)
        {
            var report = await desk.ExecuteAsync(district, person, new ReportRequest(words, ReportSource.Witness, null, alert.Room, LifeCritical: true, null)
            {
                CommandId = id,
                Incident = open.Live.Id,
                ObservedAt = alert.ObservedAt,
                Device = device,
            });
            return report.Accepted ? await OrderedAsync(district, key, id, alert, device, open) : (null, report);
        }

        var order = key.Allows(KeyScope.DeclareAlerts) ? alert.Order : null;
        var declared = await desk.ExecuteAsync(district, person, new DeclareRequest(alert.Building, alert.Kind, alert.Mode, words, order, order is null ? null : alert.Detail)
        {
            CommandId = id,
            ObservedAt = alert.ObservedAt,
            Device = device,
        });
        return declared.Accepted && await sight.IncidentAsync(district, person, new IncidentId(id)) is { Live.State: var state }
            ? (new AlertAnswer(new IncidentId(id), Declared: true, state.DeclaredAt + state.Settings.RetractWithin), null)
            : (null, declared);
    }

    /// <summary>
    /// The one who raised an alert takes it back: the order is retracted in sight of all, and the timeline says why. The
    /// incident stays open until a person of the district office closes it.
    /// </summary>
    /// <exception cref="NotSavedException">It is not known to be saved; the same may be sent again.</exception>
    public async Task<CommandAnswer> CancelAsync(DistrictId district, ApiKey key, Guid id, string? because)
    {
        var person = key.AsPerson();
        if (await sight.IncidentAsync(district, person, new IncidentId(id)) is not { Live: { State: var state } live } || live.Events(1, 1) is not [IncidentDeclared declared] || declared.Stamp.By.Person != person.Id)
        {
            return CommandAnswer.Refused(id, 0, "There is no such alert.");
        }

        var reason = Written.OrNull(because) is { } said ? $"Alert cancelled: {said}" : "Alert cancelled where it was raised";
        if (state.Actions.Count == 0)
        {
            return clock.GetUtcNow() <= state.DeclaredAt + state.Settings.RetractWithin
                ? await desk.ExecuteAsync(district, person, new NoteRequest(reason, null) { CommandId = Following(id), Incident = new IncidentId(id) })
                : CommandAnswer.Refused(id, state.Version, "It is too late to cancel. Ask the district office to close the incident.");
        }

        return await desk.ExecuteAsync(district, person, new RetractRequest(Zone.Building, reason) { CommandId = Following(id), Incident = new IncidentId(id) });
    }

    // Whoever presses Lockdown while an ambulance is at the door means Lockdown.
    private async Task<(AlertAnswer?, CommandAnswer?)> OrderedAsync(DistrictId district, ApiKey key, Guid id, AlertRequest alert, string device, SeenIncident open)
    {
        if (alert.Order is { } order && key.Allows(KeyScope.DeclareAlerts) && open.Live.State.Actions.GetValueOrDefault(Zone.Building.Value)?.Action != order)
        {
            var ordered = await desk.ExecuteAsync(district, key.AsPerson(), new OrderRequest(order, null, alert.Detail) { CommandId = Following(id), Incident = open.Live.Id, Device = device });
            if (!ordered.Accepted)
            {
                return (null, ordered);
            }
        }

        return (new AlertAnswer(open.Live.Id, Declared: false, null), null);
    }

    // What follows from an alert, sent again, is the same command.
    private static Guid Following(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[0] ^= 0xff;
        return new Guid(bytes);
    }

    private static string Words(AlertRequest alert, string device, ApiKey key)
    {
        var what = alert.Source switch
        {
            AlertSource.Wearable => "Wearable",
            AlertSource.PanicButton => "Panic button",
            AlertSource.App => "App",
            AlertSource.Door => "Door alarm",
            _ => "Sensor",
        };
        var proposed = alert.Order is { } order && !key.Allows(KeyScope.DeclareAlerts) ? $" It suggests {Protocol.Term(order)}; a person decides." : "";
        return $"{what} {device}{(Written.OrNull(alert.Text) is { } text ? $": {text}" : "")}.{proposed}";
    }
}
