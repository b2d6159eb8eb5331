import type { RoomPicture } from '../live';
import { teams } from '../live/room';
import { button, element, say, sign } from './page';
import type { Room } from './rooms';
import { facts, words } from './words';

const alarms = ['threat', 'casualty', 'smokeOrGas', 'blocked'] as const;

/** One room as a button: its number, its sign by shape first, and above everything what is urgent. */
export class Tile {
  readonly element: HTMLButtonElement;
  private readonly signs = element('span', 'tile-signs');
  private readonly people = element('span', 'tile-people');
  private readonly spoken = element('span', 'visually-hidden');
  private readonly reason = element('span', 'tile-why');
  private drawn = '';

  /** @param why why it is next to be searched; told anew at each repaint, and none for a tile that stands for itself */
  constructor(readonly room: Room, open: (room: Room) => unknown, private readonly why?: () => string) {
    const label = room.number
      ? [element('b', 'tile-number', room.number), ' ', this.people, element('span', 'tile-name', room.name)]
      : [element('b', 'tile-name alone', room.title), this.people];
    this.people.setAttribute('aria-hidden', 'true');
    this.signs.setAttribute('aria-hidden', 'true');
    this.element = button('tile', () => open(room), element('span', 'tile-label', ...label), this.signs, this.spoken);
    this.element.dataset.room = room.id;
    if (why) this.element.append(this.reason);
  }

  show(room: RoomPicture, sending: boolean): void {
    if (this.why) say(this.reason, this.why());
    const drawn = JSON.stringify([room, sending]);
    if (drawn === this.drawn) return;
    const first = this.drawn === '';
    this.drawn = drawn;
    const noAccess = room.hazards.includes('noAccess');
    this.element.dataset.search = room.search;
    this.element.toggleAttribute('data-urgent', room.help !== undefined || room.hazards.includes('threat') || room.hazards.includes('casualty'));
    this.element.toggleAttribute('data-sending', sending);
    say(this.spoken, `: ${facts(room, sending)}`);
    const search = room.search === 'searching' && room.team
      ? teams(room).map(team => element('span', 'tile-team', words.teamLetter(team)))
      : room.search !== 'none' ? [sign('plan-symbols', room.search, 'search-sign')] : [];
    this.signs.replaceChildren(
      ...(room.help ? [sign('plan-symbols', 'help', 'alarm alarm-help')] : []),
      ...alarms.filter(hazard => room.hazards.includes(hazard)).map(hazard => sign('plan-symbols', hazard, `alarm alarm-${hazard}`)),
      ...(noAccess ? [sign('plan-symbols', 'noAccess', 'search-sign')] : []),
      ...search);
    say(this.people, { unknown: '', empty: '0', people: String(room.people ?? '?'), evacuated: '↗' }[room.occupancy]);
    if (!first) this.pulse();
  }

  /** Draws the eye once to what changed; the style sheet leaves it out for those who want no motion. */
  private pulse(): void {
    this.element.classList.remove('changed');
    void this.element.offsetWidth;
    this.element.classList.add('changed');
  }
}
