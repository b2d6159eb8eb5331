using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;

namespace Command.Web.Live;

/// <summary>What came of commands that arrived together, each decided on what the one before it left.</summary>
/// <param name="After">The incident after all of them.</param>
/// <param name="Events">What is to be appended, in order.</param>
/// <param name="Answers">An answer for each command, in its place.</param>
/// <param name="SaysNo">Whether a command was refused, or asked for what is already so.</param>
internal sealed record DecidedBatch(Incident After, List<IncidentEvent> Events, CommandAnswer[] Answers, bool SaysNo)
{
    /// <summary>Decides. A null command only asks to be told the version; a command that is known already is answered as it was then.</summary>
    /// <param name="state">The incident as this node knows it.</param>
    /// <param name="commands">The commands, in the order of their arrival.</param>
    /// <param name="known">The version at which each command of the past was done.</param>
    /// <param name="plan">The plan in force at a building.</param>
    public static DecidedBatch Of(
        Incident state, IReadOnlyList<IncidentCommand?> commands, IReadOnlyDictionary<Guid, long> known, Func<BuildingId, PlanIndex> plan)
    {
        var events = new List<IncidentEvent>();
        var answers = new CommandAnswer[commands.Count];
        var decided = new Dictionary<Guid, CommandAnswer>();
        var saysNo = false;
        for (var i = 0; i < commands.Count; i++)
        {
            var id = commands[i]?.Stamp.Command ?? default;
            if (commands[i] is not { } command)
            {
                answers[i] = CommandAnswer.Saved(id, state.Version);
            }
            else if (known.TryGetValue(id, out var version))
            {
                answers[i] = CommandAnswer.Saved(id, version);
            }
            else if (!decided.TryGetValue(id, out answers[i]!))
            {
                answers[i] = decided[id] = Decide(command);
            }
        }

        return new DecidedBatch(state, events, answers, saysNo);

        CommandAnswer Decide(IncidentCommand command)
        {
            switch (IncidentDecider.Decide(state, command, plan(state.Building)))
            {
                case Decision<IncidentEvent>.Refused refused:
                    saysNo = true;
                    return CommandAnswer.Refused(command.Stamp.Command, state.Version, refused.Reason);
                case Decision<IncidentEvent>.Accepted accepted:
                    saysNo |= accepted.Events.Count == 0;
                    events.AddRange(accepted.Events);
                    state = accepted.Events.Aggregate(state, Incident.Evolve);
                    return CommandAnswer.Saved(command.Stamp.Command, state.Version);
                default:
                    throw new UnreachableException();
            }
        }
    }
}
