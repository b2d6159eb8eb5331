using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EmbeddedPostgres;

/// <summary>The few calls of libc that .NET does not offer.</summary>
internal static partial class Posix
{
    public const int SigInt = 2;
    public const int SigQuit = 3;
    public const int SigKill = 9;

    private const int NoSuchProcess = 3;

    public static bool IsRoot => GetEffectiveUser() == 0;

    /// <summary>Sends a signal; a process that is gone already is no error.</summary>
    /// <exception cref="Win32Exception">The process belongs to someone else.</exception>
    public static void Signal(int pid, int signal)
    {
        if (Kill(pid, signal) != 0 && Marshal.GetLastPInvokeError() is var error and not NoSuchProcess)
        {
            throw new Win32Exception(error, $"process {pid} cannot be signalled");
        }
    }

    /// <summary>True when a process of this number exists. On Linux ask <see cref="ProcessTable"/>, which sees through zombies.</summary>
    public static bool Exists(int pid) => Kill(pid, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;

    /// <exception cref="Win32Exception">The owner could not be changed.</exception>
    public static void ChangeOwner(string path, Account account)
    {
        if (Chown(path, account.User, account.Group) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} cannot be given to the user {account.Name}");
        }
    }

    /// <summary>The path with every symbolic link followed.</summary>
    /// <exception cref="Win32Exception">The path does not exist or cannot be read.</exception>
    public static string RealPath(string path)
    {
        var resolved = RealPath(path, 0);
        if (resolved == 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} cannot be resolved");
        }

        try
        {
            return Marshal.PtrToStringUTF8(resolved)!;
        }
        finally
        {
            Free(resolved);
        }
    }

    /// <summary>Makes a rename inside this directory survive a loss of power.</summary>
    public static void FlushDirectory(string path)
    {
        var descriptor = Open(path, 0);
        if (descriptor >= 0)
        {
            _ = Fsync(descriptor);
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Chown(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPath(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint pointer);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
