// The page a person holds in a hallway: find a room in two taps, mark it in one more. It needs no circuit.
import { LiveIncident, outbox } from './live';
import { CheckIn } from './field/check-in';
import { CommandLine } from './field/command-line';
import { Keeper } from './field/keeper';
import { Refused } from './field/refused';
import { Turns } from './live/turns';
import { Deeds } from './field/deeds';
import { Finder, showInstead } from './field/finder';
import { Floor } from './field/floor';
import { Header, turnTheme } from './field/header';
import { Log } from './field/log';
import { Memory } from './field/memory';
import { Pad } from './field/pad';
import { Pinned } from './field/pinned';
import { button, element, find, say, sign } from './field/page';
import { RollCall } from './field/roll';
import { Rooms, type Room } from './field/rooms';
import { Sheet } from './field/sheet';
import { Ledger } from './field/sheet-readiness';
import { soundSwitch } from './field/sound';
import { readStart } from './field/start';
import { Store } from './field/store';
import { tongueSwitch } from './field/tongue';
import { language } from './field/language';
import { Views } from './field/views';
import { keepPage } from './worker/keep';
import { words } from './field/words';

const start = readStart(document);
const app = find('.field-app');
const memory = new Memory(start.incident);
const header = new Header();
const led = new CommandLine(start.noCommandAfter, { since: then => live.clock.since(then) });
const pinned = new Pinned(id => rooms?.get(id)?.title, id => deeds.listens && views.open(id));
const said = find('.said');

const deeds = new Deeds(deed => live.send(deed), done => {
  keeper.tell();
  paint();
  const title = rooms?.get(done.room)?.title ?? '';
  if (done.stage === 'saved') say(said, `${title}: ${words.deed(done.deed)}, ${words.stages.saved}`);
}, id => outbox.forget(id));
const keeper = new Keeper(outbox, header, () => live?.clock, start.incident);
const refused = new Refused(deeds, id => rooms?.get(id)?.title, id => deeds.listens && views.open(id));
const store = new Store(deeds, start.me, () => live.clock.now);
const log = new Log(after => live.eventsAfter(after));
const ledger = new Ledger(start.readiness, () => sheet.repaint());
const sheet = new Sheet({ start, store, deeds, memory, clock: { since: then => live.clock.since(then) }, log, ledger, reach: keeper }, () => views.back(), room => views.open(room.id),
  room => rooms?.near(room, 3, other => store.room(other.id).search === 'none' || store.room(other.id).search === 'recheck') ?? [], id => rooms?.get(id)?.title ?? id);
const roll = new RollCall(start.person, deed => live.send(deed), { get now() { return live.clock.now; } }, team => memory.team = team);
const checkIn = new CheckIn(start, deeds);
const floor = new Floor(start, id => views.open(id));

let rooms: Rooms | undefined;
let finder: Finder | undefined;

const views = new Views(app, {
  room: id => {
    const room = rooms?.get(id);
    if (room) sheet.show(room);
    return room !== undefined;
  },
  closeRoom: () => {
    const left = sheet.open;
    sheet.hide();
    deeds.hush();
    finder?.arrange();
    finder?.focus(left);
  },
  plan: () => void floor.show(sheet.open?.id ?? memory.last),
});

const live = LiveIncident.join(start.incident, app, {
  picture: picture => {
    const first = !store.incident;
    store.replace(picture);
    header.show(picture);
    roll.show(picture);
    checkIn.show(picture);
    led.show(picture);
    if (first) finder?.arrange();
    paint();
  },
  patch: (patch, picture) => {
    log.add(patch.events);
    store.apply(patch, picture);
    header.show(picture);
    roll.show(picture);
    checkIn.show(picture);
    led.show(picture);
    paint();
    sumUp();
  },
  healed: () => log.forget(),
  link: link => {
    header.link(link);
    keeper.link(link);
    led.tick();
  },
  seen: seen => {
    deeds.hear(seen);
    sheet.repaint();
  },
});

// What time alone changes is painted without anything being heard, also without a network.
const turns = new Turns(() => live.clock.now, () => {
  paint();
  sumUp();
});

outbox.listen({
  changed: () => keeper.tell(),
  found: ({ command, ...entry }) => command.incident === start.incident && deeds.restore({ command, ...entry }),
});

function paint(): void {
  app.dataset.version = String(store.version);
  refused.show();
  pinned.show(store.incident);
  turns.watch(store.rooms);
  finder?.repaint();
  sheet.repaint();
}

let summing: ReturnType<typeof setTimeout> | undefined;

/** Says how it stands, at most every ten seconds: who listens is not told each mark. */
function sumUp(): void {
  summing ??= setTimeout(() => {
    summing = undefined;
    if (!rooms) return;
    const count = store.count(rooms.toSearch);
    const threats = rooms.all.filter(room => store.room(room.id).hazards.includes('threat')).length;
    say(said, words.progress(count.cleared, count.total, count.help, threats));
  }, 10_000);
}

async function load(): Promise<void> {
  if (!start.rooms) return;
  try {
    const response = await fetch(start.rooms);
    if (!response.ok) throw new Error(String(response.status));
    rooms = new Rooms((await response.json()) as Room[]);
  } catch {
    return showInstead(words.noRooms, button('btn btn-large', () => void load(), words.again));
  }
  finder = new Finder(rooms, store, room => deeds.listens && views.open(room.id), () => memory.last, () => live.clock.now);
  new Pad(typed => finder!.find(typed), () => finder!.openFirst());
  // The code on a door names its room.
  const asked = new URLSearchParams(location.search).get('room');
  if (asked) history.replaceState(null, '', location.pathname + (rooms.get(asked) ? `#room=${encodeURIComponent(asked)}` : ''));
  views.start();
}

find('.tools').append(
  ...(start.plan ? [button('tool', () => views.togglePlan(), sign('field', 'plan', 'tool-sign'), element('span', 'tool-word', words.plan))] : []),
  Object.assign(button('tool', turnTheme, sign('field', 'theme', 'tool-sign')), { title: words.light }));
find('.tools').lastElementChild!.setAttribute('aria-label', words.light);
find('.tools').append(soundSwitch(), tongueSwitch());
document.documentElement.lang = language();
setInterval(() => {
  sheet.tick();
  led.tick();
}, 5_000);
setInterval(() => roll.tick(), 1_000);
// Only where the browser keeps nothing would leaving the page lose it.
addEventListener('beforeunload', event => !outbox.lasts && deeds.waiting && event.preventDefault());
void keepPage([start.rooms, start.plan, start.readiness]);
void ledger.freshen();
void load();
