[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Command.SystemTests.Support;

/// <summary>The app that tests share which do it no harm; started when the first of them asks.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private readonly Lazy<Task<AppProcess>> _app = new(() => AppProcess.StartAsync());

    public async Task<string> UrlAsync() => (await _app.Value).Url;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_app.IsValueCreated && await Task.WhenAny(_app.Value) is { IsCompletedSuccessfully: true } started)
        {
            await (await started).DisposeAsync();
        }
    }
}

/// <summary>The one collection: one browser for all, one app for those that share it.</summary>
[CollectionDefinition(Name)]
public sealed class OneApp : ICollectionFixture<Browsers>, ICollectionFixture<SharedApp>
{
    public const string Name = "The app in a browser";
}
