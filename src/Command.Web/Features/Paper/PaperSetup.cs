using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Paper;

/// <summary>What became of one mark of a batch.</summary>
/// <param name="CommandId">Which.</param>
/// <param name="State">saved, refused (it will never be taken as it is) or waiting (send it again, under the same id).</param>
/// <param name="Words">Why not; null when saved.</param>
public sealed record PaperAnswer(Guid CommandId, string State, string? Words);

/// <summary>Takes marks that were written on paper and typed in afterwards, many at once.</summary>
public static class PaperSetup
{
    private const int Most = 200;

    public static string Url(IncidentId incident) => $"/incidents/{incident}/paper";

    public static WebApplication MapPaper(this WebApplication app)
    {
        app.MapPost("/incidents/{incident:guid}/paper", SendAsync).ExcludeFromDescription();
        return app;
    }

    // In the order they were typed, each by itself: one that is refused holds up no other.
    private static async Task<IReadOnlyList<PaperAnswer>> SendAsync(Guid incident, IReadOnlyList<MarkRequest> marks, ClaimsPrincipal user, CurrentPerson current, Pace pace, IncidentDesk desk)
    {
        var answers = new List<PaperAnswer>();
        var person = await current.PersonAsync(user);
        foreach (var mark in marks.Take(Most))
        {
            if (person is null)
            {
                answers.Add(new PaperAnswer(mark.CommandId, "waiting", "You are no longer signed in. Sign in again; what you typed stays here."));
                continue;
            }

            try
            {
                // Whoever wrote it had seen no screen, so it talks nothing down.
                var request = mark with { Incident = new IncidentId(incident), Seen = 0, Witness = mark.Witness ?? "" };
                pace.Take(current.District(user), person, request);
                var answer = await desk.ExecuteAsync(current.District(user), person, request);
                answers.Add(new PaperAnswer(mark.CommandId, answer.Accepted ? "saved" : "refused", answer.Refusal));
            }
            catch (NotSavedException e)
            {
                answers.Add(new PaperAnswer(mark.CommandId, "waiting", e.Message));
            }
        }

        return answers;
    }
}
