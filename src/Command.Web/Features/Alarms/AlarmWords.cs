using System.Collections.Immutable;
using System.Diagnostics;
using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Messages;
using Command.Web.Features.Timeline;

namespace Command.Web.Features.Alarms;

/// <summary>What alarms and messages say where they ask for an answer.</summary>
public static class AlarmWords
{
    private static readonly ImmutableArray<string> Any = [nameof(AlarmAnswer.Coming), nameof(AlarmAnswer.There), nameof(AlarmAnswer.Cannot), nameof(AlarmAnswer.Received)];
    private static readonly ImmutableArray<string> Plain = [nameof(AlarmAnswer.Received)];

    /// <summary>The sentence of the timeline; the person stands before it.</summary>
    public static string Of(AlarmAnswered e) => e.Answer switch
    {
        AlarmAnswer.Received => "has the alarm",
        AlarmAnswer.Coming => "is coming",
        AlarmAnswer.There => "is there",
        AlarmAnswer.Cannot => "cannot come",
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether the action of an alarm is the one to take now.</summary>
    public static bool InForce(Alarm alarm, Incident incident) =>
        alarm is { Action: { } action, Zone: { } zone, Kind: not AlarmKind.TakenBack } && incident.Actions.GetValueOrDefault(zone.Value)?.Action == action;

    /// <summary>What an alarm is about, in a word or two.</summary>
    public static string Title(Alarm alarm, Incident incident) => alarm.Kind switch
    {
        AlarmKind.TakenBack => $"{Term(alarm)} taken back",
        AlarmKind.Reopened => $"{Kinds.Title(incident.Kind)}: open again",
        AlarmKind.Declared when !InForce(alarm, incident) => Kinds.Title(incident.Kind),
        _ => Term(alarm),
    };

    /// <summary>What an alarm was raised for, as a list tells it afterwards.</summary>
    public static string Raised(Alarm alarm, Incident incident) => alarm.Action is null ? Kinds.Title(incident.Kind) : Title(alarm with { Kind = alarm.Kind is AlarmKind.Declared ? AlarmKind.Ordered : alarm.Kind }, incident);

    /// <summary>Where an alarm counts.</summary>
    public static string Place(Alarm alarm, string building) =>
        alarm.Zone is { } zone && zone != Zone.Building ? $"{building}, {zone.Title}" : building;

    /// <summary>What to do, or what happened.</summary>
    public static string Words(Alarm alarm, Incident incident) => alarm switch
    {
        { Kind: AlarmKind.TakenBack } => $"It was a mistake: {alarm.Detail}",
        { Kind: AlarmKind.Reopened } => alarm.Detail ?? "",
        { Action: { } action } when InForce(alarm, incident) => Protocol.Directive(action, alarm.Detail),
        _ => incident.Summary.Length > 0 ? incident.Summary : "No action ordered yet.",
    };

    /// <summary>What a person can say to an alarm.</summary>
    public static ImmutableArray<string> Answers(Alarm alarm) => alarm.Kind is AlarmKind.TakenBack ? Plain : Any;

    /// <summary>Who a message is from, and how urgent it is.</summary>
    public static string Title(Message message) => message.Urgency switch
    {
        Urgency.Emergency => $"Emergency, {message.FromName}",
        Urgency.Urgent => $"Urgent, {message.FromName}",
        _ => message.FromName,
    };

    private static string Term(Alarm alarm) => alarm.Term ?? Protocol.Term(alarm.Action ?? throw new UnreachableException());
}
