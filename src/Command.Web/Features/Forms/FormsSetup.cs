using System.Security.Claims;
using Command.Domain.Forms;
using Command.Domain.Kernel;
using Command.Web.Features.Forms.Pdf;

namespace Command.Web.Features.Forms;

/// <summary>Registers the forms and serves them as PDF.</summary>
public static class FormsSetup
{
    private const string Pdf = "application/pdf";

    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddSingleton<IncidentForms>();
        services.AddSingleton<FormFiles>();
        return services;
    }

    public static WebApplication MapForms(this WebApplication app)
    {
        app.MapGet("/incidents/{incident:guid}/forms.pdf", AllAsync).ExcludeFromDescription();
        app.MapGet("/incidents/{incident:guid}/forms/{form}.pdf", OneAsync).ExcludeFromDescription();
        return app;
    }

    /// <summary>Where a form is read as PDF; with null all of them.</summary>
    public static string PdfUrl(Guid incident, string? form = null) => form is null ? $"/incidents/{incident}/forms.pdf" : $"/incidents/{incident}/forms/{form}.pdf";

    private static async Task<IResult> AllAsync(Guid incident, ClaimsPrincipal user, IncidentForms forms) =>
        await forms.FactsAsync(user, new IncidentId(incident)) is { } facts ? Results.File(FormPdf.Of(IcsForms.All(facts)), Pdf) : Results.NotFound();

    private static async Task<IResult> OneAsync(Guid incident, string form, ClaimsPrincipal user, IncidentForms forms) =>
        await forms.FactsAsync(user, new IncidentId(incident)) is { } facts && IcsForms.All(facts).FirstOrDefault(one => one.Key == form) is { } found
            ? Results.File(FormPdf.Of(found), Pdf)
            : Results.NotFound();
}
