using System.Security.Claims;
using Command.Domain.Kernel;
using Command.Web.Access;
using Command.Web.Features.Forms.Pdf;

namespace Command.Web.Features.AfterAction;

/// <summary>Registers what is learned after incidents, and serves reports as PDF.</summary>
public static class AfterActionSetup
{
    public static IServiceCollection AddAfterAction(this IServiceCollection services)
    {
        services.AddSingleton<AfterActionDesk>();
        services.AddSingleton<IncidentReports>();
        return services;
    }

    public static WebApplication MapAfterAction(this WebApplication app)
    {
        app.MapGet("/incidents/{incident:guid}/report.pdf", PdfAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> PdfAsync(Guid incident, ClaimsPrincipal user, CurrentPerson current, IncidentReports reports) =>
        await current.PersonAsync(user) is { } person && await reports.OfAsync(current.District(user), person, new IncidentId(incident)) is { } report
            ? Results.File(FormPdf.Of(report.Form), "application/pdf")
            : Results.NotFound();
}
