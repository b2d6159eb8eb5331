using System.CommandLine;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Plans;
using Command.Web.Hosting;

namespace Command.Web.Features.Buildings;

/// <summary><c>import-building FILE --school NAME</c>: takes a floor plan into force, for a building in the list or a new one.</summary>
public static class ImportBuildingVerb
{
    /// <summary>The exit code of a refusal: nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>Who acts here: whoever may run programs on the server, which is an administrator's right.</summary>
    public static readonly Person Actor = new(new PersonId("command-line"), "Command line", "", Role.Administrator, null, []);

    private static readonly Argument<FileInfo> File = new("FILE") { Description = "An IMDF archive, GeoJSON or OpenStreetMap XML." };
    private static readonly Option<string> School = new("--school") { Description = "The building, by its name or short name; a new name adds a building.", Required = true };
    private static readonly Option<string?> ShortName = new("--short-name") { Description = "Of a new building: as people say it." };
    private static readonly Option<string?> Address = new("--address") { Description = "Of a new building." };
    private static readonly Option<string?> Location = new("--location") { Description = "Of a new building: its main entrance, as LATITUDE,LONGITUDE. Else the plan says." };
    private static readonly Option<string?> District = new("--district") { Description = "The district's id; not needed when there is only one." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Takes the plan without asking." };

    public static System.CommandLine.Command Create()
    {
        var verb = new System.CommandLine.Command("import-building", "Takes a floor plan file into force.") { File, School, ShortName, Address, Location, District, Yes };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(File)!;
        if (!file.Exists)
        {
            return await RefuseAsync(Console.Error, $"There is no file {file.FullName}.");
        }

        PlanImportResult read;
        await using (var content = file.OpenRead())
        {
            read = PlanImport.Read(file.Name, content);
        }

        // A file that can't be taken needs no database.
        if (read is PlanRefused refused)
        {
            return await RefuseAsync(Console.Error, [$"{file.Name} can't be taken:", .. refused.Sentences.Select(sentence => $"  {sentence}"), "Nothing was changed."]);
        }

        var wish = new ImportWish(
            file.Name, (PlanImported)read, parsed.GetValue(School)!, parsed.GetValue(ShortName), parsed.GetValue(Address),
            parsed.GetValue(Location), parsed.GetValue(District), parsed.GetValue(Yes));
        return await CommandLine.OnStoreAsync(
            parsed, services => ActivatorUtilities.CreateInstance<ImportBuilding>(services).RunAsync(wish, Console.In, Console.Out, Console.Error, cancellation), cancellation);
    }

    internal static async Task<int> RefuseAsync(TextWriter error, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await error.WriteLineAsync(line);
        }

        return Refused;
    }
}

/// <summary>What the command line asked for, with the file read.</summary>
public sealed record ImportWish(
    string FileName, PlanImported Imported, string School, string? ShortName, string? Address, string? Location, string? District, bool Yes);
