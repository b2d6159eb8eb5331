using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;

namespace Command.Domain.Tasks;

/// <summary>
/// The checklists a district begins with, until it writes its own. They follow what is common ground: the words of the
/// Standard Response Protocol, the order threat, rescue, clear of an active-shooter response, one command before a unified
/// one, and the lessons of past events (no release of a Lockdown over the public address, pictures said to be live or
/// recorded, triage before buses). The first minutes are for doing, not for ticking: nothing is late before the third. No
/// item asks anyone to block a way out (Minn. Stat. 299F.30).
/// </summary>
public static class StandardChecklists
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ChecklistTemplate> All =
    [
        List("intruder-crisis-team", "Intruder or weapon: building crisis team", [Kind.Intruder, Kind.Weapon],
            Crisis("Call 911 and stay on the line: what you see, where, how many", 3),
            Crisis("Say the order twice over the public address and by radio, word for word", 3),
            Crisis("Tell classes that are outdoors where to go; nobody runs back in past the threat", 5),
            Crisis("Report where the threat was seen last, and whether live or on a recording", 5),
            Crisis("Say which rooms do not answer", 7),
            Crisis("Bring keys and a floor plan to the door that command names", 6),
            Crisis("Report numbers, not names: in which rooms, how many missing, how many hurt", 10),
            Crisis("Keep every room locked until someone with a key stands at its door", null)),

        List("intruder-office", "Intruder or weapon: front office", [Kind.Intruder, Kind.Weapon],
            Crisis("Lock the office, lights out, out of sight; keep one phone and one radio working", 3),
            Crisis("Stop class bells and automatic announcements", 5),
            By(Position.Communications, "Give command the cameras; say of each picture live or recorded, and how late", 7),
            Office("Tell the superintendent and the communications lead: what is ordered, since when, who commands", 7),
            Office("Stop buses and visitors on their way and say where they wait", 8),
            By(Position.Documentation, "Bring the attendance, visitor and substitute lists of this hour to command", 10),
            By(Position.PublicInformationOfficer, "Answer callers with approved words only; no names, no confirmations", 10),
            Office("Choose the reunification site and ask for its doors to be opened", 20)),

        List("intruder-law-enforcement", "Intruder or weapon: law enforcement command", [Kind.Intruder, Kind.Weapon],
            Officer("Take command and say so on the radio: one commander first, unify later", 5),
            By(Position.ContactTeam, "Go to the threat: threat first, then rescue, then clear", 5),
            Officer("Name a command post out of reach and sight of the threat", 7),
            By(Position.StagingManager, "Open staging; everyone checks in there, nobody goes in unsent", 7),
            By(Position.Communications, "Name one radio channel; each agency says it back", 7),
            By(Position.Perimeter, "Close the perimeter; keep one way open for ambulances", 8),
            By(Position.TriageGroup, "Name the casualty collection point and the ambulance exchange point", 10),
            By(Position.RescueTaskForce, "Walk medics in under guard through what is cleared", 12),
            By(Position.OperationsChief, "Give each team its own part of the building; no two teams in one hall", 10),
            By(Position.OperationsChief, "Ask every team for a PAR", 15)),

        List("tornado", "Tornado or severe weather", [Kind.Tornado, Kind.SevereWeather],
            Crisis("Order Shelter with hazard and strategy, twice over the public address", 3),
            Crisis("Bring everyone in from fields, portables and buses", 5),
            Crisis("Move to the shelter areas: lowest level, inner walls, away from glass and wide roofs", 7),
            By(Position.Situation, "Keep the warning on a screen and a weather radio on; say each change", 7),
            Crisis("Count in each shelter area; report who is missing or extra", 10),
            Office("Hold dismissal; tell drivers and families to stay under cover", 10),
            By(Position.SiteFacilityCheckSecurity, "Once it has passed: injuries, smell of gas, wires and glass, before anyone moves", null),
            Office("Release Shelter when the warning has ended, and not before", null)),

        List("gas-or-chemical", "Gas leak or chemical spill", [Kind.GasLeak, Kind.ChemicalSpill],
            Crisis("Call 911: what is smelled or seen, where, since when", 3),
            Crisis("Decide: leave upwind, or stay in and seal the rooms", 4),
            Crisis("No switches, bells or phones where the smell is", 4),
            By(Position.SiteFacilityCheckSecurity, "Shut off gas and ventilation, if nobody has to go into it", 7),
            By(Position.SafetyOfficer, "Watch the wind; move the assembly place if it turns", 8),
            Crisis("Collect the green and red cards; report who is missing, with the last room", 10),
            By(Position.Medical, "See everyone who breathed or touched it; keep them apart until medics come", 10),
            By(Position.SuppliesFacilities, "Hand the safety data sheet and the shut-off plan to the fire department", 12),
            Crisis("Nobody goes back in until the fire department says so", null)),

        List("medical", "Medical emergency", [Kind.Medical],
            Crisis("Call 911: what happened, breathing or not, which door", 3),
            By(Position.Medical, "Bring the AED and whoever is trained to the place", 4),
            Crisis("Order Hold; keep the halls free for the medics", 4),
            Crisis("Stand at the door that was named and lead the ambulance in", 6),
            Crisis("Take everyone else out of the room, quietly", 6),
            By(Position.Documentation, "Write down what was given and when; hand it to the medics", 10),
            By(Position.LiaisonOfficer, "One person calls the family and stays reachable", 10)),

        List("missing-child", "Missing child", [Kind.MissingPerson],
            Crisis("Describe by clothing, age and last place; no name on the radio or in this log", 4),
            Crisis("Order Hold; every room counts and looks", 5),
            By(Position.SiteFacilityCheckSecurity, "Someone at each door; look at the cameras of the last hour", 7),
            By(Position.SearchAndRescue, "Search rest rooms, closets, stairs, stage, playground, parked buses; mark each room", 10),
            Crisis("Call 911: at once if someone may have taken the child, else when the first search finds nothing", 10),
            By(Position.StudentRelease, "Check who was picked up, and the custody notes", 10),
            Officer("Send patrols to water, tracks, roads and the way home", 15),
            By(Position.LiaisonOfficer, "One person stays with the family and tells them first", 15)),

        List("bomb-threat", "Bomb threat", [Kind.BombThreat],
            Crisis("Keep the caller talking or the message as it is; write down the exact words", 3),
            Crisis("Call 911 by land line; no radios or phones near anything that looks wrong", 4),
            Officer("Decide with the principal: stay, search or leave", 10),
            Crisis("Staff look over their own rooms; touch nothing that does not belong, say where it is", 15),
            By(Position.SiteFacilityCheckSecurity, "Walk the way out and the assembly place before anyone is sent there", 15),
            By(Position.StudentCare, "Count at the assembly place, out of sight of the building", 25),
            Officer("Keep what was found sealed, with a log of who goes near", null)),

        List("fire", "Fire", [Kind.Fire],
            Crisis("Pull the alarm and call 911: what burns and where", 3),
            Crisis("Everyone out; close doors behind you, leave what you do not need", 4),
            Crisis("Look into rest rooms and halls on the way out", 6),
            By(Position.StudentCare, "Say where those wait who can't take the stairs", 7),
            By(Position.SiteFacilityCheckSecurity, "Meet the fire department at the panel with keys and a floor plan", 6),
            Crisis("Collect the green and red cards; report who is missing, with the last room", 10),
            By(Position.Perimeter, "Keep the lanes and hydrants free; move buses", 10),
            Crisis("Nobody goes back in until the fire department says so; a silent alarm is no all clear", null)),
    ];

    private static ChecklistTemplate List(string id, string name, ImmutableArray<Kind> kinds, params ImmutableArray<ChecklistItem> items) => new(id, name, kinds, items);

    private static ChecklistItem Crisis(string text, int? minutes) => Item(text, TaskOwner.Of(Role.CrisisTeam), minutes);

    private static ChecklistItem Officer(string text, int? minutes) => Item(text, TaskOwner.Of(Role.Officer), minutes);

    private static ChecklistItem Office(string text, int? minutes) => Item(text, TaskOwner.Of(Role.DistrictOffice), minutes);

    private static ChecklistItem By(Position position, string text, int? minutes) => Item(text, TaskOwner.Of(position), minutes);

    private static ChecklistItem Item(string text, TaskOwner owner, int? minutes) => new(text, owner, minutes is { } due ? TimeSpan.FromMinutes(due) : null);
}
