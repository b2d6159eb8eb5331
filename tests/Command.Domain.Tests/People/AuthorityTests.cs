using Command.Domain.Alarms;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Domain.Students;
using Command.Domain.Tasks;
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
        [typeof(CloseIncident)] = [May, OfficeOnly, OtherBuilding, OfficeOnly, Looks, NoPart],
        [typeof(ReopenIncident)] = [May, OfficeOnly, OtherBuilding, OfficeOnly, Looks, NoPart],
        [typeof(MarkRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(WithdrawMark)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ResolveDispute)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(RequestHelp)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AnswerHelp)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(CheckInResponder)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(MoveResponder)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(FormTeam)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(JoinTeam)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(LeaveTeam)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(SendTeam)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(DisbandTeam)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(StartPar)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AnswerPar)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(StartChecklist)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AddTask)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AssignTask)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(FinishTask)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ReopenTask)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(TakeCommand)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(OfferCommand)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ReadBackCommand)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ConfirmReadBack)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(EndCommandOffer)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(LeaveCommand)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AssignPosition)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(VacatePosition)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(EstablishPost)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ClosePost)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(DrawControlZone)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(RemoveControlZone)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(MakeReport)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(JudgeReport)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ResolveReport)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AnswerAlarm)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(SendMessage)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(AnswerMessage)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(WithdrawMessage)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(PostGuard)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(EndGuard)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(EnterRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(ReleaseRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(SealRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(UnsealRoom)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(RetractAction)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(DeclareClear)] = [May, May, OtherBuilding, May, Looks, NoPart],
        [typeof(DiscloseStudents)] = [May, May, OtherBuilding, May, Looks, NoPart],
    };

    private static readonly Person[] People =
    [
        Person(Role.DistrictOffice), Person(Role.CrisisTeam, Scene.Middle, Elsewhere), Person(Role.CrisisTeam, Elsewhere),
        Person(Role.Officer) with { Agreed = Coverage.Everywhere }, Person(Role.Observer, Scene.Middle), Person(Role.Administrator, Scene.Middle),
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
    public void Who_takes_part_reads_all_messages_and_who_looks_on_does_not() =>
        Assert.Equal([true, true, false, true, false, false], People.Select(person => Authority.ReadsAllMessages(person, Scene.Middle)));

    [Fact]
    public void Only_the_district_office_and_administrators_change_buildings() =>
        Assert.Equal(
            [Role.DistrictOffice, Role.Administrator],
            People.Where(person => Authority.RefusalToChangeBuildings(person) is null).Select(person => person.Role));

    [Fact]
    public void Who_works_in_or_for_a_building_keeps_its_readiness_ledger_and_observers_look() =>
        Assert.Equal([May, May, OtherBuilding, May, Looks, May], People.Select(person => Authority.RefusalToKeepReadiness(person, Scene.Middle) ?? May));

    [Fact]
    public void Only_the_district_office_and_administrators_change_checklists() =>
        Assert.Equal(
            [Role.DistrictOffice, Role.Administrator],
            People.Where(person => Authority.RefusalToChangeChecklists(person) is null).Select(person => person.Role));

    [Fact]
    public void Only_the_district_office_and_administrators_change_the_districts_settings() =>
        Assert.Equal(
            [Role.DistrictOffice, Role.Administrator],
            People.Where(person => Authority.RefusalToChangeSettings(person) is null).Select(person => person.Role));

    private static Person Person(Role role, params BuildingId[] buildings) => new(new PersonId("p"), "P", "", role, null, [.. buildings]);
}
