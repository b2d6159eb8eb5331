using System.Collections.Immutable;
using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;

namespace Command.Domain.Exports;

/// <summary>How much of an event goes along.</summary>
public enum Extent
{
    /// <summary>Nothing but its hash, which keeps its place in the record.</summary>
    Nothing,

    /// <summary>That it happened, what kind of thing it was and when, with the fields named.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>What an audience is given of one type of event.</summary>
/// <param name="Extent">How much.</param>
/// <param name="Fields">Of a part: the properties that are shown.</param>
public sealed record Share(Extent Extent, ImmutableArray<string> Fields)
{
    /// <summary>All of it.</summary>
    public static readonly Share Whole = new(Extent.Whole, []);

    /// <summary>Nothing but its hash.</summary>
    public static readonly Share Nothing = new(Extent.Nothing, []);

    /// <summary>Kind and time, and these properties.</summary>
    public static Share Part(params ImmutableArray<string> fields) => new(Extent.Part, fields);
}

/// <summary>The rule of one type of event.</summary>
/// <param name="Agency">What a partner agency is given.</param>
/// <param name="Public">What anyone is given.</param>
/// <param name="Because">Why the rest is withheld.</param>
public sealed record RedactionRule(Share Agency, Share Public, Law Because);

/// <summary>
/// The one table of what goes to whom. A type of event that is missing here can't be exported; a test asks for each.
/// Rooms, positions and procedures are security information and never go to the public; nor does free text, nor a name.
/// </summary>
public static class Redaction
{
    private static readonly RedactionRule OfRooms = new(Share.Whole, Share.Nothing, Law.Security);
    private static readonly RedactionRule OfTactics = new(Share.Whole, Share.Nothing, Law.Security);
    private static readonly RedactionRule OfWords = new(Share.Whole, Share.Part(), Law.Written);

    /// <summary>Every type of event with its rule.</summary>
    public static readonly IReadOnlyDictionary<Type, RedactionRule> Rules = new Dictionary<Type, RedactionRule>
    {
        // What everyone saw and heard: that there was an incident, of what kind, and which actions were announced.
        [typeof(IncidentDeclared)] = new(Share.Whole, Share.Part(nameof(IncidentDeclared.Building), nameof(IncidentDeclared.Kind), nameof(IncidentDeclared.Mode)), Law.Written),
        [typeof(ActionOrdered)] = new(Share.Whole, Share.Part(nameof(ActionOrdered.Action), nameof(ActionOrdered.Term), nameof(ActionOrdered.Directive)), Law.Security),
        [typeof(ActionReleased)] = new(Share.Whole, Share.Part(nameof(ActionReleased.Action), nameof(ActionReleased.Term)), Law.Security),
        [typeof(ActionRetracted)] = new(Share.Whole, Share.Part(nameof(ActionRetracted.Action), nameof(ActionRetracted.Term)), Law.Written),
        [typeof(BuildingCleared)] = new(Share.Whole, Share.Part(), Law.Security),
        [typeof(IncidentClosed)] = OfWords,
        [typeof(IncidentReopened)] = OfWords,

        // What was written.
        [typeof(NoteAdded)] = OfWords,
        [typeof(ReportMade)] = OfWords,
        [typeof(ReportJudged)] = OfWords,
        [typeof(ReportResolved)] = OfWords,
        [typeof(MessageSent)] = OfWords,
        [typeof(MessageAnswered)] = OfWords,
        [typeof(MessageWithdrawn)] = OfWords,

        // Rooms.
        [typeof(RoomMarked)] = OfRooms,
        [typeof(MarkWithdrawn)] = OfRooms,
        [typeof(DisputeResolved)] = OfRooms,
        [typeof(RecheckCalled)] = OfRooms,
        [typeof(HelpRequested)] = OfRooms,
        [typeof(HelpAnswered)] = OfRooms,
        [typeof(GuardPosted)] = OfRooms,
        [typeof(GuardLeft)] = OfRooms,
        [typeof(RoomEntered)] = OfRooms,
        [typeof(RoomReleased)] = OfRooms,
        [typeof(RoomSealed)] = OfRooms,
        [typeof(RoomUnsealed)] = OfRooms,

        // Command: that it was taken and passed, and when; not by whom.
        [typeof(CommandTaken)] = new(Share.Whole, Share.Part(), Law.Names),
        [typeof(CommandPassed)] = new(Share.Whole, Share.Part(nameof(CommandPassed.Kind), nameof(CommandPassed.ToAgency)), Law.Names),
        [typeof(CommandLeft)] = new(Share.Whole, Share.Part(), Law.Names),
        [typeof(CommandOffered)] = OfTactics,
        [typeof(CommandReadBack)] = OfTactics,
        [typeof(CommandOfferEnded)] = OfTactics,
        [typeof(PositionAssigned)] = OfTactics,
        [typeof(PositionVacated)] = OfTactics,

        // Where responders stood, how many, and what they did.
        [typeof(PostEstablished)] = new(Share.Whole, Share.Part(nameof(PostEstablished.Kind)), Law.Security),
        [typeof(PostClosed)] = new(Share.Whole, Share.Part(nameof(PostClosed.Kind)), Law.Security),
        [typeof(ControlZoneDrawn)] = OfTactics,
        [typeof(ControlZoneRemoved)] = OfTactics,
        [typeof(ResponderCheckedIn)] = OfTactics,
        [typeof(ResponderMoved)] = OfTactics,
        [typeof(TeamFormed)] = OfTactics,
        [typeof(TeamJoined)] = OfTactics,
        [typeof(TeamLeft)] = OfTactics,
        [typeof(TeamSent)] = OfTactics,
        [typeof(TeamDisbanded)] = OfTactics,
        [typeof(ParStarted)] = OfTactics,
        [typeof(ParAnswered)] = OfTactics,
        [typeof(AlarmAnswered)] = OfTactics,
        [typeof(ChecklistStarted)] = OfTactics,
        [typeof(TaskAdded)] = OfTactics,
        [typeof(TaskAssigned)] = OfTactics,
        [typeof(TaskDone)] = OfTactics,
        [typeof(TaskReopened)] = OfTactics,

        // An agency learns that names were shown, and by what right; the district alone keeps of whom and why.
        [typeof(StudentDataDisclosed)] = new(Share.Part(nameof(StudentDataDisclosed.Basis)), Share.Nothing, Law.Education),
    };

    /// <summary>What an audience is given of a type of event.</summary>
    public static Share ShareOf(ExportAudience audience, Type type) => audience switch
    {
        ExportAudience.Full => Share.Whole,
        ExportAudience.Agency => Rules[type].Agency,
        _ => Rules[type].Public,
    };

    /// <summary>Why a field of an event is withheld from an audience; null when it is shown.</summary>
    /// <param name="audience">For whom.</param>
    /// <param name="type">The type of event.</param>
    /// <param name="field">The field's place in the stored event, as a JSON Pointer: "data/stamp/by/name".</param>
    public static Law? Withholds(ExportAudience audience, Type type, string field)
    {
        var share = ShareOf(audience, type);
        return field switch
        {
            "headers/seal" => Law.Seal,
            _ when audience is ExportAudience.Full => null,
            _ when share.Extent is Extent.Nothing => Rules[type].Because,
            "event" or "headers/role" or "headers/agency" => null,
            "data/stamp/command" or "data/stamp/observedAt" or "data/stamp/recordedAt" or "data/stamp/by/role" or "data/stamp/by/agency" => null,
            "data/stamp/by/device" or "data/stamp/sequence" => Law.Devices,
            _ when field.StartsWith("headers", StringComparison.Ordinal) => Law.Devices,
            "user" or "data/stamp/by/person" or "data/stamp/by/name" => audience is ExportAudience.Public ? Law.Names : null,
            _ => share.Extent is Extent.Whole || share.Fields.Contains(TopOf(field), StringComparer.OrdinalIgnoreCase) ? null : Rules[type].Because,
        };
    }

    // The property a field is of: "building" of "data/building", "zone" of "data/zone/x".
    private static string TopOf(string field) => field.Split('/') is [_, var top, ..] ? top : "";
}
