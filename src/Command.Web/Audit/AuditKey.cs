using System.Security.Cryptography;
using System.Text;
using Command.Domain.Kernel;

namespace Command.Web.Audit;

/// <summary>
/// The secret that only Command has, kept outside the database: whoever can edit the database alone can neither write
/// an event that passes for one of ours nor sign a chain. Nodes over one database must share it.
/// </summary>
public sealed class AuditKey : IDisposable
{
    private const string FileName = "audit.pem";
    private readonly ECDsa _signing;
    private readonly byte[] _sealing;

    private AuditKey(ECDsa signing)
    {
        _signing = signing;
        _sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, signing.ExportParameters(includePrivateParameters: true).D!, 32, info: "command event seal"u8.ToArray());
    }

    /// <summary>For those who check a head elsewhere; PEM (RFC 7468).</summary>
    public string PublicPem => _signing.ExportSubjectPublicKeyInfoPem();

    /// <summary>By which people know the key again: SHA-256 of the public key (DER) in hexadecimal, in groups of four.</summary>
    public string Fingerprint => string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(_signing.ExportSubjectPublicKeyInfo())).Chunk(4).Select(group => new string(group)));

    /// <summary>The key of a directory; made when it is not there. Readable by the app's own user only.</summary>
    /// <exception cref="InvalidOperationException">The file is there but holds no P-256 key.</exception>
    public static AuditKey Open(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, FileName);
        try
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write(Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem()));
        }
        catch (IOException) when (File.Exists(path))
        {
            // It was made before.
        }

        var signing = ECDsa.Create();
        try
        {
            signing.ImportFromPem(File.ReadAllText(path));
            return new AuditKey(signing);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            signing.Dispose();
            throw new InvalidOperationException($"{path} holds no key for the audit log. Put the right one back; without it no event can be proved.", e);
        }
    }

    /// <summary>The seal of an event, over all that makes it this event: HMAC-SHA-256 (RFC 2104), its first 16 bytes in Base64.</summary>
    public string Seal(DistrictId district, Guid id, Guid stream, long version, string type) =>
        Convert.ToBase64String(HMACSHA256.HashData(_sealing, Encoding.UTF8.GetBytes($"{district}\n{id}\n{stream}\n{version}\n{type}")).AsSpan(0, 16));

    /// <summary>Signs the head of a chain: ECDSA over P-256 and SHA-256.</summary>
    public byte[] Sign(ReadOnlySpan<byte> head) => _signing.SignData(head, HashAlgorithmName.SHA256);

    /// <summary>Signs a file as openssl reads it: the same as DER (RFC 3279).</summary>
    public byte[] SignFile(ReadOnlySpan<byte> file) => _signing.SignData(file, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Whether this key signed it.</summary>
    public bool IsSignature(ReadOnlySpan<byte> head, ReadOnlySpan<byte> signature) => _signing.VerifyData(head, signature, HashAlgorithmName.SHA256);

    public void Dispose() => _signing.Dispose();
}
