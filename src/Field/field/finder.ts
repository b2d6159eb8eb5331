import { element, find, say } from './page';
import type { Room, Rooms, Wing } from './rooms';
import { isCleared } from '../live/room';
import type { Store } from './store';
import { Tile } from './tile';
import { unsearched, type Next } from './unsearched';
import { words } from './words';

/** How many of the rooms to search next are shown by themselves; the others stand in their wings. */
const shown = 6;

/**
 * The rooms: those that need someone, those near the last one marked, then wing by wing with what is unsearched first.
 * Their order is made when the list comes into view; after that a live change repaints a room where it stands.
 */
export class Finder {
  private readonly host = find('.finder');
  private readonly tiles: Tile[] = [];
  private readonly bars: (() => void)[] = [];
  private readonly open = new Set<string>();
  private typed = '';
  private first?: Room;

  constructor(private readonly rooms: Rooms, private readonly store: Store, private readonly choose: (room: Room) => unknown, private readonly last: () => string,
    private readonly now: () => number) {}

  /** Narrows the list to what was typed. */
  find(typed: string): void {
    this.typed = typed;
    this.arrange();
    this.host.scrollTop = 0;
  }

  /** Opens the likeliest room for what was typed. */
  openFirst(): void {
    if (this.first) this.choose(this.first);
  }

  /** Makes the list anew, in the order that counts now. */
  arrange(): void {
    this.tiles.length = this.bars.length = 0;
    this.host.replaceChildren(...(this.typed.trim() ? this.foundParts() : this.allParts()));
    this.repaint();
  }

  /** Puts the focus back where the person was, after a room was closed. */
  focus(room?: Room): void {
    const tile = this.tiles.find(made => made.room === room);
    if (room) (tile?.element ?? this.host).focus({ preventScroll: !tile });
  }

  /** Paints what is shown, where it stands. */
  repaint(): void {
    for (const tile of this.tiles) tile.show(this.store.room(tile.room.id), this.store.isSending(tile.room.id));
    for (const bar of this.bars) bar();
  }

  private foundParts(): Element[] {
    const found = this.rooms.find(this.typed).slice(0, 60);
    this.first = found[0];
    const status = element('p', 'found', found.length ? words.found(found.length) : words.nothingFound(this.typed.trim()));
    status.setAttribute('role', 'status');
    return [status, this.grid(found)];
  }

  private allParts(): Element[] {
    this.first = undefined;
    const parts: Element[] = [];
    const urgent = this.rooms.all.filter(({ id }) => {
      const room = this.store.room(id);
      return room.help || room.hazards.includes('threat') || room.hazards.includes('casualty');
    });
    if (urgent.length) parts.push(this.block('urgent', words.mine, urgent));
    const last = this.rooms.get(this.last());
    const near = last && this.rooms.near(last, 5, room => !this.isDone(room));
    if (near?.length) parts.push(this.block('near', words.near(last!.number || last!.title), [last!, ...near]));
    parts.push(...this.nextPart(urgent));
    this.openOne(last);
    parts.push(...this.rooms.wings.map(wing => this.wing(wing)));
    return parts;
  }

  /** What to search next, by risk, with the reason on each; those that stand above already are left out. */
  private nextPart(above: Room[]): Element[] {
    const pressing = this.unsearched().filter(({ room, why }) => why !== 'never' && !above.includes(room)).slice(0, shown);
    if (pressing.length === 0) return [];
    const tiles = pressing.map(next => new Tile(next.room, this.choose, () => words.why(next, this.store.room(next.room.id), id => this.rooms.get(id)?.title ?? id)));
    this.tiles.push(...tiles);
    const block = element('section', 'block next', element('h2', '', words.searchNext), element('div', 'tiles reasoned', ...tiles.map(tile => tile.element)));
    block.setAttribute('aria-label', words.searchNext);
    return [block];
  }

  private unsearched(among?: Room[]): Next[] {
    return unsearched(this.rooms, id => this.store.room(id), this.now(), among);
  }

  /** The rooms of a wing: what to search next by risk, then what is being searched, then what is done. */
  private ordered(wing: Wing): Room[] {
    const next = this.unsearched(wing.rooms).map(({ room }) => room);
    return [...next, ...wing.rooms.filter(room => !next.includes(room)).sort((a, b) => Number(this.isDone(a)) - Number(this.isDone(b)))];
  }

  /** One wing is open from the start: the one the person is in, else the first with something to search. */
  private openOne(last: Room | undefined): void {
    if (this.open.size) return;
    const wing = (last && this.rooms.wingOf(last)) ?? this.rooms.wings.find(({ rooms }) => rooms.some(room => !this.isDone(room))) ?? this.rooms.wings[0];
    if (wing) this.open.add(wing.name);
  }

  private block(name: string, title: string, rooms: Room[]): Element {
    const block = element('section', `block ${name}`, element('h2', '', title), this.grid(rooms));
    block.setAttribute('aria-label', title);
    return block;
  }

  private wing(wing: Wing): Element {
    const figure = element('span', 'wing-count');
    const bar = element('span', 'wing-bar', element('i', 'bar-cleared'), element('i', 'bar-searching'));
    bar.setAttribute('aria-hidden', 'true');
    const summary = element('summary', '', element('h2', '', words.wing(wing.name)), bar, figure);
    const details = element('details', 'wing', summary);
    // Tiles of a closed wing are made when it is opened: a phone draws what is looked at.
    const fill = () => {
      if (details.open && details.childElementCount === 1) {
        details.append(this.grid(this.ordered(wing)));
        this.repaint();
      }
    };
    details.open = this.open.has(wing.name);
    if (details.open) details.append(this.grid(this.ordered(wing)));
    details.addEventListener('toggle', () => {
      if (details.open) this.open.add(wing.name);
      else this.open.delete(wing.name);
      fill();
    });
    this.bars.push(() => {
      const { total, cleared, searching, help } = this.store.count(wing.rooms);
      const text = words.cleared(cleared, total);
      if (figure.firstChild?.textContent !== text) {
        figure.replaceChildren(element('span', '', text), element('span', 'visually-hidden', ` ${words.clearedLong(cleared, total)}`));
        (figure.firstChild as Element).setAttribute('aria-hidden', 'true');
      }
      summary.toggleAttribute('data-urgent', help > 0);
      bar.style.setProperty('--cleared', String(cleared / total));
      bar.style.setProperty('--searching', String(searching / total));
    });
    return details;
  }

  private grid(rooms: Room[]): Element {
    const tiles = rooms.map(room => new Tile(room, this.choose));
    this.tiles.push(...tiles);
    return element('div', 'tiles', ...tiles.map(tile => tile.element));
  }

  private isDone(room: Room): boolean {
    return isCleared(this.store.room(room.id));
  }
}

/** Instead of the list, when there is none. */
export function showInstead(text: string, ...more: Element[]): void {
  const note = element('p', 'soft');
  say(note, text);
  find('.finder').replaceChildren(note, ...more);
}
