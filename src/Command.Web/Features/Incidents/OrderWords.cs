using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Web.Features.Rooms;

namespace Command.Web.Features.Incidents;

/// <summary>What was ordered, released, taken back or declared clear, in a sentence; the person who did it stands before it.</summary>
public static class OrderWords
{
    public static string Of(ActionOrdered o) =>
        $"ordered {(o.Term ?? Protocol.Term(o.Action)).ToUpperInvariant()} for {Whole(o.Zone)}{(o.Detail is null ? "" : $": {o.Detail}")}";

    public static string Of(ActionReleased r) => $"released {r.Term ?? Protocol.Term(r.Action)} for {Whole(r.Zone)}";

    public static string Of(ActionRetracted r) => $"took back {r.Term ?? Protocol.Term(r.Action)} for {Whole(r.Zone)}{(r.Because.Length == 0 ? "" : $": {r.Because}")}";

    public static string Of(RecheckCalled r, PlanIndex plan) =>
        $"threat in {plan.Title(r.Threat)}: {RoomWords.Joined(r.Rooms.Select(plan.Title))} must be searched again";

    public static string Of(BuildingCleared c) => $"declared {Whole(c.Zone)} CLEAR: all {c.Rooms.Length} rooms cleared";

    /// <summary>A zone in a sentence: "the whole building", "wing B".</summary>
    public static string Whole(Zone zone) => zone == Zone.Building ? "the whole building" : zone.Title;
}
