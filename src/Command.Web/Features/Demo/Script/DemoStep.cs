namespace Command.Web.Features.Demo.Script;

/// <summary>One thing one person does in the scripted incident.</summary>
/// <param name="At">Seconds after the incident was declared, at the pace of real time.</param>
/// <param name="PersonId">Who; see <see cref="People.All"/>.</param>
/// <param name="Act">What they do.</param>
public sealed record DemoStep(int At, string PersonId, DemoAct Act);

/// <summary>What a person can do in the script; each stands for one command of the app.</summary>
public abstract record DemoAct;

/// <summary>Says that there is an emergency. The action is ordered for the whole building in the same breath.</summary>
public sealed record Declare(string BuildingShortName, string Kind, string Mode, string Summary, string Action) : DemoAct;

/// <summary>Orders an action.</summary>
/// <param name="Action">Hold, Secure, Lockdown, Evacuate or Shelter.</param>
/// <param name="Zone">Where.</param>
/// <param name="Detail">Where to evacuate to; null for actions that need none.</param>
public sealed record Order(string Action, DemoZone Zone, string? Detail = null) : DemoAct;

/// <summary>Ends the action ordered for a zone by announcement.</summary>
public sealed record Release(DemoZone Zone) : DemoAct;

/// <summary>Goes from door to door: clears what is not cleared yet and lets the people of each room out of Lockdown.</summary>
public sealed record ReleaseRooms(DemoZone Zone) : DemoAct;

/// <summary>Marks a room. What is null or empty is not spoken of.</summary>
/// <param name="Room">Room number as on the door plate; the name where it has none, with its level: "Stair 1 L2".</param>
/// <param name="Search">Searching, Cleared, Stopped or SearchAgain.</param>
/// <param name="People">How many are inside; 0 for empty, -1 for evacuated.</param>
/// <param name="Hazards">Threat, Casualty, SmokeOrGas, Blocked, NoAccess: what was found, joined by commas.</param>
/// <param name="Ended">Of the same: what is over.</param>
/// <param name="Team">The searcher's team.</param>
/// <param name="Note">A few words.</param>
public sealed record Mark(
    string Room, string? Search = null, int? People = null, string? Hazards = null, string? Ended = null, string? Team = null, string? Note = null) : DemoAct
{
    /// <summary>The value of <see cref="People"/> for a room that was evacuated.</summary>
    public const int Evacuated = -1;
}

/// <summary>Decides between marks that contradict each other.</summary>
/// <param name="Room">Which room.</param>
/// <param name="Finding">Clear, Threat or SearchAgain.</param>
/// <param name="Reason">On what ground.</param>
public sealed record Resolve(string Room, string Finding, string Reason) : DemoAct;

/// <summary>Writes down something that belongs in the timeline.</summary>
public sealed record Note(string Text, string? Room = null) : DemoAct;

/// <summary>Asks for help in a room.</summary>
public sealed record AskHelp(string Room, string Need) : DemoAct;

/// <summary>Says that the help has come.</summary>
public sealed record HelpCame(string Room) : DemoAct;

/// <summary>Takes command.</summary>
public sealed record TakeCharge : DemoAct;

/// <summary>Sets up a post.</summary>
/// <param name="Kind">CommandPost, Staging, CasualtyCollection, AmbulanceExchange, Family, Media or Reunification.</param>
/// <param name="Name">As people call it.</param>
/// <param name="At">A room by number or name, or an outer door: "Door 7".</param>
public sealed record SetUp(string Kind, string Name, string At) : DemoAct;

/// <summary>Forms a team of people, each of whom checks in as there, and sends it somewhere.</summary>
/// <param name="Team">What it is called.</param>
/// <param name="Where">A wing: "wing A"; or a room's number.</param>
/// <param name="PersonIds">Its people, the leader first.</param>
public sealed record GatherTeam(string Team, string Where, params string[] PersonIds) : DemoAct;

/// <summary>Asks every team how many it is and whether all are well.</summary>
public sealed record AskPar : DemoAct;

/// <summary>Answers for a team that all are well.</summary>
public sealed record TellPar(string Team, int People) : DemoAct;

/// <summary>Passes on a piece of information.</summary>
/// <param name="Text">What.</param>
/// <param name="Source">SeenByMe, Witness, Caller911, Radio, CameraLive, CameraRecorded or Hearsay.</param>
/// <param name="Room">About which room; null for none.</param>
/// <param name="SecondsAgo">How old a recording is; null for anything else.</param>
/// <param name="LifeCritical">Whether a life hangs on it.</param>
/// <param name="As">What the script calls it, to judge it later; null when nobody does.</param>
public sealed record Report(string Text, string Source, string? Room = null, int? SecondsAgo = null, bool LifeCritical = false, string? As = null) : DemoAct;

/// <summary>Judges a report of the script.</summary>
/// <param name="Which">What the script calls it.</param>
/// <param name="Truth">Confirmed or Refuted.</param>
/// <param name="Ground">On what ground.</param>
public sealed record Judge(string Which, string Truth, string Ground) : DemoAct;

/// <summary>Says what became of a life-critical report.</summary>
public sealed record Settle(string Which, string Outcome) : DemoAct;

/// <summary>Sends a message to everyone at the incident.</summary>
public sealed record Tell(string Text, string Urgency, params string[] Answers) : DemoAct;

/// <summary>Ends the incident.</summary>
public sealed record Close(string Reason) : DemoAct;

/// <summary>A part of the building: all of it, or a wing by its name.</summary>
public sealed record DemoZone(string? Wing)
{
    public static readonly DemoZone Building = new(Wing: null);
}
