using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Domain.Alarms;

/// <summary>The alarms of an incident: its declaration, and each action ordered, oldest first.</summary>
public sealed record AlarmState(ImmutableArray<Alarm> Alarms)
{
    /// <summary>Before it was declared.</summary>
    public static readonly AlarmState None = new([]);

    /// <summary>The alarms after one more event.</summary>
    public static AlarmState Evolve(AlarmState state, IncidentEvent e) => e switch
    {
        IncidentDeclared d => new AlarmState([new Alarm(d.Stamp.Command, null, null, d.Stamp.RecordedAt, d.Stamp.By.Name, [])]),

        // An action ordered in the same breath as the declaration is one alarm with it.
        ActionOrdered o when state.Alarms is [.., { } last] && last.Id == o.Stamp.Command =>
            new AlarmState(state.Alarms.SetItem(state.Alarms.Length - 1, last with { Action = o.Action, Zone = o.Zone })),
        ActionOrdered o => new AlarmState(state.Alarms.Add(new Alarm(o.Stamp.Command, o.Action, o.Zone, o.Stamp.RecordedAt, o.Stamp.By.Name, []))),
        AlarmAnswered a => new AlarmState([.. state.Alarms.Select(alarm => alarm.Id == a.Alarm ? alarm.With(a) : alarm)]),
        _ => state,
    };
}

/// <summary>An alarm.</summary>
/// <param name="Id">The id of the command that raised it.</param>
/// <param name="Action">The action ordered; null for a declaration without one.</param>
/// <param name="Zone">For which part.</param>
/// <param name="Since">When it was raised, by the server's clock.</param>
/// <param name="By">Who raised it.</param>
/// <param name="Answers">Who has it; one answer a person, the newest.</param>
public sealed record Alarm(Guid Id, ResponseAction? Action, Zone? Zone, DateTimeOffset Since, string By, ImmutableArray<AlarmReceipt> Answers)
{
    internal Alarm With(AlarmAnswered answered) => this with
    {
        Answers =
        [
            .. Answers.Where(receipt => receipt.Person != answered.Stamp.By.Person),
            new AlarmReceipt(answered.Stamp.By.Person, answered.Stamp.By.Name, answered.Answer, answered.Stamp.RecordedAt),
        ],
    };
}

/// <summary>That someone has an alarm.</summary>
public sealed record AlarmReceipt(PersonId Person, string Name, AlarmAnswer Answer, DateTimeOffset At);
