// What was typed survives the loss of the circuit. While the circuit lives, the fields themselves are the truth and nothing
// is kept; when it is lost, or the page goes out of sight and may never come back, what stands in the fields is written
// down in the tab, and put back into the same fields of the page as it comes alive again. A form that was open and is not
// any more gets its words when it is opened.
const place = 'drafts';
const halfAnHour = 1_800_000;
const longEnough = 6;
const typed = new WeakSet();
const stood = new WeakMap();
const kept = document.querySelector('.reconnect .kept');
const isText = field => field.matches?.('main textarea, main input, [role="dialog"] textarea, [role="dialog"] input')
  && ['textarea', 'text', 'number', 'tel', 'email', 'url'].includes(field.type) && !field.closest('[role="combobox"]') && field.autocomplete !== 'one-time-code';
const fields = () => [...document.querySelectorAll('textarea, input')].filter(isText);
const alive = () => document.querySelector('main[data-interactive]') !== null;

// Nobody finds another's words in a tab that was left to them.
const owner = () => document.querySelector('.top-bar .me')?.title ?? '';

function nameOf(field) {
  const label = field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.placeholder;
  return [field.tagName, field.name, label.trim()].join('|');
}

function read() {
  try {
    const all = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return all && all.path === location.pathname && Date.now() - all.at < halfAnHour ? all : null;
  } catch { return null; }
}

function write(all) {
  try {
    if (all?.drafts.length) sessionStorage.setItem(place, JSON.stringify(all));
    else sessionStorage.removeItem(place);
  } catch { /* A browser without storage loses what was typed, as before. */ }
}

/** Writes down what stands in the fields that the person typed in. */
export function keep() {
  if (!alive()) return;
  const now = fields().filter(field => typed.has(field) && field.value !== '').map(field => ({ name: nameOf(field), value: field.value }));
  const before = read()?.drafts.filter(draft => !now.some(other => other.name === draft.name)) ?? [];
  write({ path: location.pathname, owner: owner(), at: Date.now(), drafts: [...before, ...now] });
}

// What stands in its field again is the field's own: whoever goes on working from there may send it and see it go.
function letGo() {
  const all = read();
  if (!all || !alive() || document.documentElement.dataset.link === 'lost') return;
  const there = fields();
  write({ ...all, drafts: all.drafts.filter(draft => !there.some(field => nameOf(field) === draft.name && field.value === draft.value)) });
}

function say(drafts) {
  kept.hidden = drafts.length === 0;
  const words = drafts[0]?.value ?? '';
  kept.querySelector('q').textContent = words.length > 80 ? `${words.slice(0, 80)}…` : words;
}

// The server must hear of it as of any other keystroke.
function fill(field, value) {
  typed.add(field);
  field.value = value;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

function putBack() {
  const all = read();
  if (!all) return say([]);
  if (!alive() || document.documentElement.dataset.link === 'lost') return;
  if (all.owner !== owner()) return write(null);
  const there = fields();
  const left = all.drafts.filter(draft => {
    const field = there.find(one => nameOf(one) === draft.name);
    if (!field) return true;
    if (field.value === '') fill(field, draft.value);
    // Until it has stood for a while it may be drawn anew; what the person wrote over it counts more.
    stood.set(field, field.value === draft.value ? (stood.get(field) ?? 0) + 1 : longEnough);
    return stood.get(field) < longEnough;
  });
  write({ ...all, drafts: left });
  say(left.filter(draft => !there.some(field => nameOf(field) === draft.name)));
}

document.addEventListener('input', event => {
  if (!event.isTrusted || !isText(event.target)) return;
  typed.add(event.target);
  if (document.documentElement.dataset.link === 'lost') keep();
}, true);
document.addEventListener('visibilitychange', () => (document.hidden ? keep() : letGo()));
document.addEventListener('click', event => event.isTrusted && event.target.closest('button') && letGo(), true);
document.addEventListener('keydown', event => event.isTrusted && event.key === 'Enter' && letGo(), true);
kept.querySelector('button').addEventListener('click', () => { write(null); say([]); });
setInterval(putBack, 500);
