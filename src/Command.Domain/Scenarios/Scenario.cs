using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Reports;
using Command.Domain.Rooms;

namespace Command.Domain.Scenarios;

/// <summary>What an inject does to the exercise. None orders an action, clears a room or takes command: that is for those who practise.</summary>
public enum InjectAct
{
    /// <summary>A piece of information comes in; whoever practises judges it.</summary>
    Report,

    /// <summary>Something is written in the timeline.</summary>
    Note,

    /// <summary>A message goes out to those at the incident.</summary>
    Message,

    /// <summary>A hazard is marked in a room.</summary>
    Hazard,

    /// <summary>A hazard in a room is over.</summary>
    HazardOver,

    /// <summary>Someone in a room asks for help.</summary>
    Help,
}

/// <summary>One line of a scenario: what happens, when and where, and what is expected of those who practise.</summary>
/// <param name="Number">Its place in the scenario, from 1 on.</param>
/// <param name="Line">Its line in the file, from 1 on.</param>
/// <param name="At">How long after the scenario's beginning.</param>
/// <param name="Act">What it does.</param>
/// <param name="Text">The words of the report, note, message or need; of a hazard the note on the mark, which may be empty.</param>
/// <param name="Where">The place as the file names it, see <see cref="PlacePhrase"/>; null for none.</param>
/// <param name="Expected">What is expected of those who practise, for whoever evaluates.</param>
public sealed record Inject(int Number, int Line, TimeSpan At, InjectAct Act, string Text, string? Where, ImmutableArray<string> Expected)
{
    /// <summary>Of a report: where it comes from.</summary>
    public ReportSource Source { get; init; }

    /// <summary>Of a report: whether a life hangs on it.</summary>
    public bool LifeCritical { get; init; }

    /// <summary>Of a hazard: which.</summary>
    public Hazards Hazard { get; init; }

    /// <summary>Of a message: to whom; null for everyone at the incident.</summary>
    public Role? To { get; init; }

    /// <summary>Of a message: how urgent.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>The room that <see cref="Where"/> means in the building it is played in; null before it is placed, and without a place.</summary>
    public RoomId? Room { get; init; }
}

/// <summary>A script of timed injects for an exercise or a drill.</summary>
/// <param name="Title">As people call it.</param>
/// <param name="Kind">The kind of incident that is practised.</param>
/// <param name="For">Who takes part: "Crisis team and office staff, after school".</param>
/// <param name="Care">How it is kept safe for those who take part (Minn. Stat. 121A.038): announced as practice, nothing imitated for the senses, fit for their age, a way out, a debrief.</param>
/// <param name="Summary">What is known when the incident is declared.</param>
/// <param name="Objectives">What is to be learned or shown.</param>
/// <param name="Injects">What happens, in order of time.</param>
public sealed record Scenario(string Title, Kind Kind, string For, string Care, string Summary, ImmutableArray<string> Objectives, ImmutableArray<Inject> Injects)
{
    /// <summary>How long it is from its beginning to its last inject.</summary>
    public TimeSpan Length => Injects.IsEmpty ? TimeSpan.Zero : Injects[^1].At;
}

/// <summary>What is wrong with a line of a scenario.</summary>
/// <param name="Line">Which line of the file, from 1 on; 0 for the whole file.</param>
/// <param name="Words">What is wrong and what to do, in a sentence.</param>
public sealed record ScenarioFault(int Line, string Words);
