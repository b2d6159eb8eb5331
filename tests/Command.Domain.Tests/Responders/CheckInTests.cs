using Command.Domain.Responders;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Responders.Crew;

namespace Command.Domain.Tests.Responders;

public sealed class CheckInTests
{
    private static readonly CheckIn OfLee = CheckIn.Of(Lee.Person, Lee.Name, "Riverbend PD");

    private static readonly CheckInResponder LeeIsHere = new(By(Lee), OfLee, ResponderStatus.Staging);

    private static readonly CheckInResponder SixMore = new(
        By(Ortiz), new CheckIn(null, " ", " Riverbend PD ", 6, "Sgt. Bakke", "TAC 2", null, "squad cars", ""), ResponderStatus.EnRoute);

    [Fact]
    public void A_person_checks_in_with_one_tap() => Given().When(LeeIsHere).Then(new ResponderCheckedIn(LeeIsHere.Stamp, OfLee, ResponderStatus.Staging));

    [Fact]
    public void A_group_goes_by_its_agency_and_what_was_not_said_is_left_out() => Given().When(SixMore).Then(
        new ResponderCheckedIn(SixMore.Stamp, new CheckIn(null, "Riverbend PD", "Riverbend PD", 6, "Sgt. Bakke", "TAC 2", null, "squad cars", null), ResponderStatus.EnRoute));

    [Fact]
    public void Nobody_is_nobody() => Given().When(SixMore with { Facts = SixMore.Facts with { Agency = "" } }).ThenRefused("Say who");

    [Fact]
    public void Everyone_who_is_here_is_here_once()
    {
        Given(LeeHere).When(LeeIsHere).ThenRefused("Ofc. Lee is checked in already, in staging.");
        Given(Squad).When(new CheckInResponder(By(Lee), Squad.Facts with { Name = "PRAIRIE so" }, ResponderStatus.Staging)).ThenRefused("Prairie SO, 6 people is checked in already, on the way.");
    }

    [Fact]
    public void Who_was_written_down_by_hand_is_not_counted_a_second_time_by_their_account() =>
        Given(new ResponderCheckedIn(By(Ortiz), OfLee with { Person = null }, ResponderStatus.Staging)).When(LeeIsHere).ThenRefused("Ofc. Lee is checked in already");

    [Fact]
    public void A_second_squad_of_an_agency_has_a_leader_of_its_own() =>
        Given(Squad).When(new CheckInResponder(By(Lee), Squad.Facts with { Leader = "Dep. Tran" }, ResponderStatus.Staging)).ThenSomething();

    [Fact]
    public void Who_was_released_may_come_back() =>
        Given(LeeHere, new ResponderMoved(By(Lee), LeeId, Lee.Name, ResponderStatus.Released)).When(LeeIsHere).ThenSomething();

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void A_group_is_between_1_and_500(int people) => Given().When(SixMore with { Facts = SixMore.Facts with { People = people } }).ThenRefused("between 1 and 500");

    [Fact]
    public void A_person_counts_as_one() => Given().When(LeeIsHere with { Facts = OfLee with { People = 4 } }).ThenRefused("A person counts as one.");

    [Fact]
    public void Nobody_checks_in_to_be_released() => Given().When(LeeIsHere with { Status = ResponderStatus.Released }).ThenRefused("on the way or here");

    [Fact]
    public void A_long_fact_is_refused() => Given().When(SixMore with { Facts = SixMore.Facts with { Qualifications = new string('x', 121) } }).ThenRefused("120 characters");

    [Theory]
    [InlineData(ResponderStatus.EnRoute, ResponderStatus.Staging)]
    [InlineData(ResponderStatus.EnRoute, ResponderStatus.Assigned)]
    [InlineData(ResponderStatus.EnRoute, ResponderStatus.Released)]
    [InlineData(ResponderStatus.Staging, ResponderStatus.Assigned)]
    [InlineData(ResponderStatus.Staging, ResponderStatus.Released)]
    [InlineData(ResponderStatus.Assigned, ResponderStatus.Staging)]
    [InlineData(ResponderStatus.Assigned, ResponderStatus.Released)]
    public void A_responder_goes_on(ResponderStatus from, ResponderStatus to)
    {
        var move = new MoveResponder(By(Ortiz), LeeId, to);

        Given(LeeHere with { Status = from }).When(move).Then(new ResponderMoved(move.Stamp, LeeId, Lee.Name, to));
    }

    [Theory]
    [InlineData(ResponderStatus.Staging)]
    [InlineData(ResponderStatus.Assigned)]
    public void Who_is_here_is_not_on_the_way_again(ResponderStatus from) =>
        Given(LeeHere with { Status = from }).When(new MoveResponder(By(Ortiz), LeeId, ResponderStatus.EnRoute)).ThenRefused("Ofc. Lee is here already");

    [Theory]
    [InlineData(ResponderStatus.EnRoute)]
    [InlineData(ResponderStatus.Staging)]
    [InlineData(ResponderStatus.Assigned)]
    public void Released_is_final(ResponderStatus to) =>
        Given(LeeHere with { Status = ResponderStatus.Released }).When(new MoveResponder(By(Ortiz), LeeId, to)).ThenRefused("Ofc. Lee was released. Check in again.");

    [Fact]
    public void A_second_tap_changes_nothing() => Given(LeeHere).When(new MoveResponder(By(Ortiz), LeeId, ResponderStatus.Staging)).ThenNothing();

    [Fact]
    public void Nobody_moves_who_never_came() => Given().When(new MoveResponder(By(Ortiz), LeeId, ResponderStatus.Staging)).ThenRefused("There is no such responder.");

    [Fact]
    public void A_responder_keeps_when_they_came_and_since_when_they_are_what_they_are()
    {
        var moved = new ResponderMoved(Later(Ortiz, 4), LeeId, Lee.Name, ResponderStatus.Assigned);

        var lee = Given(LeeHere, moved).State.Responders.Here(Lee.Person)!;

        Assert.Equal((NineOFive, NineOFive.AddMinutes(4)), (lee.CheckedInAt, lee.Since));
    }
}
