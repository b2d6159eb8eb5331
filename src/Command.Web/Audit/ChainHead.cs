using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Command.Domain.Kernel;

namespace Command.Web.Audit;

/// <summary>The newest link of a district's chain, signed: whoever keeps it elsewhere can show later that nothing before it was changed.</summary>
/// <param name="District">Whose chain.</param>
/// <param name="N">How many links it has.</param>
/// <param name="Hash">The hash of the newest link, in hexadecimal.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="Why">"hourly", "incident closed" or "latest".</param>
/// <param name="Signature">ECDSA over P-256 and SHA-256 of <see cref="Words"/>, in Base64.</param>
public sealed record ChainHead(DistrictId District, long N, string Hash, DateTimeOffset SignedAt, string Why, string Signature)
{
    /// <summary>What is signed.</summary>
    [JsonIgnore] public byte[] Words => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"command chain\n{District}\n{N}\n{Hash}\n{SignedAt.UtcTicks / TimeSpan.TicksPerMicrosecond}"));

    /// <summary>Signs a head.</summary>
    public static ChainHead Sign(AuditKey key, DistrictId district, long n, byte[] hash, DateTimeOffset now, string why)
    {
        var head = new ChainHead(district, n, Convert.ToHexStringLower(hash), now, why, "");
        return head with { Signature = Convert.ToBase64String(key.Sign(head.Words)) };
    }

    /// <summary>Whether this key signed it as it stands.</summary>
    public bool IsSignedBy(AuditKey key) => key.IsSignature(Words, Convert.FromBase64String(Signature));
}
