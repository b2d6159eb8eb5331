using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Alarms;

/// <summary>The alarms of an incident, oldest first: its declaration, each action ordered, and each order taken back.</summary>
public sealed record AlarmState(ImmutableArray<Alarm> Alarms)
{
    /// <summary>Before it was declared.</summary>
    public static readonly AlarmState None = new([]);

    /// <summary>An alarm; null when there is none of that id.</summary>
    public Alarm? Find(Guid id) => Alarms.FirstOrDefault(alarm => alarm.Id == id);

    /// <summary>The newest that still calls; null for none.</summary>
    public Alarm? Newest => Alarms.LastOrDefault(alarm => !alarm.Over);

    /// <summary>The alarms after one more event.</summary>
    public static AlarmState Evolve(AlarmState state, IncidentEvent e) => e switch
    {
        IncidentDeclared d => state.With(new Alarm(d.Stamp.Command, AlarmKind.Declared, d.Stamp.RecordedAt, d.Stamp.By.Person, d.Stamp.By.Name, [])),
        IncidentReopened r => state.With(new Alarm(r.Stamp.Command, AlarmKind.Reopened, r.Stamp.RecordedAt, r.Stamp.By.Person, r.Stamp.By.Name, []) { Detail = r.Reason }),

        // An action ordered in the same breath as the declaration is one alarm with it.
        ActionOrdered o when state.Alarms is [.., { Action: null } last] && last.Id == o.Stamp.Command =>
            new AlarmState(state.Alarms.SetItem(state.Alarms.Length - 1, last.Of(o.Action, o.Zone, o.Detail) with { Term = o.Term })),
        ActionOrdered o => state.Ended(o.Zone)
            .With(new Alarm(o.Stamp.Command, AlarmKind.Ordered, o.Stamp.RecordedAt, o.Stamp.By.Person, o.Stamp.By.Name, []).Of(o.Action, o.Zone, o.Detail) with { Term = o.Term }),
        ActionReleased r => state.Ended(r.Zone),

        // Those who were told to act must be told that it was a mistake.
        ActionRetracted r => state.Ended(r.Zone)
            .With(new Alarm(r.Stamp.Command, AlarmKind.TakenBack, r.Stamp.RecordedAt, r.Stamp.By.Person, r.Stamp.By.Name, []).Of(r.Action, r.Zone, r.Because)),
        AlarmAnswered a => new AlarmState([.. state.Alarms.Select(alarm => alarm.Id == a.Alarm ? alarm.With(a) : alarm)]),
        IncidentClosed => new AlarmState([.. state.Alarms.Select(alarm => alarm with { Over = true })]),
        _ => state,
    };

    private AlarmState With(Alarm alarm) => new(Alarms.Add(alarm));

    // Another action, or none, is in force there now: nobody is to be called to the old one.
    private AlarmState Ended(Zone zone) =>
        new([.. Alarms.Select(alarm => alarm.Zone == zone && alarm.Kind is AlarmKind.Ordered or AlarmKind.TakenBack ? alarm with { Over = true } : alarm)]);
}

/// <summary>An alarm.</summary>
/// <param name="Id">The id of the command that raised it.</param>
/// <param name="Kind">What raised it.</param>
/// <param name="Since">When it was raised, by the server's clock.</param>
/// <param name="From">Who raised it: they have it.</param>
/// <param name="By">Their name.</param>
/// <param name="Answers">Who has it; one answer a person, the newest.</param>
public sealed record Alarm(Guid Id, AlarmKind Kind, DateTimeOffset Since, PersonId From, string By, ImmutableArray<AlarmReceipt> Answers)
{
    /// <summary>The action ordered or taken back; null for a declaration without one.</summary>
    public ResponseAction? Action { get; init; }

    /// <summary>For which part; null without an action.</summary>
    public Zone? Zone { get; init; }

    /// <summary>What completes it: where to, which hazard and strategy; or why it was taken back or the incident opened again; else null.</summary>
    public string? Detail { get; init; }

    /// <summary>The district's own word for the action; null for the action's own term.</summary>
    public string? Term { get; init; }

    /// <summary>Whether it calls nobody any more: its action ended, or the incident was closed.</summary>
    public bool Over { get; init; }

    /// <summary>Whether this person has it: they raised it, or answered it.</summary>
    public bool IsWith(PersonId person) => From == person || Answers.Any(receipt => receipt.Person == person);

    internal Alarm Of(ResponseAction action, Zone zone, string? detail) => this with { Action = action, Zone = zone, Detail = detail };

    internal Alarm With(AlarmAnswered answered) => this with
    {
        Answers =
        [
            .. Answers.Where(receipt => receipt.Person != answered.Stamp.By.Person),
            new AlarmReceipt(answered.Stamp.By.Person, answered.Stamp.By.Name, answered.Answer, answered.Stamp.RecordedAt),
        ],
    };
}

/// <summary>What raised an alarm.</summary>
public enum AlarmKind
{
    /// <summary>An incident was declared, perhaps with an action in the same breath.</summary>
    Declared,

    /// <summary>An action was ordered.</summary>
    Ordered,

    /// <summary>An order was taken back as a mistake.</summary>
    TakenBack,

    /// <summary>A closed incident was opened again.</summary>
    Reopened,
}

/// <summary>That someone has an alarm.</summary>
public sealed record AlarmReceipt(PersonId Person, string Name, AlarmAnswer Answer, DateTimeOffset At);
