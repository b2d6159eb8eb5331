using System.CommandLine;
using Command.Web.Audit;
using Command.Web.Features.Buildings;
using Command.Web.Features.Demo;
using Command.Web.Features.Export;
using Command.Web.Features.SignIn;
using Command.Web.Store;
using EmbeddedPostgres;
using Npgsql;

namespace Command.Web.Hosting;

/// <summary>The program's own command line. Without a verb it serves; every verb works on the same store, also while it serves.</summary>
public static class CommandLine
{
    private static readonly Option<string> Data = new("--data") { Description = "Where the database, keys and logs live.", DefaultValueFactory = _ => ".data", Recursive = true };
    private static readonly Option<string> Urls = new("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Without the demo district and its sign-in.", Recursive = true };

    public static RootCommand Root()
    {
        var root = new RootCommand("Command: incident command for schools.") { Data, Urls, NoDemo };
        root.Subcommands.Add(ImportBuildingVerb.Create());
        root.Subcommands.Add(PlayDemoVerb.Create());
        root.Subcommands.Add(StoreVerbs.Prepare("seed-demo", "Puts the demo district into the store.", demo: true));
        root.Subcommands.Add(StoreVerbs.Prepare("db-apply", "Brings the database's schema up to date.", demo: false));
        root.Subcommands.Add(VerifyVerb.Create());
        root.Subcommands.Add(ExportVerb.Create());
        root.SetAction((parsed, cancellation) => GuardAsync(() => ServeAsync(Options(parsed), cancellation)));
        return root;
    }

    /// <summary>Runs a verb over the store without listening. The demo belongs to serving: a verb never plants it.</summary>
    internal static Task<int> OnStoreAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> verb, CancellationToken cancellation) => GuardAsync(async () =>
    {
        await using var host = await CommandHost.BuildAsync(Options(parsed) with { Demo = false }, cancellation);
        return await verb(host.Services);
    });

    internal static CommandOptions Options(ParseResult parsed)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new CommandOptions
        {
            Data = Path.GetFullPath(parsed.GetValue(Data)!),
            Urls = parsed.GetValue(Urls) ?? new CommandOptions().Urls,
            Demo = !parsed.GetValue(NoDemo),
            ConnectionString = environment.GetConnectionString("Command"),
            ThrowAway = environment.GetValue<bool>("COMMAND_THROW_AWAY"),
            ApplySchema = environment.GetValue("COMMAND_APPLY_SCHEMA", true),
        };
    }

    private static async Task<int> ServeAsync(CommandOptions options, CancellationToken cancellation)
    {
        await using var host = await CommandHost.BuildAsync(options, cancellation);
        await host.StartAsync(cancellation);
        if (await host.Services.GetRequiredService<SetUp>().AnnounceAsync(host.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)) is { } words)
        {
            Console.WriteLine(words);
        }

        Console.WriteLine($"Command is ready: {host.Url}");
        await host.App.WaitForShutdownAsync(cancellation);
        return 0;
    }

    // What a person can mend is said in words; anything else is a fault of ours and keeps its trace.
    internal static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is PostgresStartException or DurabilityException or NpgsqlException or IOException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync("Command can't start. " + e.Message);
            return 1;
        }
    }
}
