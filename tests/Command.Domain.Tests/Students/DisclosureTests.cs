using Command.Domain.Kernel;
using Command.Domain.Students;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Students;

public sealed class DisclosureTests
{
    private const string Threat = "Man with a knife went in there";

    [Fact]
    public void A_disclosure_says_to_whom_of_which_rooms_how_many_and_why_and_no_name() =>
        Spec.Given().When(Ask(Threat)).ThenOne<StudentDataDisclosed>(disclosed =>
        {
            Assert.Equal((Lee, "2", 4, DisclosureBasis.Emergency, Threat), (disclosed.Stamp.By, disclosed.Period, disclosed.Students, disclosed.Basis, disclosed.Reason));
            Assert.Equal(Room101, Assert.Single(disclosed.Rooms));
        });

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("need it")]
    public void A_reason_that_says_nothing_is_refused(string reason) => Spec.Given().When(Ask(reason)).ThenRefused("Say what the threat is");

    [Theory]
    [InlineData("Looking for thistlewood, he has a gun")]
    [InlineData("THISTLEWOOD's brother has a gun")]
    [InlineData("Father of OHare has a gun")]
    [InlineData("Gun. Nunez!")]
    [InlineData("The mother of Cloverdale came with a gun")]
    [InlineData("Ravensworth: threatened by text")]
    public void A_reason_with_the_family_name_of_a_student_there_is_refused(string reason) => Spec.Given().When(Ask(reason, Room101, Room102)).ThenRefused("family name of a student");

    [Theory]
    [InlineData("Man of the class of de la Salle has a gun")]
    [InlineData("Has a long gun, in the thistle by door 4")]
    public void Words_that_only_look_like_a_name_are_taken(string reason) => Spec.Given().When(Ask(reason, Room101, Room102)).ThenSomething();

    [Fact]
    public void A_second_look_within_fifteen_minutes_needs_no_new_reason_and_a_later_one_does()
    {
        var given = Spec.Given(new StudentDataDisclosed(By(Lee), [Room101], "2", 4, DisclosureBasis.Emergency, Threat));

        given.When(Ask(Threat)).ThenNothing();
        given.When(Ask(Threat, Room101, Room102)).ThenSomething();
        given.When(Ask(Threat) with { Period = "1" }).ThenSomething();
        given.When(Ask(Threat) with { Stamp = By(Ortiz) }).ThenSomething();
        given.When(Ask(Threat) with { Stamp = By(Lee) with { RecordedAt = NineOFive.AddMinutes(15) } }).ThenSomething();
    }

    [Fact]
    public void What_is_not_there_or_too_much_is_refused()
    {
        Spec.Given().When(Ask(Threat) with { Rooms = [] }).ThenRefused("Say which room");
        Spec.Given().When(Ask(Threat) with { Rooms = [.. Enumerable.Range(0, 13).Select(n => new RoomId($"{n}"))] }).ThenRefused("12 at most");
        Spec.Given().When(Ask(Threat) with { Period = "99" }).ThenRefused("Say which period");
        Spec.Given().When(Ask(Threat) with { Roster = null }).ThenRefused("no roster");
        Spec.Given().When(Ask(Threat, Gym)).ThenRefused("Nobody is on roster");
        Spec.Given().When(Ask(new string('x', 501))).ThenRefused("Shorten the reason");
    }

    [Fact]
    public void Nobody_whom_the_desk_did_not_look_up_and_nobody_who_needs_no_reason_discloses_anything()
    {
        Spec.Given().When(new DiscloseStudents(By(Lee), [Room101], "2", Threat) { Roster = School.Roster }).ThenRefused("not for you");
        Spec.Given().When(Ask(Threat) with { Access = new NameAccess.Shut(StudentAccess.NotInPractice) }).ThenRefused("not real");
        Spec.Given().When(Ask(Threat) with { Access = new NameAccess.Open(DisclosureBasis.SchoolOfficial) }).ThenRefused("You need no reason");
    }

    [Fact]
    public void The_district_office_reviews_a_disclosure_once_and_nobody_their_own()
    {
        var disclosed = new StudentDataDisclosed(By(Lee), [Room101], "2", 4, DisclosureBasis.Emergency, Threat);
        var office = new Command.Domain.People.Person(Vega.Person, Vega.Name, "", Role.DistrictOffice, null, []);
        var reviewed = new DisclosureReviewed(By(Vega), default, disclosed.Stamp.Command, "Right");

        Assert.IsType<Decision<Command.Domain.Audit.AuditEvent>.Accepted>(StudentKeeping.Review(office, default, disclosed, null, "Right", By(Vega)));
        Refused(StudentKeeping.Review(office, default, disclosed, reviewed, "Right", By(Vega)));
        Refused(StudentKeeping.Review(office with { Id = Lee.Person }, default, disclosed, null, "Right", By(Lee)));
        Refused(StudentKeeping.Review(office with { Role = Role.Administrator }, default, disclosed, null, "Right", By(Vega)));
        Refused(StudentKeeping.Purge(office, " ", 6, By(Vega)));
        Refused(StudentKeeping.Purge(office with { Role = Role.Officer }, "Over", 6, By(Vega)));

        static void Refused(Decision<Command.Domain.Audit.AuditEvent> decision) => Assert.IsType<Decision<Command.Domain.Audit.AuditEvent>.Refused>(decision);
    }

    private static DiscloseStudents Ask(string reason, params RoomId[] rooms) =>
        new(By(Lee), rooms is [] ? [Room101] : [.. rooms], "2", reason) { Access = new NameAccess.OnReason(), Roster = School.Roster };
}
