namespace Command.Web.Features.SignIn;

/// <summary>What <see cref="PasswordFields"/> posts.</summary>
public sealed class NewPassword
{
    public string? Password { get; set; }

    public string? Code { get; set; }

    /// <summary>The sealed key that was shown; null on the page for joining, which carries it itself.</summary>
    public string? Key { get; set; }
}
