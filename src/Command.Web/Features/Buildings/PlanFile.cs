using Command.Interchange.Plans;
using Microsoft.AspNetCore.Components.Forms;

namespace Command.Web.Features.Buildings;

/// <summary>A floor plan file as it was read.</summary>
/// <param name="Name">The file's name, as the person knows it.</param>
/// <param name="Result">The plan, or what is wrong.</param>
public sealed record PlanFile(string Name, PlanImportResult Result)
{
    /// <summary>Fetches a file from the browser and reads it off the circuit, which stays awake meanwhile.</summary>
    /// <exception cref="IOException">The file did not arrive whole, or is larger than it said.</exception>
    public static async Task<PlanFile> ReadAsync(IBrowserFile file)
    {
        using var content = new MemoryStream();
        await using (var stream = file.OpenReadStream(PlanLimits.FileBytes))
        {
            await stream.CopyToAsync(content);
        }

        content.Position = 0;
        return new PlanFile(file.Name, await Task.Run(() => PlanImport.Read(file.Name, content)));
    }
}
