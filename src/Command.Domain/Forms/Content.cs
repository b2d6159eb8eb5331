using System.Collections.Immutable;

namespace Command.Domain.Forms;

/// <summary>What a block holds. This file is the whole list.</summary>
public abstract record Content;

/// <summary>Left empty on purpose, and why.</summary>
public sealed record Empty(string Reason) : Content
{
    /// <summary>What Command does not keep. The sheet leaves room to write.</summary>
    public static readonly Empty NotKept = new("Not recorded in Command.");
}

/// <summary>Words, a paragraph a line.</summary>
public sealed record Words(string Text) : Content
{
    /// <summary>The words, or why there are none.</summary>
    public static Content Or(string? text, string reason) => string.IsNullOrWhiteSpace(text) ? new Empty(reason) : new Words(text);

    /// <summary>Lines of words, or why there are none.</summary>
    public static Content Or(IEnumerable<string> lines, string reason) => Or(string.Join('\n', lines), reason);
}

/// <summary>Small entries side by side, such as name, position, signature.</summary>
public sealed record Fields(ImmutableArray<Field> All) : Content;

/// <summary>One of them.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Value">What is entered; null for a line to be filled in by hand.</param>
public sealed record Field(string Label, string? Value);

/// <summary>Boxes to tick.</summary>
/// <param name="All">The boxes.</param>
/// <param name="Note">What is to be said of them; null for nothing.</param>
public sealed record Ticks(ImmutableArray<Tick> All, string? Note = null) : Content;

/// <summary>A box, ticked or not.</summary>
public sealed record Tick(string Label, bool On);

/// <summary>A table. Rows are never parted between two pages, and its heads stand on each.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">A cell for each column.</param>
/// <param name="Note">What is to be said of it; null for nothing.</param>
public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<string>> Rows, string? Note = null) : Content
{
    /// <summary>The table, or why it has no row.</summary>
    public static Content Or(ImmutableArray<Column> columns, IEnumerable<ImmutableArray<string>> rows, string reason, string? note = null) =>
        rows.ToImmutableArray() is { IsEmpty: false } filled ? new Table(columns, filled, note) : new Empty(reason);
}

/// <summary>A column.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Share">How wide it is beside the others.</param>
/// <param name="Number">The block number, on forms that number their columns; null on others.</param>
public sealed record Column(string Title, int Share, string? Number = null);

/// <summary>An organization, a position a line, those who answer to it below and further in.</summary>
public sealed record Chart(ImmutableArray<ChartLine> Lines) : Content;

/// <summary>A position and who holds it.</summary>
/// <param name="Depth">How far down from the commander, who is 0.</param>
/// <param name="Title">The position.</param>
/// <param name="Holders">Who holds it; empty for nobody.</param>
public sealed record ChartLine(int Depth, string Title, string Holders);

/// <summary>Drawings of the building, a level each.</summary>
/// <param name="Levels">The lowest first.</param>
/// <param name="Key">What the signs mean.</param>
public sealed record Sketch(ImmutableArray<SketchLevel> Levels, string Key) : Content;

/// <summary>A level, in metres from its upper left corner: across and down.</summary>
public sealed record SketchLevel(string Name, double Width, double Height, ImmutableArray<SketchRoom> Rooms, ImmutableArray<SketchMark> Marks);

/// <summary>A room of a sketch.</summary>
/// <param name="Rings">Its outlines; the first point is not repeated.</param>
/// <param name="Label">Its number, or a short name; empty for none.</param>
/// <param name="At">Where the label reads best.</param>
/// <param name="Sign">How its search stood: "1" and "2" are that many ticks, other letters stand for themselves; empty for not searched.</param>
/// <param name="Toned">Whether it is toned, as what is no room to search is.</param>
public sealed record SketchRoom(ImmutableArray<ImmutableArray<SketchPoint>> Rings, string Label, SketchPoint At, string Sign, bool Toned);

/// <summary>Letters on a sketch, such as a post's.</summary>
public sealed record SketchMark(string Letters, SketchPoint At);

/// <summary>Metres across and down.</summary>
public readonly record struct SketchPoint(double X, double Y);
