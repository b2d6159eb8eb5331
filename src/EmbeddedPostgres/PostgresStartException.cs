namespace EmbeddedPostgres;

/// <summary>PostgreSQL could not be started or adopted. The message says in words what is wrong and where.</summary>
public sealed class PostgresStartException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public PostgresStartException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and what it came from.</summary>
    public PostgresStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
