using System.CommandLine;
using Command.Web.Hosting;

namespace Command.Web.Features.Demo;

/// <summary><c>play-demo</c>: plays the scripted incident, live, for whoever has the app open.</summary>
internal static class PlayDemoVerb
{
    public static System.CommandLine.Command Create()
    {
        var pace = new Option<double>("--pace") { Description = "How much faster than life.", DefaultValueFactory = _ => 1 };
        pace.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 1000))
            {
                result.AddError("--pace must be above 0 and at most 1000.");
            }
        });
        var verb = new System.CommandLine.Command("play-demo", "Plays a scripted lockdown at Riverbend Middle School through the live store.") { pace };
        verb.SetAction((parsed, cancellation) => CommandLine.GuardAsync(() => PlayAsync(CommandLine.Options(parsed), parsed.GetValue(pace), cancellation)));
        return verb;
    }

    private static async Task<int> PlayAsync(CommandOptions options, double pace, CancellationToken cancellation)
    {
        await using var host = await CommandHost.BuildAsync(options with { Urls = "http://127.0.0.1:0" }, cancellation);
        await host.StartAsync(cancellation);
        var incident = await host.Services.GetRequiredService<DemoPlayer>().PlayAsync(pace, Console.WriteLine, cancellation);
        Console.WriteLine($"Played. Look at it again: /incidents/{incident}");
        return 0;
    }
}
