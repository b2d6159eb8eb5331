namespace Command.Web.Hosting;

/// <summary>How the app is run: what <c>infra/run</c> and the environment say.</summary>
public sealed record CommandOptions
{
    /// <summary>Where the database, the keys and the logs live.</summary>
    public string Data { get; init; } = ".data";

    /// <summary>Whether the demo district is there and people may be chosen from a list. Never on over real data.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>Where to listen.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>An own PostgreSQL 15 or newer; null starts the embedded one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Says that what is stored may be lost, as in tests: durability is not asked of the database.</summary>
    public bool ThrowAway { get; init; }

    /// <summary>Whether to bring the schema of an own PostgreSQL up to date at start; the embedded one always is.</summary>
    public bool ApplySchema { get; init; }
}
