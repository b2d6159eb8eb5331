import type { Deed, Hazard, RoomPicture } from '../live';
import type { Clock } from '../live/clock';
import { isCleared } from '../live/room';
import type { Deeds } from './deeds';
import type { Log } from './log';
import type { Memory } from './memory';
import { button, element, find, say, sign } from './page';
import type { Room } from './rooms';
import { DoorPart } from './sheet-door';
import { HazardsPart } from './sheet-hazards';
import { HistoryPart } from './sheet-history';
import { MarksPart } from './sheet-marks';
import { FactsPart } from './sheet-facts';
import { NotePart } from './sheet-note';
import { PeoplePart } from './sheet-people';
import { ReadinessPart, type Ledger } from './sheet-readiness';
import { TruthPart } from './sheet-truth';
import type { Store } from './store';
import { words } from './words';

/** What the parts of the sheet work with. `act` does a deed in the room that is open. */
export interface Desk {
  start: { me: string; refusal?: string };
  store: Store;
  deeds: Deeds;
  memory: Memory;
  clock: Pick<Clock, 'since'>;
  log: Log;
  ledger: Ledger;
  /** How something that is on its way is called now. */
  reach: { readonly sending: string };
  act(button: string, deed: Deed): void;
}

/** One part of the sheet: made for a room, painted whenever something about it changed. */
export interface Part {
  element: HTMLElement;
  show(room: RoomPicture): void;
}

/** Everything about one room: how it stands, and what a person in it can say. */
export class Sheet {
  private readonly host = find('.sheet');
  private readonly state = element('p', 'sheet-state');
  private readonly standing = element('p', 'sheet-standing');
  private parts: Part[] = [];
  private room?: Room;

  constructor(private readonly desk: Omit<Desk, 'act'>, private readonly close: () => void,
    private readonly go: (room: Room) => void, private readonly near: (room: Room) => Room[], private readonly name: (id: string) => string) {
    this.host.addEventListener('keydown', event => event.key === 'Escape' && this.close());
  }

  /** The room that is open. */
  get open(): Room | undefined {
    return this.room;
  }

  show(room: Room): void {
    this.desk.deeds.hush();
    this.room = room;
    const desk: Desk = { ...this.desk, act: (pressed, deed) => this.act(room, pressed, deed) };
    const title = element('h2', '', room.title);
    title.tabIndex = -1;
    title.id = 'sheet-title';
    const back = button('sheet-close', this.close, '✕');
    back.setAttribute('aria-label', words.close);
    const head = element('div', 'sheet-head', element('div', '', title, element('p', 'soft', words.place(room.wing, room.level))), back);
    const mayMark = !this.desk.start.refusal && this.desk.store.incident?.open !== false;
    this.parts = [
      new ReadinessPart(room, desk),
      new TruthPart(room, desk),
      new FactsPart(room, desk),
      ...(mayMark ? [new MarksPart(room, desk), new DoorPart(room, desk), new PeoplePart(desk), new HazardsPart(desk)] : []),
      ...(this.desk.start.refusal ? [] : [new NotePart(room, desk)]),
      new HistoryPart(room, desk),
    ];
    const parts = this.parts.map(part => part.element);
    const near = mayMark ? this.next(room) : [];
    this.host.toggleAttribute('data-next', near.length > 0);
    this.host.setAttribute('aria-labelledby', title.id);
    this.host.replaceChildren(head, this.standing, this.state, ...parts, ...near);
    this.host.hidden = false;
    this.host.scrollTop = 0;
    this.repaint();
    title.focus({ preventScroll: true });
  }

  hide(): void {
    this.room = undefined;
    this.parts = [];
    this.host.hidden = true;
    this.host.replaceChildren();
  }

  repaint(): void {
    if (!this.room) return;
    const room = this.desk.store.room(this.room.id);
    this.host.dataset.search = room.search;
    this.describe(room);
    for (const part of this.parts) part.show(room);
  }

  /** Ages grow without anything happening. */
  tick(): void {
    if (this.room) this.describe(this.desk.store.room(this.room.id));
  }

  private describe(room: RoomPicture): void {
    const alarms = [...(room.help ? ['help'] : []), ...room.hazards];
    const drawn = alarms.join() + room.help;
    if (this.standing.dataset.drawn !== drawn) {
      this.standing.dataset.drawn = drawn;
      this.standing.replaceChildren(...alarms.map(alarm => element('span', `flag flag-${alarm}`, sign('plan-symbols', alarm, 'flag-sign'),
        alarm === 'help' ? room.help! : words.hazards[alarm as Hazard])));
    }
    const facts = [
      words.searches[room.search] + (room.search === 'recheck' ? words.because(room.recheck, this.name) : room.team && room.team !== room.by ? ` ${words.byTeam(room.team)}` : ''),
      room.clears?.at(-1)?.method && isCleared(room) ? words.methods[room.clears.at(-1)!.method!] : '',
      words.inside(room.occupancy, room.people),
      room.dispute,
      room.guard && words.guarded(room.guard),
      room.released && words.released(room.released),
      room.sealed && words.sealed(room.sealed),
      room.since && room.by ? words.since(room.by) + words.ago(this.desk.clock.since(room.since)) : '',
    ];
    say(this.state, facts.filter(Boolean).join(' · '));
  }

  /** The nearest rooms that are not searched, under the thumb: after a mark the next room is one tap away. */
  private next(room: Room): HTMLElement[] {
    const near = this.near(room);
    if (near.length === 0) return [];
    const row = element('nav', 'sheet-next', element('span', 'soft', words.next),
      ...near.map(other => button('btn', () => this.desk.deeds.listens && this.go(other), other.number || other.title)));
    row.setAttribute('aria-label', words.near(room.title));
    return [row];
  }

  private act(room: Room, pressed: string, deed: Deed): void {
    if (this.desk.deeds.do(room.id, pressed, deed) && deed.type !== 'note' && deed.type !== 'report') this.desk.memory.last = room.id;
  }
}
