namespace Command.Web.Features.SignIn;

/// <summary>
/// What a password must be (NIST SP 800-63B-4): eight characters, because it never counts without a code, and no rules of
/// composition, which only make passwords that are written down.
/// </summary>
public static class PasswordRule
{
    /// <summary>Fewest characters.</summary>
    public const int Least = 8;

    /// <summary>Most characters.</summary>
    public const int Most = 128;

    /// <summary>As the page says it.</summary>
    public const string Words = "8 characters or more; a few words in a row are best. It never lets anyone in without a code.";

    /// <summary>Why not, in words; null when it will do.</summary>
    public static string? Refusal(string? password, string email) => password switch
    {
        null or { Length: < Least } => "The password needs 8 characters or more.",
        { Length: > Most } => "The password is longer than 128 characters.",
        _ when password.Distinct().Count() < 5 => "This password is too easy to guess. Use a few words in a row.",
        _ when password.Contains("password", StringComparison.OrdinalIgnoreCase) || password.Contains(email.Split('@')[0], StringComparison.OrdinalIgnoreCase) =>
            "This password is too easy to guess: leave out your e-mail and the word password.",
        _ => null,
    };
}
