// Passkeys on the pages for signing in: <button data-passkey="get|create" data-at="/sign-in/passkey" data-next="/">.
// Asks at data-at + "/options", lets the browser do its part, answers at data-at. What went wrong is said beside it.
const why = {
  NotAllowedError: 'Cancelled, or nothing answered. Try again.',
  InvalidStateError: 'This device has a passkey for you already. Use another device, or sign in with it.',
  SecurityError: 'Passkeys do not work at this address. Use the host name your administrator gave you.',
  NotSupportedError: 'This device cannot make a passkey that Command takes.',
};

const hasHost = !/^(\d+\.){3}\d+$|^\[/.test(location.hostname);
const usable = hasHost && isSecureContext && 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

async function post(url, body) {
  const answer = await fetch(url, { method: 'POST', headers: body ? { 'Content-Type': 'application/json' } : {}, body });
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const problem = await answer.json().catch(() => null);
  throw new Error(problem?.detail ?? 'Command did not answer. Try again.');
}

async function run({ passkey, at, next }) {
  const options = await post(at + '/options');
  const credential = passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await post(at, JSON.stringify(credential));
  location.assign(next);
}

for (const button of document.querySelectorAll('[data-passkey]')) {
  const words = button.parentElement.querySelector('[data-passkey-words]');
  const say = text => (words.textContent = text);
  if (!usable) {
    button.setAttribute('aria-disabled', 'true');
    say(hasHost
      ? 'This browser or address has no passkeys: they need https, or localhost.'
      : `Passkeys need a host name instead of a number: open ${location.origin.replace(location.hostname, 'localhost')} on this machine.`);
    continue;
  }
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    say('');
    try {
      await run(button.dataset);
    } catch (e) {
      say(why[e.name] ?? e.message);
      button.removeAttribute('aria-disabled');
    }
  });
}
