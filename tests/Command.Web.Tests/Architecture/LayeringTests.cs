using System.Reflection;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Web.Hosting;
using Command.Web.Store;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Tests.Architecture;

/// <summary>Arrows point one way: Web → Interchange → Domain; Web → BlazorLeaflet, EmbeddedPostgres.</summary>
public sealed class LayeringTests
{
    [Fact]
    public void The_domain_knows_only_the_base_class_library() =>
        Assert.All(References(typeof(IncidentId).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_file_formats_know_only_the_domain_geometry_and_CSV() =>
        Assert.All(
            References(typeof(DomainJson).Assembly),
            name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name is "Command.Domain" or "NetTopologySuite" or "Sylvan.Data.Csv", name));

    [Theory]
    [InlineData(typeof(BlazorLeaflet.Map))]
    [InlineData(typeof(EmbeddedPostgres.PostgresServer))]
    public void The_libraries_know_nothing_of_Command(Type library) =>
        Assert.All(References(library.Assembly), name => Assert.False(name.StartsWith("Command.", StringComparison.Ordinal), name));

    [Fact]
    public void No_component_is_handed_a_Marten_type()
    {
        var components = typeof(CommandHost).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ComponentBase))).ToList();
        var handed = components
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.IsDefined(typeof(InjectAttribute)) || property.IsDefined(typeof(ParameterAttribute)))
            .Select(property => property.PropertyType)
            .Concat(components.SelectMany(type => type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)))
            .SelectMany(type => type.GenericTypeArguments.Append(type));

        Assert.NotEmpty(components);
        Assert.All(handed, type => Assert.DoesNotContain(type.Assembly.GetName().Name, new[] { "Marten", "JasperFx", "JasperFx.Events", "Npgsql" }));
    }

    [Fact]
    public void Every_event_has_a_pinned_name_and_no_two_share_one()
    {
        Assert.Equal(Events().Select(type => type.Name).Order(), EventNames.All.Keys.Select(type => type.Name).Order());
        Assert.Equal(EventNames.All.Count, EventNames.All.Values.Distinct().Count());
    }

    internal static IEnumerable<Type> Events() =>
        typeof(IncidentId).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStamped)));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
