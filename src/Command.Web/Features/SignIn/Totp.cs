using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Command.Web.Features.SignIn;

/// <summary>
/// The six digits an authenticator app shows: TOTP of RFC 6238 with SHA-1 and steps of 30 s, as every app speaks it.
/// Who remembers the step of the last code that counted refuses the same code a second time.
/// </summary>
public static class Totp
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 20;

    private const int StepSeconds = 30;
    private const int Codes = 1_000_000;

    /// <summary>
    /// The step whose code this is: now, or one to either side for clocks that are off; null when it is none of them, or
    /// not newer than <paramref name="last"/>.
    /// </summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, long last, DateTimeOffset now)
    {
        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            // Each is compared in full, so that time tells nothing.
            if (Same(CodeAt(key, step), code) && step > last)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The step a moment lies in.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // SHA-1 is what the apps speak; HMAC does not rest on its collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 0x0f)..]) & 0x7fffffff;
        return (number % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>What an authenticator app reads from the picture.</summary>
    public static string Address(ReadOnlySpan<byte> key, string email) => $"otpauth://totp/Command:{Uri.EscapeDataString(email)}?secret={Base32.Of(key)}&issuer=Command";

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));
}
