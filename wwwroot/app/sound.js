// What this device sounds, made here without any file.
//   import { play, stop, muted } from '/app/sound.js'      play('alarm', id) sounds until stop(id), or until muted
//   dispatchEvent(new CustomEvent('command:sound', { detail: { name: 'urgent', id } }))      the same without importing
//   dispatchEvent(new CustomEvent('command:sound-stop', { detail: { id } }))
// <html data-sound> says on, muted or blocked (the browser wants a press first); data-sound-waiting, that an alarm is on
// and nobody hears it. Any button with data-sound-switch turns it over. Nothing here throws: a picture needs no sound.
const root = document.documentElement;
const place = 'command.sound';

// Each note: begins at s, lasts s, from Hz, to Hz, loudness, wave. `every` repeats it. The alarm is high and low in turn, like
// no fire alarm (three long, pause: ISO 8201), no bell and no phone.
const sounds = {
  alarm: { every: 2.2, notes: [0, 0.42, 0.84, 1.26].map((at, i) => [at, 0.4, i % 2 ? 660 : 990, i % 2 ? 660 : 990, 0.5, 'square']) },
  urgent: { notes: [0, 0.2, 0.4].map(at => [at, 0.14, 988, 988, 0.5, 'triangle']) },
  overdue: { notes: [[0, 0.28, 587, 554, 0.4, 'triangle'], [0.36, 0.42, 440, 392, 0.4, 'triangle']] },
  chime: { notes: [[0, 0.5, 1047, 1047, 0.18, 'sine'], [0.1, 0.7, 1568, 1568, 0.12, 'sine']] },
};

const wanted = new Map();
let context;
let allowed = false;
let silent = (stored() ?? root.dataset.soundDefault) === 'muted';
let round;
let sounding = 0;

function stored() {
  try { return localStorage.getItem(place); } catch { return null; }
}

/** Whether this device was muted by its person. */
export const muted = () => silent;

/** Sounds it once, or until stop(id) when it repeats. Of what repeats, one is heard at a time. */
export function play(name, id = name) {
  if (!Object.hasOwn(sounds, name)) return;
  if (sounds[name].every) wanted.set(id, name);
  show();
  if (!silent) ready().then(() => (sounds[name].every ? repeat() : sing(name))).catch(() => {});
}

/** Ends what repeats under this id; all of it without one. */
export function stop(id) {
  if (id === undefined) wanted.clear();
  else wanted.delete(id);
  if (wanted.size === 0) hush();
  show();
}

/** Mutes this device, or lets it sound again; kept for the next time. */
export function mute(now) {
  silent = now;
  try { localStorage.setItem(place, now ? 'muted' : 'on'); } catch { }
  if (now) hush();
  show();
  if (!now) ready().then(repeat).catch(() => {});
}

// Browsers let a page sound only after a press; some let it at once. Only the state of the context tells, and a sleepy
// sound card takes its time: after the patience of a sound that is still news, the page says that nothing is heard.
const patience = 1_500;

async function ready() {
  if (!context) {
    context = new AudioContext();
    context.onstatechange = () => {
      allowed ||= context.state === 'running';
      show();
    };
  }
  if (context.state !== 'running') {
    await Promise.race([context.resume().catch(() => {}), new Promise(done => setTimeout(done, patience))]);
  }
  allowed = context.state === 'running';
  show();
}

function sing(name) {
  if (!allowed || silent) return;
  const { notes, every } = sounds[name];
  const start = context.currentTime + 0.03;
  const mine = new GainNode(context);
  mine.connect(context.destination);
  for (const [at, length, from, to, loud, type] of [...notes, [0, every ?? notes.at(-1)[0] + notes.at(-1)[1], 1, 1, 0, 'sine']]) {
    const tone = new OscillatorNode(context, { type, frequency: from });
    const level = new GainNode(context, { gain: 0 });
    const [begin, end] = [start + at, start + at + length];
    tone.frequency.setValueAtTime(from, begin).linearRampToValueAtTime(to, end);
    level.gain.setValueAtTime(0, begin).linearRampToValueAtTime(loud, begin + 0.015).linearRampToValueAtTime(type === 'sine' ? 0 : loud, end - 0.03).linearRampToValueAtTime(0, end);
    tone.connect(level).connect(mine);
    tone.start(begin);
    tone.stop(end);
    // The last one is silent and as long as the whole: a timer that a hidden window does not slow down.
    if (loud === 0) tone.onended = () => ended(mine);
  }
  sounding++;
  return mine;
}

function ended(one) {
  sounding--;
  if (one === round) {
    round = undefined;
    repeat();
  }
  rest();
}

function repeat() {
  const [name] = wanted.values();
  if (name && !round) round = sing(name);
}

function hush() {
  if (round) round.gain.value = 0;
  round = undefined;
}

// A context that runs keeps the sound hardware of a tablet awake.
function rest() {
  if (context?.state === 'running' && sounding === 0) context.suspend().catch(() => {});
}

function show() {
  root.dataset.sound = silent ? 'muted' : allowed ? 'on' : 'blocked';
  root.toggleAttribute('data-sound-waiting', wanted.size > 0 && root.dataset.sound !== 'on');
}

addEventListener('command:sound', ({ detail }) => play(detail?.name, detail?.id));
addEventListener('command:sound-stop', ({ detail }) => stop(detail?.id));
addEventListener('storage', e => { if (e.key === place && (e.newValue === 'muted') !== silent) mute(!silent); });

// Any press will do to be allowed; the switch itself also says with a chime that it works.
for (const type of ['pointerup', 'keydown']) {
  addEventListener(type, e => {
    if (!allowed && !silent && !e.target.closest?.('[data-sound-switch]')) ready().then(repeat).then(rest).catch(() => {});
  }, true);
}
document.addEventListener('click', e => {
  if (!e.target.closest?.('[data-sound-switch]')) return;
  if (root.dataset.sound === 'on') return mute(true);
  mute(false);
  if (wanted.size === 0) play('chime');
});

if (silent) show();
else ready().then(rest).catch(show);
