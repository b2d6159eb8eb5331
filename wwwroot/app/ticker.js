// Keeps every clock and age on the page running, whether or not the circuit is there.
//   <span data-clock></span>                          the time of day, 14:07:32
//   <time data-age="clock" datetime="…">12:41</time>  counts up; data-age="words" says "3 min ago"; data-age="left" counts down
//   <time data-local="1766…">14:07:32</time>          a moment, in milliseconds since 1970, in the reader's time zone
//   data-overdue-after="600"                          adds data-overdue once that many seconds have passed
const root = document.documentElement;

// Ages are the server's truth: a tablet whose clock is wrong must not show a room as fresh.
const served = Number(root.dataset.now);
const arrived = performance.timeOrigin + (performance.getEntriesByType('navigation')[0]?.responseStart ?? 0);
const skew = served ? served - arrived : 0;
export const now = () => Date.now() + skew;

const two = n => String(n).padStart(2, '0');
const timeOfDay = ms => { const t = new Date(ms); return `${two(t.getHours())}:${two(t.getMinutes())}:${two(t.getSeconds())}`; };

export function age(seconds, form) {
  const s = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(s / 60), hours = Math.floor(minutes / 60), days = Math.floor(hours / 24);
  if (form !== 'words') return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(s % 60)}` : `${minutes}:${two(s % 60)}`;
  if (s < 60) return s < 10 ? 'just now' : `${Math.floor(s / 10) * 10} s ago`;
  if (minutes < 60) return `${minutes} min ago`;
  return hours < 24 ? `${hours} h ${minutes % 60} min ago` : `${days} d ago`;
}

// Changes the text in place: the node belongs to Blazor, which must find it again.
function say(element, words) {
  const node = element.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE) element.textContent = words;
  else if (node.data !== words) node.data = words;
}

function sayAge(time, at) {
  const seconds = (at - Date.parse(time.dateTime)) / 1000;
  if (Number.isNaN(seconds)) return;
  say(time, age(time.dataset.age === 'left' ? -seconds : seconds, time.dataset.age));
  const limit = Number(time.dataset.overdueAfter);
  if (limit) time.toggleAttribute('data-overdue', seconds >= limit);
}

// A moment stands in the reader's own zone as soon as it is on the page, and an age that came empty is told.
function sayMoments() {
  for (const time of document.querySelectorAll('time[data-local]:not([data-said])')) {
    say(time, timeOfDay(Number(time.dataset.local)));
    time.dataset.said = '';
  }
  for (const time of document.querySelectorAll('time[data-age]:empty')) sayAge(time, now());
}

let next;
function tick() {
  clearTimeout(next);
  const at = now();
  for (const clock of document.querySelectorAll('[data-clock]')) say(clock, timeOfDay(at));
  for (const time of document.querySelectorAll('time[data-age]')) {
    sayAge(time, at);
  }
  next = setTimeout(tick, 1000 - (now() % 1000) + 5);
}

tick();
sayMoments();
new MutationObserver(sayMoments).observe(document.body, { childList: true, subtree: true });
document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });
