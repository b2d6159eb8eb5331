// The table for marks from paper. Every keystroke is kept in the browser; a line leaves it only when the server has it,
// and goes under the same id however often it is sent.
const form = document.querySelector('form[data-start]');
const start = JSON.parse(form.dataset.start);
const body = form.querySelector('tbody');
const blank = form.querySelector('template').content.firstElementChild;
const sum = form.querySelector('[data-sum]');
const place = `paper:${start.incident}:${start.person}`;
const names = ['room', 'search', 'people', 'hazard', 'at', 'who'];
const two = n => String(n).padStart(2, '0');
const day = new Intl.DateTimeFormat('en-US', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' });
const zone = new Intl.DateTimeFormat('en-US', { timeZoneName: 'long' }).formatToParts(start.declared).find(part => part.type === 'timeZoneName').value;
document.querySelector('[data-zone]').textContent = zone;
document.querySelector('[data-day]').textContent = day.format(start.declared);

const lines = () => [...body.rows];
const field = (row, name) => row.querySelector(`[name="${name}"]`);
const said = row => Object.fromEntries(names.map(name => [name, field(row, name).value.trim()]));
const isBlank = row => { const line = said(row); return !names.some(name => name !== 'who' && name !== 'at' && line[name]); };

function keep() {
  const open = lines().filter(row => row.dataset.is !== 'saved' && !isBlank(row));
  if (open.length) localStorage.setItem(place, JSON.stringify(open.map(row => ({ id: row.dataset.id, ...said(row) }))));
  else localStorage.removeItem(place);
  const saved = lines().filter(row => row.dataset.is === 'saved').length;
  sum.textContent = [saved && `${saved} saved`, open.length && `${open.length} not saved yet, kept on this machine`].filter(Boolean).join(', ');
}

function tell(row, is, words) {
  row.dataset.is = is;
  row.querySelector('[data-state]').textContent = words;
  // The mark is in the record: a mistake in it is put right by another mark, not here.
  for (const name of names) field(row, name).disabled = is === 'saved';
  row.querySelector('[data-drop]').hidden = is === 'saved';
}

function add(line = { who: lines().map(row => field(row, 'who').value).filter(Boolean).at(-1) ?? '' }) {
  const row = blank.cloneNode(true);
  row.dataset.id = line.id ?? crypto.randomUUID?.() ?? ids();
  for (const name of names) field(row, name).value = line[name] ?? '';
  body.append(row);
  return row;
}

// randomUUID is missing where the page came without TLS.
function ids() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function roomOf(words) {
  const wanted = words.toLowerCase();
  const only = found => (found.length === 1 ? found[0] : undefined);
  return only(start.rooms.filter(room => room.title.toLowerCase() === wanted))
    ?? only(start.rooms.filter(room => room.number.toLowerCase() === wanted))
    ?? only(start.rooms.filter(room => room.title.toLowerCase().includes(wanted)));
}

/** "14:07", "1407" or "9:5" on the incident's day; a time well before it began is of the day after, if that has been. */
function moment(words) {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(words);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined;
  const at = new Date(start.declared);
  at.setHours(Number(found[1]), Number(found[2]), 0, 0);
  // The paper has no seconds: the minute of the declaration itself is not before it.
  const later = new Date(at);
  later.setDate(at.getDate() + 1);
  return at.getTime() < start.declared - 3_600_000 && later.getTime() <= Date.now() ? later : at;
}

function read(row) {
  const line = said(row);
  const room = line.room && roomOf(line.room);
  const at = moment(line.at);
  const people = line.people === '' ? null : Number(line.people);
  const wrong = !line.room ? ['room', 'Which room?'] : !room ? ['room', 'No such room, or several. Choose one of the list.']
    : !line.search && !line.hazard && people === null ? ['search', 'What was seen? Search, people or a hazard.']
    : people !== null && !(Number.isInteger(people) && people >= 0 && people <= 999) ? ['people', 'People: a number up to 999.']
    : !at ? ['at', 'When? As 14:07.']
    : !line.who ? ['who', 'Who saw it? A name, or words.'] : undefined;
  for (const name of names) field(row, name).toggleAttribute('aria-invalid', false);
  if (wrong) {
    field(row, wrong[0]).setAttribute('aria-invalid', 'true');
    tell(row, 'wrong', wrong[1]);
    return undefined;
  }
  field(row, 'room').value = room.title;
  field(row, 'at').value = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return {
    commandId: row.dataset.id, room: room.id, seen: 0, search: line.search || null,
    occupancy: people === null ? null : people === 0 ? 'empty' : 'people', people,
    hazards: line.hazard ? [line.hazard] : [], ended: [], observedAt: at.toISOString(), witness: line.who, device: 'paper',
  };
}

let sending = false;
async function save() {
  if (sending) return;
  const open = lines().filter(row => row.dataset.is !== 'saved' && !isBlank(row));
  const marks = open.map(row => [row, read(row)]).filter(([, mark]) => mark);
  keep();
  if (marks.length === 0) { open[0]?.querySelector('[aria-invalid]')?.focus(); return; }
  sending = true;
  form.querySelector('[type="submit"]').setAttribute('aria-disabled', 'true');
  for (const [row] of marks) tell(row, 'sending', 'sending…');
  try {
    for (let from = 0; from < marks.length; from += 50) await send(marks.slice(from, from + 50));
  } finally {
    sending = false;
    form.querySelector('[type="submit"]').removeAttribute('aria-disabled');
    keep();
    const first = lines().find(row => row.dataset.is === 'wrong' || row.dataset.is === 'refused');
    if (first) field(first, names.find(name => field(first, name).hasAttribute('aria-invalid')) ?? 'room').focus();
  }
}

async function send(marks) {
  const wait = words => marks.forEach(([row]) => tell(row, 'waiting', words));
  try {
    const answer = await fetch(`/incidents/${start.incident}/paper`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(marks.map(([, mark]) => mark)),
    });
    if (answer.status === 401 || answer.redirected) return wait('Not saved: sign in again in another tab, then save.');
    if (!answer.ok) return wait(`Not saved: the server answers ${answer.status}. Save again.`);
    for (const { commandId, state, words } of await answer.json()) {
      const row = lines().find(line => line.dataset.id === commandId);
      // What was refused is another thing once it is put right.
      if (state === 'refused') row.dataset.id = crypto.randomUUID?.() ?? ids();
      tell(row, state, state === 'saved' ? 'saved' : words);
    }
  } catch {
    wait('Not saved: no way to the server. Kept here; save again.');
  }
}

body.addEventListener('input', event => {
  const row = event.target.closest('tr');
  if (row.dataset.is) tell(row, '', '');
  event.target.removeAttribute('aria-invalid');
  if (row === body.lastElementChild && !isBlank(row)) add();
  keep();
});
body.addEventListener('change', event => {
  const room = event.target.name === 'room' && event.target.value && roomOf(event.target.value.trim());
  if (room) event.target.value = room.title;
  keep();
});
body.addEventListener('click', event => {
  const drop = event.target.closest('[data-drop]');
  if (!drop) return;
  drop.closest('tr').remove();
  if (!body.rows.length || !isBlank(body.lastElementChild)) add();
  field(body.lastElementChild, 'room').focus();
  keep();
});
form.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.target.tagName === 'BUTTON') return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) return void save();
  const row = event.target.closest('tr');
  const next = row?.nextElementSibling ?? add();
  if (isBlank(next) && !field(next, 'who').value) field(next, 'who').value = field(row, 'who').value;
  field(next, 'room').focus();
});
form.querySelector('[data-add]').addEventListener('click', () => field(isBlank(body.lastElementChild) ? body.lastElementChild : add(), 'room').focus());
form.addEventListener('submit', event => { event.preventDefault(); void save(); });
addEventListener('online', () => { if (lines().some(row => row.dataset.is === 'waiting')) void save(); });

for (const line of JSON.parse(localStorage.getItem(place) ?? '[]')) tell(add(line), 'waiting', 'not saved yet');
field(add(), 'room').focus();
keep();
