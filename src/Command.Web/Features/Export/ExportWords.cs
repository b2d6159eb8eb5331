using System.Diagnostics;
using Command.Domain.Exports;

namespace Command.Web.Features.Export;

/// <summary>The words for each audience.</summary>
public static class ExportWords
{
    /// <summary>On a button: "Public records".</summary>
    public static string Title(ExportAudience audience) => audience switch
    {
        ExportAudience.Full => "The district",
        ExportAudience.Agency => "A partner agency",
        ExportAudience.Public => "Public records",
        _ => throw new UnreachableException(),
    };

    /// <summary>What it gets.</summary>
    public static string Explain(ExportAudience audience) => audience switch
    {
        ExportAudience.Full => "Everything, for the office, its counsel and a court. It holds security information: keep it like keys.",
        ExportAudience.Agency => "What its people saw while they took part, without devices and without what was disclosed of students.",
        ExportAudience.Public => "That it happened, when, and which actions were announced. No rooms, no names, nothing that someone wrote.",
        _ => throw new UnreachableException(),
    };

    /// <summary>In a sentence: "for a partner agency".</summary>
    public static string Sentence(ExportAudience audience) => audience switch
    {
        ExportAudience.Full => "the district",
        ExportAudience.Agency => "a partner agency",
        ExportAudience.Public => "public records",
        _ => throw new UnreachableException(),
    };
}
