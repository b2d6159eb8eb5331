using Command.Domain.Kernel;
using Command.Web.Live;
using Command.Web.Store;

namespace Command.Web.Features.Buildings;

/// <summary>Carries out the verb <c>import-building</c> on the store. A server that runs hears of it by the commit.</summary>
public sealed class ImportBuilding(BuildingDesk desk, LiveBuildings buildings, DistrictSessions sessions)
{
    private const string Device = "command line";

    /// <summary>Shows the preview, asks, and takes the plan.</summary>
    /// <returns>0 done; 1 the person said no; 2 refused.</returns>
    public async Task<int> RunAsync(ImportWish wish, TextReader answers, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var known = await sessions.DistrictsAsync(cancellation);
        var found = known.Where(d => wish.District is null || d.Id == wish.District).ToList();
        if (found is not [{ District: var district }])
        {
            return await ImportBuildingVerb.RefuseAsync(error, Words(wish.District, [.. known.Select(d => d.Id)]));
        }

        await buildings.LoadAsync(district.Id, cancellation);
        var there = buildings.Of(district.Id).Where(b => Is(b.Building.Name, wish.School) || Is(b.Building.ShortName, wish.School)).ToList();
        if (there.Count > 1)
        {
            return await ImportBuildingVerb.RefuseAsync(error, $"Several buildings are called {wish.School}; use the full name.");
        }

        var building = there.Count == 1 ? there[0].Building : null;
        var review = building is null ? null : await desk.ReviewAsync(district.Id, building.Id, wish.Imported.Plan, cancellation);
        foreach (var line in ImportWords.Preview(wish.FileName, wish.Imported.Report, review))
        {
            await output.WriteLineAsync(line);
        }

        if (review is { InForce: true })
        {
            return 0;
        }

        if (!wish.Yes && !await AgreesAsync(building?.Name, wish.School, answers, output, cancellation))
        {
            await output.WriteLineAsync("Nothing was changed.");
            return 1;
        }

        var wrong = building is null
            ? await AddAsync(district.Id, wish)
            : await desk.AdoptAsync(district.Id, ImportBuildingVerb.Actor, building.Id, wish.Imported.Plan, wish.FileName, review!.Seen, Device);
        if (wrong is not null)
        {
            return await ImportBuildingVerb.RefuseAsync(error, wrong, "Nothing was changed.");
        }

        await output.WriteLineAsync($"The plan of {building?.Name ?? wish.School} is in force.");
        return 0;
    }

    private async Task<string?> AddAsync(DistrictId district, ImportWish wish)
    {
        var form = new NewBuilding { Name = wish.School, ShortName = wish.ShortName ?? "", Address = wish.Address ?? "", Place = wish.Location ?? "" };
        form.Learn(wish.Imported.Plan, suggestedName: null);
        return form.Make(out _) is { } building
            ? await desk.RegisterAsync(district, ImportBuildingVerb.Actor, building, wish.Imported.Plan, wish.FileName, Device)
            : "The plan has no place on earth. Say where the main entrance is: --location LATITUDE,LONGITUDE.";
    }

    private static async Task<bool> AgreesAsync(string? building, string school, TextReader answers, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteAsync(building is null ? $"Add {school} with this plan? [y/N] " : $"Take this plan for {building}? [y/N] ");
        await output.FlushAsync(cancellation);
        return (await answers.ReadLineAsync(cancellation))?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private static bool Is(string name, string asked) => string.Equals(name, asked.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Words(string? asked, IReadOnlyList<string> known) => (asked, known) switch
    {
        (_, []) => "There is no district in this store yet.",
        (null, _) => $"There are several districts; say which with --district: {string.Join(", ", known)}.",
        _ => $"There is no district {asked}. There is: {string.Join(", ", known)}.",
    };
}
