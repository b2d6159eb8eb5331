using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.People;

public sealed class AuthorityTests
{
    private const string May = "";
    private const string OfficeOnly = "Only the district office can close or reopen an incident.";
    private const string Looks = "Observers can look but not change anything.";
    private const string NoPart = "Your role takes no part in incidents.";
    private const string OtherBuilding = "Your crisis team belongs to another building.";

    private static readonly BuildingId Elsewhere = BuildingId.New();

    // Rows are commands, columns are people: office, crisis team here, crisis team elsewhere, officer, observer, administrator.
    private static readonly Dictionary<Type, string[]> Table = new()
    {
        [typeof(DeclareIncident)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(OrderAction)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ReleaseAction)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AddNote)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(CloseIncident)] = [May, OfficeOnly, OfficeOnly, OfficeOnly, Looks, NoPart],
        [typeof(ReopenIncident)] = [May, OfficeOnly, OfficeOnly, OfficeOnly, Looks, NoPart],
        [typeof(MarkRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(WithdrawMark)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ResolveDispute)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(RequestHelp)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AnswerHelp)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(PostGuard)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(EndGuard)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(EnterRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ReleaseRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(SealRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(UnsealRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(RetractAction)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(DeclareClear)] = [May, May, OtherBuilding, May, Looks, NoPart],
    };

    private static readonly Person[] People =
    [
        Person(Role.DistrictOffice), Person(Role.CrisisTeam, Scene.Middle, Elsewhere), Person(Role.CrisisTeam, Elsewhere),
        Person(Role.Officer), Person(Role.Observer, Scene.Middle), Person(Role.Administrator, Scene.Middle),
    ];

    public static TheoryData<string> Commands => [.. EveryCommand.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_is_open_to_those_who_may_and_refused_to_the_others_in_words(string name)
    {
        var command = EveryCommand.Samples.Single(sample => sample.GetType().Name == name);

        Assert.Equal(Table[command.GetType()], People.Select(person => Authority.Refusal(person, command, Scene.Middle) ?? May));
    }

    [Fact]
    public void Every_role_stands_in_the_table() => Assert.Equal(Enum.GetValues<Role>().Order(), People.Select(person => person.Role).Distinct().Order());

    [Fact]
    public void Only_the_district_office_and_administrators_change_buildings() =>
        Assert.Equal(
            [Role.DistrictOffice, Role.Administrator],
            People.Where(person => Authority.RefusalToChangeBuildings(person) is null).Select(person => person.Role));

    [Fact]
    public void Only_the_district_office_and_administrators_change_the_districts_settings() =>
        Assert.Equal(
            [Role.DistrictOffice, Role.Administrator],
            People.Where(person => Authority.RefusalToChangeSettings(person) is null).Select(person => person.Role));

    private static Person Person(Role role, params BuildingId[] buildings) => new(new PersonId("p"), "P", "", role, null, [.. buildings]);
}
