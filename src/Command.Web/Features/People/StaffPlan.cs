using System.Collections.Immutable;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Staff;

namespace Command.Web.Features.People;

/// <summary>What one row of a file of staff would do.</summary>
/// <param name="Row">The row as a table program numbers it.</param>
/// <param name="Known">Who has this e-mail already; null when someone new would be entered.</param>
/// <param name="Facts">What would be written down.</param>
public sealed record StaffChange(int Row, Person? Known, PersonFacts Facts)
{
    /// <summary>Where they would belong, in words; empty for nowhere.</summary>
    public string Where { get; init; } = "";

    /// <summary>What would be different, in words; empty for someone new.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}

/// <summary>What taking a file of staff over would do, worked out beforehand. It changes nothing.</summary>
/// <param name="New">Who would be entered.</param>
/// <param name="Changed">Who would be changed.</param>
/// <param name="Same">How many are in the list just so already.</param>
/// <param name="Faults">Rows that are left out, and why.</param>
/// <param name="Missing">Who is in the list with an e-mail and not in the file. A file switches nobody off.</param>
public sealed record StaffPlan(
    IReadOnlyList<StaffChange> New, IReadOnlyList<StaffChange> Changed, int Same, IReadOnlyList<StaffFault> Faults, IReadOnlyList<Person> Missing)
{
    /// <summary>Works it out.</summary>
    /// <param name="read">The file.</param>
    /// <param name="people">Everyone of the district; who has no e-mail written down may have one from their account.</param>
    /// <param name="agencies">Its agencies.</param>
    /// <param name="buildings">Its buildings.</param>
    /// <param name="by">Who would take it over.</param>
    /// <param name="stamp">Of this moment; nothing is written with it.</param>
    public static StaffPlan Of(
        StaffRead.Listed read, IReadOnlyList<Person> people, IReadOnlyList<Agency> agencies, IReadOnlyList<(BuildingId Id, string Name, string ShortName)> buildings, Person by, Stamp stamp)
    {
        var known = people.Where(person => person.Email is not null).GroupBy(person => person.Email!).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var (added, changed, faults, same) = (new List<StaffChange>(), new List<StaffChange>(), read.Faults.ToList(), 0);
        foreach (var row in read.Rows)
        {
            var person = known.GetValueOrDefault(row.Email);
            var (facts, wrong) = FactsOf(row, person, agencies, buildings);
            if (wrong is null && person is null && people.FirstOrDefault(one => one.Email is null && SameName(one.Name, row.Name)) is { } twin)
            {
                wrong = new StaffFault(row.Number, "E-mail", $"A {twin.Name} is in the list without an e-mail. Write {row.Email} in their entry and read the file again, or give this person another name.");
            }

            var decision = person is null ? PersonDecider.Add(new PersonId("new"), facts, by, stamp) : PersonDecider.Change(person, facts, by, stamp);
            if (wrong is not null || decision is Decision<PeopleEvent>.Refused)
            {
                faults.Add(wrong ?? new StaffFault(row.Number, row.Name, ((Decision<PeopleEvent>.Refused)decision).Reason));
            }
            else if (person is null)
            {
                added.Add(new StaffChange(row.Number, null, facts) { Where = WhereOf(facts, agencies, buildings) });
            }
            else if (decision is Decision<PeopleEvent>.Accepted { Events.Count: > 0 })
            {
                changed.Add(new StaffChange(row.Number, person, facts) { Differences = Differences(person, facts, agencies, buildings) });
            }
            else
            {
                same++;
            }
        }

        var listed = read.Rows.Select(row => row.Email).ToHashSet(StringComparer.Ordinal);
        return new StaffPlan(
            added, changed, same, [.. faults.OrderBy(fault => fault.Row)],
            [.. people.Where(person => person is { Email: not null, DisabledAt: null } && !listed.Contains(person.Email))]);
    }

    private static (PersonFacts Facts, StaffFault? Wrong) FactsOf(
        StaffRow row, Person? person, IReadOnlyList<Agency> agencies, IReadOnlyList<(BuildingId Id, string Name, string ShortName)> buildings)
    {
        StaffFault? wrong = null;
        var places = person?.Buildings ?? [];
        if (row.Buildings is { } named)
        {
            var found = named.Select(name => (Name: name, At: buildings.Where(building => SameName(building.Name, name) || SameName(building.ShortName, name)).Select(building => (BuildingId?)building.Id).FirstOrDefault())).ToList();
            places = [.. found.Where(one => one.At is not null).Select(one => one.At!.Value).Distinct()];
            wrong = found.Where(one => one.At is null).Select(one => new StaffFault(row.Number, "Building", $"There is no building called “{one.Name}”.")).FirstOrDefault();
        }

        var agency = row.Agency is null ? person?.Agency : null;
        if (row.Agency is { Length: > 0 } said)
        {
            agency = agencies.FirstOrDefault(one => SameName(one.Name, said) || SameName(one.ShortName, said))?.Id;
            wrong ??= agency is null ? new StaffFault(row.Number, "Agency", $"There is no agency called “{said}”. Enter it first, or leave the field empty for the district itself.") : null;
        }

        return (new PersonFacts(row.Name, row.Title ?? person?.Title ?? "", row.Role, agency, places) { Email = row.Email }, wrong);
    }

    private static string[] Differences(Person person, PersonFacts facts, IReadOnlyList<Agency> agencies, IReadOnlyList<(BuildingId Id, string Name, string ShortName)> buildings)
    {
        string Where(ImmutableArray<BuildingId> at) => at.IsEmpty ? "no building" : string.Join(", ", buildings.Where(building => at.Contains(building.Id)).Select(building => building.ShortName));
        string Whose(AgencyId? id) => id is null ? "the district" : agencies.FirstOrDefault(agency => agency.Id == id)?.ShortName ?? "an agency";
        return
        [
            .. person.Name == facts.Name ? [] : new[] { $"name: {person.Name} → {facts.Name}" },
            .. person.Title == facts.Title ? [] : new[] { $"is: {Or(person.Title)} → {Or(facts.Title)}" },
            .. person.Role == facts.Role ? [] : new[] { $"role: {PeopleWords.Of(person.Role)} → {PeopleWords.Of(facts.Role)}" },
            .. person.Agency == facts.Agency ? [] : new[] { $"of: {Whose(person.Agency)} → {Whose(facts.Agency)}" },
            .. person.Buildings.ToHashSet().SetEquals(facts.Buildings) ? [] : new[] { $"at: {Where(person.Buildings)} → {Where(facts.Buildings)}" },
            .. person.Email == facts.Email ? [] : new[] { $"e-mail: {facts.Email}" },
        ];
    }

    private static string WhereOf(PersonFacts facts, IReadOnlyList<Agency> agencies, IReadOnlyList<(BuildingId Id, string Name, string ShortName)> buildings) => string.Join(
        ", ",
        agencies.Where(agency => agency.Id == facts.Agency).Select(agency => agency.ShortName).Concat(buildings.Where(building => facts.Buildings.Contains(building.Id)).Select(building => building.ShortName)));

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "nothing" : text;

    private static bool SameName(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
