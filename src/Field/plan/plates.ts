import type * as Leaflet from 'leaflet';
import type { RoomPicture } from '../live/contract';
import { teams } from '../live/room';
import { pane, pinned, type PlanFeature } from './map';
import { roomBox, type RoomBox } from './room-box';
import { element, symbol } from './symbols';
import { age, letter, people } from './words';

const urgent = ['threat', 'casualty', 'smokeOrGas', 'blocked'] as const;
const symbolWidth = 22;
const badgeWidth = 27;
const digitWidth = 8.2;

/**
 * What is written in a room: its number and name, the sign of its search, its people, and above everything its badges.
 * Signs and letters keep their size at any zoom; what does not fit into the room as it is on the screen is left out.
 */
export class Plate {
  readonly marker: Leaflet.Marker;
  private readonly root = element('div', 'plate');
  private readonly signs = element('span', 'plate-signs');
  private readonly corner = element('span', 'plate-people');
  private readonly badges = element('span', 'plate-badges');
  private readonly ageText = element('span', 'plate-age');
  private readonly box: RoomBox;
  private readonly at: [number, number];
  private readonly number: string;
  private alarms: string[] = [];
  private room?: RoomPicture;

  /** The smaller side of the space for it, in pixels, at the present zoom. */
  size = 0;

  constructor(feature: PlanFeature, private readonly map: Leaflet.Map, private readonly now: () => number) {
    const { label, number, name, title } = feature.properties;
    this.at = label ?? [0, 0];
    this.box = roomBox(feature.geometry!, this.at);
    // A room without a number goes by its name, when there is space for it.
    this.number = number || '';
    const named = number ? name : title;
    this.root.append(
      element('span', 'plate-main', this.signs, element('b', 'plate-number', this.number)),
      element('span', 'plate-name', named),
      this.ageText, this.corner, this.badges);
    this.marker = pinned(this.at, this.root, pane(map, 'plan-plates', 450));
  }

  show(room: RoomPicture | undefined, sending: boolean): void {
    this.room = room;
    this.root.dataset.search = room?.search ?? 'none';
    this.root.toggleAttribute('data-sending', sending);
    const signs: Node[] = [];
    if (room?.hazards.includes('noAccess')) signs.push(symbol('noAccess'));
    if (room?.search === 'searching' && room.team) signs.push(...teams(room).map(team => element('span', 'plate-team', letter(team))));
    else if (room && room.search !== 'none') signs.push(symbol(room.search));
    this.signs.replaceChildren(...signs);
    this.corner.textContent = room ? people(room) : '';
    this.alarms = [...(room?.help ? ['help'] : []), ...urgent.filter(hazard => room?.hazards.includes(hazard))];
    // What is urgent lies above what is not, also above the plates of other rooms.
    this.marker.setZIndexOffset(this.alarms.length ? 1000 : 0);
    this.tick();
    this.fit();
  }

  /** Leaves out what the room has no space for at this zoom. */
  fit(): void {
    const scale = (dx: number, dy: number) => {
      const point = (x: number, y: number) => this.map.latLngToLayerPoint([this.at[1] + y, this.at[0] + x]);
      return point(0, 0).distanceTo(point(dx, dy));
    };
    const width = 2 * scale(this.box.halfWidth, 0) - 6;
    const height = 2 * scale(0, this.box.halfHeight) - 4;
    this.size = Math.min(width, height);
    // Two signs where there is space for two, else the first: the key comes before the search.
    const first = this.signs.childElementCount > 1 && width < 2 * symbolWidth - 7;
    const signs = (first ? 1 : this.signs.childElementCount) * symbolWidth;
    const digits = this.number.length * digitWidth;
    const corner = this.corner.textContent ? 10 + this.corner.textContent.length * digitWidth : 0;
    const line = signs + digits + (signs && digits ? 4 : 0);
    const row = width >= line && height >= 18;
    const column = !row && signs > 0 && width >= Math.max(signs, digits) && height >= 40;
    const show = {
      signs: signs > 0 && (row || column || (width >= signs - 7 && height >= 14)),
      number: digits > 0 && (row || column || (signs === 0 && width >= digits && height >= 14)),
      name: width >= 62 && height >= (column ? 58 : line ? 38 : 18),
      age: this.room?.search === 'recheck' && width >= 50 && height >= (column ? 54 : 34),
      people: false,
      small: this.size < 38,
      first,
    };
    const written = () => (line ? (column ? 40 : 20) : 0) + (show.name ? 16 : 0) + (show.age ? 15 : 0);
    const fits = () => written() <= height && (!corner || width >= line + 2 * corner || (height - written()) / 2 >= 15);
    // People come before ages, ages before names.
    if (!fits()) show.name = false;
    if (!fits()) show.age = false;
    show.people = corner > 0 && width >= corner && fits();
    if (show.small && this.alarms.length) show.signs = show.number = false;
    // Badges come before people too.
    const space = Math.max(1, Math.floor((width + 6) / badgeWidth));
    if (Math.min(space, this.alarms.length) * badgeWidth > width + 6 - corner) show.people = false;
    this.badge(space);
    this.root.style.width = `${Math.max(0, width)}px`;
    this.root.style.height = `${Math.max(0, height)}px`;
    this.root.dataset.shows = Object.entries(show).filter(([, shown]) => shown).map(([part]) => part).join(' ') + (column ? ' column' : '');
  }

  /** Ages grow without anything happening. */
  tick(): void {
    const since = this.room?.clearedAt ?? this.room?.since;
    this.ageText.textContent = this.room?.search === 'recheck' && since ? age(since, this.now()) : '';
  }

  pulse(): void {
    pulse(this.root);
  }

  /** As many badges as there is space for, the most urgent first, and how many more there are. */
  private badge(space: number): void {
    const shown = this.alarms.slice(0, this.alarms.length > space ? Math.max(1, space - 1) : space);
    const badges = shown.map(alarm => element('span', `plan-badge badge-${alarm}`, symbol(alarm)));
    const more = this.alarms.length - shown.length;
    if (more) badges.push(element('span', 'plan-badge', `+${more}`));
    this.badges.replaceChildren(...badges);
  }
}

/** Draws the eye once; the style sheet leaves it out for those who want no motion. */
export function pulse(target: Element): void {
  target.classList.remove('changed');
  void target.getBoundingClientRect();
  target.classList.add('changed');
  target.addEventListener('animationend', () => target.classList.remove('changed'), { once: true });
}
