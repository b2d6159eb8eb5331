using Command.Domain.Kernel;

namespace Command.Interchange.Staff;

/// <summary>One person as a row of the file says.</summary>
/// <param name="Number">The row as a table program numbers it: the heading is 1.</param>
/// <param name="Name">As others call them on the radio.</param>
/// <param name="Email">By which they are known again, in small letters.</param>
/// <param name="Role">What they are to the district.</param>
/// <param name="Buildings">The buildings by the names the file gives them; null when the file has no such column.</param>
/// <param name="Agency">The agency by the name the file gives it, empty for none; null when the file has no such column.</param>
/// <param name="Title">What they are; null when the file has no such column.</param>
public sealed record StaffRow(int Number, string Name, string Email, Role Role, IReadOnlyList<string>? Buildings, string? Agency, string? Title);

/// <summary>What is wrong with one field of one row.</summary>
/// <param name="Row">The row as a table program numbers it.</param>
/// <param name="Field">The column's heading, or what the column is for.</param>
/// <param name="Words">What is wrong and what to do.</param>
public sealed record StaffFault(int Row, string Field, string Words);

/// <summary>What reading a file of staff ends with.</summary>
public abstract record StaffRead
{
    private StaffRead()
    {
    }

    /// <summary>The file was read; rows with a fault are not among <paramref name="Rows"/>.</summary>
    /// <param name="Rows">The good rows, in the file's order.</param>
    /// <param name="Faults">What is wrong with the others, in the file's order.</param>
    /// <param name="Ignored">Headings that mean nothing to us.</param>
    public sealed record Listed(IReadOnlyList<StaffRow> Rows, IReadOnlyList<StaffFault> Faults, IReadOnlyList<string> Ignored) : StaffRead;

    /// <summary>It is no list of staff as a whole, and why.</summary>
    public sealed record Refused(string Reason) : StaffRead;
}
