using Command.Domain.Incidents;
using Command.Web.Features.Demo;
using Microsoft.Extensions.Configuration;

namespace Command.Web.Tests.Features.Demo;

public sealed class SeedSettingsTests
{
    [Fact]
    public void The_times_of_the_demo_can_be_made_short()
    {
        var settings = DemoSeed.Settings(Configured(("Command:ClearStands", "00:00:05"), ("Command:RetractWithin", "00:00:02")));

        Assert.Equal(IncidentSettings.Default with { ClearStands = TimeSpan.FromSeconds(5), RetractWithin = TimeSpan.FromSeconds(2) }, settings);
    }

    [Fact]
    public void Where_nothing_is_said_nothing_is_chosen() => Assert.Null(DemoSeed.Settings(Configured()));

    private static IConfiguration Configured(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
