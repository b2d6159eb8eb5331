using System.Collections.Immutable;
using Command.Domain.Kernel;

namespace Command.Domain.Students;

/// <summary>To whom names of students were disclosed in an incident, oldest first.</summary>
public sealed record DisclosureState(ImmutableArray<Disclosure> All)
{
    /// <summary>How long a reason stands for a second look at the same rooms.</summary>
    public static readonly TimeSpan Stands = TimeSpan.FromMinutes(15);

    /// <summary>Nobody was told.</summary>
    public static readonly DisclosureState None = new(ImmutableArray<Disclosure>.Empty);

    /// <summary>Whether someone gave a reason for all these rooms in this period, a short while ago.</summary>
    public bool Covers(PersonId person, IEnumerable<RoomId> rooms, string period, DateTimeOffset now) =>
        rooms.All(room => All.Any(one => one.To == person && one.Period == period && one.Rooms.Contains(room) && now - one.At < Stands));

    internal static DisclosureState Evolve(DisclosureState state, StudentDataDisclosed e) =>
        new(state.All.Add(new Disclosure(e.Stamp.Command, e.Stamp.By.Person, e.Rooms, e.Period, e.Stamp.RecordedAt)));
}

/// <summary>One disclosure, as much of it as the rules need.</summary>
public sealed record Disclosure(Guid Id, PersonId To, ImmutableArray<RoomId> Rooms, string Period, DateTimeOffset At);
