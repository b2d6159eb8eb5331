using Command.Web.Live;

namespace Command.Web.App;

/// <summary>
/// What a form sends, one at a time: a second press while the first is on its way does nothing, and a refusal stays to be
/// read until the next try. Buttons take <see cref="Waiting"/> as aria-disabled; disabling them would drop the focus.
/// </summary>
public sealed class Sending
{
    /// <summary>Whether something is on its way.</summary>
    public bool Busy { get; private set; }

    /// <summary>For aria-disabled.</summary>
    public string? Waiting => Busy ? "true" : null;

    /// <summary>Why the last try was refused, in words; null when it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Sends, unless something is on its way; says whether it was accepted.</summary>
    public Task<bool> SendAsync(Func<Task<CommandAnswer>> send) => TryAsync(async () => (await send()).Refusal);

    /// <summary>Does something that ends with the reason why it was not done, or null; unless something is on its way. Says whether it was done.</summary>
    public async Task<bool> TryAsync(Func<Task<string?>> act)
    {
        if (Busy)
        {
            return false;
        }

        Busy = true;
        try
        {
            Refusal = await act();
            return Refusal is null;
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>Refuses without sending, for what the form itself sees is missing.</summary>
    public void Refuse(string why) => Refusal = why;
}
