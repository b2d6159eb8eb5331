using System.Collections.Immutable;

namespace Command.Domain.Forms;

/// <summary>A printed form: numbered blocks under a head that stands on each of its pages.</summary>
/// <param name="Key">Short and stable within its incident, fit for an address and a file's name: "201", "214-lt-ortiz".</param>
/// <param name="Number">As in "ICS 201"; empty for a paper without one.</param>
/// <param name="Title">"Incident Briefing".</param>
/// <param name="Head">What stands on each page.</param>
/// <param name="Blocks">In the order of the form.</param>
public sealed record Form(string Key, string Number, string Title, FormHead Head, ImmutableArray<Block> Blocks)
{
    /// <summary>Whether it is printed across, for a wide table.</summary>
    public bool Landscape { get; init; }

    /// <summary>Of a form that there are several of: whose it is, "Lt. Ortiz"; else null.</summary>
    public string? Of { get; init; }

    /// <summary>For a list: "ICS 214 Activity Log: Lt. Ortiz".</summary>
    public string Name => $"{Number} {Title}{(Of is null ? "" : $": {Of}")}".TrimStart();
}

/// <summary>What stands on each page of a form: a page that is lost from the others must say what it is of.</summary>
/// <param name="Incident">The incident's name.</param>
/// <param name="Period">The operational period, from and to.</param>
/// <param name="Practice">"DRILL" or "EXERCISE"; null when it was real.</param>
/// <param name="Prepared">By whom it was made and when.</param>
public sealed record FormHead(string Incident, string Period, string? Practice, string Prepared);

/// <summary>A numbered box of a form.</summary>
/// <param name="Number">As printed; empty for a part without a number.</param>
/// <param name="Title">As printed.</param>
/// <param name="Content">What it holds. Never nothing: what Command does not know says so.</param>
public sealed record Block(string Number, string Title, Content Content)
{
    /// <summary>How wide it is, in twelfths of the page.</summary>
    public int Twelfths { get; init; } = 12;
}
