using System.Security.Cryptography;
using System.Text;

namespace Command.Web.Features.SignIn;

/// <summary>
/// Secrets that are shown once and kept as a hash. Each has so many random bits that a plain hash can't be turned back
/// by trying, unlike a password's.
/// </summary>
public static class Secrets
{
    /// <summary>How many recovery codes a person gets.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>For an invitation's link: 160 bits.</summary>
    public static string Token() => Base32.Of(RandomNumberGenerator.GetBytes(20));

    /// <summary>To set Command up: 40 bits, for half an hour and ten tries.</summary>
    public static string SetUpCode() => Base32.Grouped(Base32.Of(RandomNumberGenerator.GetBytes(5)));

    /// <summary>Ten codes of 80 bits for a lost phone.</summary>
    public static string[] Recovery() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => Base32.Grouped(Base32.Of(RandomNumberGenerator.GetBytes(10))))];

    /// <summary>What is kept of one, however it was typed.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Base32.Plain(secret))));
}
