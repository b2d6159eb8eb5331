using System.CommandLine;
using Command.Domain.Kernel;
using Command.Web.Features.Buildings;
using Command.Web.Hosting;
using Command.Web.Store;

namespace Command.Web.Features.Export;

/// <summary><c>export-incident ID --to FILE</c>: takes an incident out, with its proof.</summary>
internal static class ExportVerb
{
    private static readonly Argument<Guid> Id = new("ID") { Description = "The incident's id, as in its address." };
    private static readonly Option<FileInfo> To = new("--to") { Description = "The zip to write.", Required = true };
    private static readonly Option<string> Audience = new("--audience") { Description = "For whom: full, agency or public.", DefaultValueFactory = _ => "full" };

    public static System.CommandLine.Command Create()
    {
        var verb = new System.CommandLine.Command("export-incident", "Writes the record of an incident with its proof into a zip.") { Id, To, Audience };
        verb.SetAction((parsed, cancellation) => CommandLine.OnStoreAsync(
            parsed, services => WriteAsync(services, new IncidentId(parsed.GetValue(Id)), parsed.GetValue(To)!, parsed.GetValue(Audience)!, cancellation), cancellation));
        return verb;
    }

    private static async Task<int> WriteAsync(IServiceProvider services, IncidentId id, FileInfo to, string audience, CancellationToken cancellation)
    {
        if (!ExportSetup.TryRead(audience, out var chosen))
        {
            return await ImportBuildingVerb.RefuseAsync(Console.Error, "Say for whom: --audience full, agency or public.");
        }

        var desk = services.GetRequiredService<ExportDesk>();
        foreach (var district in await services.GetRequiredService<DistrictSessions>().DistrictsAsync(cancellation))
        {
            switch (await desk.WriteAsync(new DistrictId(district.Id), ImportBuildingVerb.Actor, id, chosen, cancellation))
            {
                case { Zip: { } zip }:
                    await File.WriteAllBytesAsync(to.FullName, zip.Content, cancellation);
                    Console.WriteLine($"{to.FullName}: {zip.Content.Length:N0} bytes, for {ExportWords.Sentence(chosen)}. How to check it is in its README.txt.");
                    return 0;
                case { Refusal: { } refusal }:
                    return await ImportBuildingVerb.RefuseAsync(Console.Error, refusal);
            }
        }

        return await ImportBuildingVerb.RefuseAsync(Console.Error, "There is no such incident.");
    }
}
