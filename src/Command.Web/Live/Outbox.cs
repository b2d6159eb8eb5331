using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Live.Wire;

namespace Command.Web.Live;

/// <summary>
/// What devices kept while they had no network. It comes in the device's order and is done in that order; what was sent
/// before is known by its id and answered as it was then.
/// </summary>
public sealed class Outbox(Pace pace, IncidentDesk desk)
{
    /// <summary>The most commands of one sending.</summary>
    public const int Most = 100;

    /// <summary>
    /// The answers, in order, of as many commands as could be saved; one that is refused is answered too and holds up
    /// nothing. What is missing at the end is to be sent again.
    /// </summary>
    /// <exception cref="NotSavedException">Not even the first could be saved.</exception>
    public async Task<IReadOnlyList<CommandAnswer>> SendAsync(DistrictId district, Person person, IReadOnlyList<CommandRequest?> commands)
    {
        var answers = new List<CommandAnswer>();
        foreach (var command in commands.Take(Most))
        {
            if (command is null)
            {
                answers.Add(CommandAnswer.Refused(default, 0, CommandReader.Unreadable));
                continue;
            }

            try
            {
                pace.Take(district, person, command);
                answers.Add(await desk.ExecuteAsync(district, person, command));
            }
            catch (NotSavedException) when (answers.Count > 0)
            {
                break;
            }
        }

        return answers;
    }
}
