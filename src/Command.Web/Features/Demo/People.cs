using System.Collections.Immutable;
using Command.Domain.People;

namespace Command.Web.Features.Demo;

/// <summary>Someone who signs in to the demo. Made up; no student is among them.</summary>
/// <param name="Id">Opaque id, the same on every run.</param>
/// <param name="Name">As others call them on the radio.</param>
/// <param name="Role">DistrictOffice, CrisisTeam, Officer, Observer or Administrator.</param>
/// <param name="AgencyId">Their agency; null for the district's own people.</param>
/// <param name="BuildingShortNames">The schools they belong to; empty for those who serve the whole district.</param>
/// <param name="Title">What they are.</param>
public sealed record DemoPerson(string Id, string Name, string Role, string? AgencyId, string[] BuildingShortNames, string Title);

/// <summary>A partner agency of the demo.</summary>
public sealed record DemoAgency(string Id, string Name, string ShortName, AgencyKind Kind, string Contact, DateOnly Since);

/// <summary>Who is who in Riverbend.</summary>
public static class People
{
    private const string Police = "riverbend-pd";
    private const string Sheriff = "prairie-so";
    private const string City = "riverbend-eoc";

    public static ImmutableArray<DemoAgency> Agencies { get; } =
    [
        new(Police, "Riverbend Police Department", "Riverbend PD", AgencyKind.LawEnforcement, "Chief's office, 555-0110", new(2023, 8, 1)),
        new(Sheriff, "Prairie County Sheriff's Office", "Prairie SO", AgencyKind.LawEnforcement, "Capt. Lund, 555-0142", new(2024, 1, 15)),
        new(City, "Riverbend Emergency Operations Center", "City EOC", AgencyKind.EmergencyManagement, "Duty desk, 555-0177", new(2024, 6, 1)),
    ];

    public static ImmutableArray<DemoPerson> All { get; } =
    [
        Office("district-1", "Marisol Vega", "Director of safety and security"),
        Office("district-2", "Thomas Lindqvist", "Superintendent"),
        Office("district-3", "Pa Houa Xiong", "Communications lead"),
        new("admin-1", "Devon Achterberg", "Administrator", null, [], "Systems administrator"),

        Officer("officer-1", "Lt. Ortiz", Police, "Patrol lieutenant"),
        Officer("officer-2", "Sgt. Bakke", Police, "Patrol sergeant"),
        Officer("officer-3", "Ofc. Abdi", Police, "School resource officer, Riverbend Middle School", "Middle"),
        Officer("officer-4", "Ofc. Novak", Police, "School resource officer, Riverbend High School", "High", "Northside"),
        Officer("officer-5", "Ofc. Castellano", Police, "Patrol officer"),
        Officer("officer-6", "Sgt. Running Deer", Sheriff, "Patrol sergeant"),
        Officer("officer-7", "Dep. Halvorsen", Sheriff, "School resource deputy, elementary schools", "Oak", "Lakeside", "Prairie View"),
        Officer("officer-8", "Dep. Tran", Sheriff, "Patrol deputy"),

        Crisis("high-1", "Angela Freeman", "High", "Principal"),
        Crisis("high-2", "Rob Pawlowski", "High", "Head custodian"),
        Crisis("middle-1", "Kofi Mensah", "Middle", "Principal"),
        Crisis("middle-2", "Ingrid Solberg", "Middle", "School nurse"),
        Crisis("oak-1", "Leticia Ramos", "Oak", "Principal"),
        Crisis("oak-2", "Bill Tiedemann", "Oak", "Custodian"),
        Crisis("lakeside-1", "Hannah Goldberg", "Lakeside", "Principal"),
        Crisis("lakeside-2", "Mai Lee Vang", "Lakeside", "Office secretary"),
        Crisis("prairie-1", "Darnell Whitfield", "Prairie View", "Principal"),
        Crisis("prairie-2", "Soren Kjeldsen", "Prairie View", "Physical education teacher"),
        Crisis("northside-1", "Fatuma Warsame", "Northside", "Director"),
        Crisis("northside-2", "Grace Okafor", "Northside", "Social worker"),

        new("observer-1", "Nadia Petrenko", "Observer", City, [], "Duty officer, city EOC"),
    ];

    private static DemoPerson Office(string id, string name, string title) => new(id, name, "DistrictOffice", null, [], title);

    private static DemoPerson Officer(string id, string name, string agency, string title, params string[] buildings) =>
        new(id, name, "Officer", agency, buildings, title);

    private static DemoPerson Crisis(string id, string name, string building, string title) =>
        new($"crisis-{id}", name, "CrisisTeam", null, [building], title);
}
