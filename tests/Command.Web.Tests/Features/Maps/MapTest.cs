using System.Text.Json;
using BlazorLeaflet;
using Bunit;
using Command.Web.Features.Maps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace Command.Web.Tests.Features.Maps;

/// <summary>A page on which Leaflet answers, so that what is asked of it can be read.</summary>
public abstract class MapTest : BunitContext, IAsyncLifetime
{
    protected MapTest()
    {
        var leaflet = JSInterop.SetupModule(Map.ModuleUrl);
        leaflet.Mode = JSRuntimeMode.Loose;
        Leaflet = leaflet.SetupModule("create", _ => true);
        Leaflet.Mode = JSRuntimeMode.Loose;
        var glue = JSInterop.SetupModule(PlanDrawing.ModuleUrl);
        glue.Mode = JSRuntimeMode.Loose;
        Plan = glue.SetupModule("start", _ => true);
        Plan.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Features/Maps/DistrictMap.razor.js").Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
    }

    /// <summary>What the components ask of the map.</summary>
    protected BunitJSModuleInterop Leaflet { get; }

    /// <summary>What <see cref="PlanMap"/> asks of its drawing.</summary>
    protected BunitJSModuleInterop Plan { get; }

    protected FakeTimeProvider Clock { get; } = new();

    /// <summary>What the browser calls on a click or a key.</summary>
    internal MapEvents Browser => ((DotNetObjectReference<MapEvents>)JSInterop.Invocations["create"].Single().Arguments[2]!).Value;

    /// <summary>The layers added to the map, as sent.</summary>
    protected string[] Added => Sent("addLayer");

    /// <summary>The arguments of each call of one kind, as sent.</summary>
    protected string[] Sent(string method) =>
        [.. JSInterop.Invocations.Where(call => call.Identifier == method).Select(call => JsonSerializer.Serialize(call.Arguments, JsonSerializerOptions.Web))];

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
