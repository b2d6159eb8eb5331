// Starts the circuit, notices a dead link within 12 s, and tries again without end.
// Other modules (the live hub) tell of their own link with
//   dispatchEvent(new CustomEvent('command:link', { detail: { source: 'hub', state: 'live' | 'trying' | 'lost' } }))
// and <html data-link> shows the worst of them; every LinkDot follows it.
import { now } from '/app/ticker.js';
import { keep } from '/app/drafts.js';

const silence = 12_000;
const keepAlive = 4_000;
const root = document.documentElement;
const circuit = document.getElementById('components-reconnect-modal');
const banner = document.querySelector('.reconnect .banner');
const worst = ['live', 'trying', 'lost'];
const links = new Map();
let heard = now();

function link(source, state) {
  links.set(source, worst.indexOf(state));
  root.dataset.link = worst[Math.max(...links.values())];
}
addEventListener('command:link', e => link(e.detail.source, e.detail.state));

// "As of" must be when the server last spoke, not when we noticed that it had stopped.
// Where WebSockets are blocked the circuit goes by long polling, whose messages are not heard here: there Blazor alone tells.
let listening = false;
class Heard extends WebSocket {
  constructor(...args) {
    super(...args);
    this.addEventListener('open', () => { listening = true; });
    this.addEventListener('close', () => { listening = false; });
    this.addEventListener('message', () => {
      heard = now();
      if (links.get('circuit') !== 0 && banner.hidden) link('circuit', 'live');
    });
  }
}

setInterval(() => {
  if (listening && links.get('circuit') === 0 && now() - heard > keepAlive + 2_000) link('circuit', 'trying');
}, 1_000);

// Where rooms are marked without a circuit, and without a network: offered once it is clear that this will not be short.
const fieldAfter = 10_000;
const triesBeforeField = 3;
const field = banner.querySelector('[data-field]');
let fieldTimer;
function offerField() {
  const incident = /^\/incidents\/([0-9a-f-]{36})/.exec(location.pathname)?.[1];
  field.href = incident ? `/field/${incident}` : '/field';
  field.hidden = false;
}

function show(next, action) {
  if (banner.hidden) {
    keep();
    field.hidden = true;
    fieldTimer = setTimeout(offerField, fieldAfter);
    banner.querySelector('[data-as-of]').textContent = new Date(heard).toLocaleTimeString('en-GB');
    banner.hidden = false;
  }
  banner.querySelector('[data-next]').textContent = next;
  banner.querySelector('[data-retry]').textContent = action;
  link('circuit', 'lost');
}

// A link that was cut because the session is over comes back no more: what is on screen goes, and the way in is shown.
// Not at once: who signs out by themselves is on the way to another page already.
const leaving = 700;
let left = false;
async function leaveIfSignedOut() {
  await new Promise(resolve => setTimeout(resolve, leaving));
  try {
    if ((await fetch('/sign-in/state', { cache: 'no-store' })).status === 401 && !left) {
      left = true;
      location.replace('/sign-in?ended=1&ReturnUrl=' + encodeURIComponent(location.pathname + location.search));
    }
  } catch {
    // No way to the server: what is on screen is all there is.
  }
}

// The server no longer knows this page: only a new one shows the truth. What is on screen stays until there is one.
let anew = false;
async function startAnew() {
  if (anew) return;
  anew = true;
  keep();
  for (let tried = 0; ; tried++) {
    try {
      const { status } = await fetch('/sign-in/state', { cache: 'no-store' });
      if (status === 401) {
        anew = false;
        return void leaveIfSignedOut();
      }
      if (status < 500) break;
    } catch {
      // No way to the server yet.
    }
    await new Promise(resolve => setTimeout(resolve, pause(tried)));
  }
  location.reload();
}

circuit.addEventListener('components-reconnect-state-changed', ({ detail: { state, currentAttempt } }) => {
  if (state !== 'hide') leaveIfSignedOut();
  if (state === 'hide') {
    banner.hidden = true;
    clearTimeout(fieldTimer);
    link('circuit', 'live');
  } else if (state === 'rejected' || state === 'resume-failed') {
    show('Loading it anew…', 'Load again');
    startAnew();
  } else if (state === 'failed') {
    show('It could not be restored.', 'Load again');
  } else {
    show('Trying again…', 'Try now');
    if (currentAttempt > triesBeforeField) offerField();
  }
});

let trying = false;
async function tryNow() {
  if (trying || banner.hidden) return;
  trying = true;
  try {
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) startAnew();
  } catch {
    // No way to the server yet; the next round is already planned.
  } finally {
    trying = false;
  }
}
banner.querySelector('[data-retry]').addEventListener('click', tryNow);
addEventListener('online', tryNow);
document.addEventListener('visibilitychange', () => { if (!document.hidden) tryNow(); });

// Quick at first, then about every 3 s; spread out, so that a restarted server is not met by everyone at once.
const pause = tried => (tried === 0 ? 300 : tried < 4 ? 1_000 : 3_000) * (0.6 + Math.random() * 0.8);

await Blazor.start({
  circuit: {
    configureSignalR: builder => builder
      .withUrl('_blazor', { WebSocket: Heard })
      .withServerTimeout(silence)
      .withKeepAliveInterval(keepAlive),
    reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: pause },
  },
});
