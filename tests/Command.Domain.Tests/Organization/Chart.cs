using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Tests.Kernel;

namespace Command.Domain.Tests.Organization;

/// <summary>Steps of command, to say what was before.</summary>
internal static class Chart
{
    public static CommandTaken Taken(Actor by, Actor? from = null) => new(Scene.By(by), from?.Person, from?.Name, from is null ? null : "Not reachable");

    public static CommandOffered Offered(Actor by, Actor to, OfferKind kind = OfferKind.Transfer) => new(Scene.By(by), kind, to.Person, to.Name, to.Agency, "Briefing");

    public static CommandReadBack Said(Actor by) => new(Scene.By(by), "Read back");

    public static CommandPassed Passed(Actor by, Actor to, OfferKind kind = OfferKind.Transfer) => new(Scene.By(by), kind, to.Person, to.Name, to.Agency);

    public static Person PersonOf(Actor actor) => new(actor.Person, actor.Name, "", actor.Role, actor.Agency, []) { Agreed = Coverage.Everywhere };
}
