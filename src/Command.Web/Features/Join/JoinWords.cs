using System.Globalization;
using System.Text;
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

    /// <summary>A QR code (ISO/IEC 18004, error correction M, with its quiet zone) as the path of an SVG, one unit a module, and how many units it is wide.</summary>
    public static (string Path, int Width) Qr(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                // Neighbours are drawn as one: a sheet holds two hundred codes.
                var from = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h{from - x}z");
                }
            }
        }

        return (path.ToString(), data.ModuleMatrix.Count);
    }
}
