using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.SignIn;

/// <summary>A district that was set up by Devon, its administrator, with password and app.</summary>
public sealed class RealDistrict(PostgresFixture postgres) : IAsyncLifetime
{
    public static readonly DistrictId Id = new("riverbend");

    private Node? _node;
    private byte[] _key = [];
    private int _step = -1;

    public Node Node => _node ?? throw new InvalidOperationException("The node has not been started.");

    public string Database { get; private set; } = "";

    public string[] Recovery { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Database = await postgres.NewDatabaseAsync();
        _node = await Node.StartAsync(Database);
        using var devon = new Visitor(_node);
        await devon.SetUpAsync(await Visitor.SetUpCodeAsync(_node));
        (_key, Recovery) = await devon.JoinAsync();
    }

    public async Task DisposeAsync() => await Node.DisposeAsync();

    /// <summary>A code that was not used: this step's, the next one's, or a recovery code.</summary>
    public string NextCode() => ++_step <= 1 ? Visitor.CodeOf(_key, _step) : Recovery[_step];

    /// <summary>Someone new in the district.</summary>
    public async Task<Person> AddAsync(string name, Role role)
    {
        var person = new Person(new PersonId(Guid.NewGuid().ToString("N")), name, name, role, null, []);
        await using var session = Node.Services.GetRequiredService<DistrictSessions>().Write(Id);
        session.Store(new StoredPerson(person.Id.Value, person));
        await session.SaveChangesAsync();
        return person;
    }

    public async Task<Person> DevonAsync() => (await Node.Services.GetRequiredService<DistrictDirectory>().PeopleAsync(Id)).First(person => person.Name == "Devon Achterberg");
}
