using QRCoder;

namespace Command.Web.Features.Join;

/// <summary>What is said to those who join, and the picture that brings them here.</summary>
internal static class JoinWords
{
    public const string WrongCode = "This code is not open. Ask at the command post for the one on their screen.";
    public const string TooMany = "Too many wrong codes from here. Wait a minute, and ask at the command post.";

    /// <summary>Six digits as they are read aloud: "482 913".</summary>
    public static string Spaced(string code) => $"{code[..3]} {code[3..]}";

    /// <summary>The address behind the picture.</summary>
    public static string Link(string baseUri, string code) => $"{baseUri}join?code={code}";

    /// <summary>A QR code (ISO/IEC 18004, error correction M) as the path of an SVG, one unit a module, and how many units it is wide.</summary>
    public static (string Path, int Width) Qr(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = string.Concat(
            from y in Enumerable.Range(0, data.ModuleMatrix.Count)
            from x in Enumerable.Range(0, data.ModuleMatrix.Count)
            where data.ModuleMatrix[y][x]
            select $"M{x} {y}h1v1h-1z");
        return (path, data.ModuleMatrix.Count);
    }
}
