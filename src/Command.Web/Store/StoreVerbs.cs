using Command.Web.Hosting;

namespace Command.Web.Store;

/// <summary>Verbs for the people who run the store.</summary>
internal static class StoreVerbs
{
    /// <summary><c>seed-demo</c>: puts the demo district into the store. <c>db-apply</c>: brings the schema up to date.</summary>
    public static System.CommandLine.Command Prepare(string name, string words, bool demo)
    {
        var verb = new System.CommandLine.Command(name, words);
        verb.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            // Building the app applies the schema and plants the demo; nothing listens.
            await using var host = await CommandHost.BuildAsync(CommandLine.Options(parsed) with { Demo = demo, ApplySchema = true }, cancellation);
            Console.WriteLine("Done.");
            return 0;
        }));
        return verb;
    }
}
