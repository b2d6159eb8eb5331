import type * as Leaflet from 'leaflet';
import type { RoomPicture } from '../live/contract';
import { pane, pinned, type PlanFeature } from './map';
import { roomBox, type RoomBox } from './room-box';
import { element, symbol } from './symbols';
import { age, letter, people } from './words';

const urgent = ['threat', 'casualty', 'smokeOrGas', 'blocked'] as const;
const symbolWidth = 22;
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
  private room?: RoomPicture;

  /** The smaller side of the space for it, in pixels, at the present zoom. */
  size = 0;

  constructor(feature: PlanFeature, private readonly map: Leaflet.Map) {
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
    if (room?.search === 'searching' && room.team) signs.push(element('span', 'plate-team', letter(room.team)));
    else if (room && room.search !== 'none') signs.push(symbol(room.search));
    this.signs.replaceChildren(...signs);
    this.corner.textContent = room ? people(room) : '';
    this.badge(room);
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
    const signs = this.signs.childElementCount * symbolWidth;
    const digits = this.number.length * digitWidth;
    const corner = this.corner.textContent ? 10 + this.corner.textContent.length * digitWidth : 0;
    const row = width >= signs + digits + (signs && digits ? 4 : 0) && height >= 18;
    const column = !row && signs > 0 && width >= Math.max(signs, digits) && height >= 40;
    const show = {
      signs: signs > 0 && (row || column || (width >= signs - 4 && height >= 18)),
      number: digits > 0 && (row || column || (signs === 0 && width >= digits && height >= 14)),
      people: corner > 0 && (height >= 46 ? width >= Math.max(corner, 30) : width >= signs + digits + 2 * corner),
      name: width >= 62 && height >= (column ? 74 : this.number || signs ? 56 : 20),
      age: this.room?.search === 'recheck' && width >= 50 && height >= 72,
    };
    this.root.style.width = `${Math.max(0, width)}px`;
    this.root.style.height = `${Math.max(0, height)}px`;
    this.root.dataset.shows = Object.entries(show).filter(([, shown]) => shown).map(([part]) => part).join(' ') + (column ? ' column' : '');
  }

  /** Ages grow without anything happening. */
  tick(): void {
    this.ageText.textContent = this.room?.search === 'recheck' ? age(this.room.since) : '';
  }

  pulse(): void {
    pulse(this.root);
  }

  private badge(room: RoomPicture | undefined): void {
    const badges: HTMLElement[] = urgent.filter(hazard => room?.hazards.includes(hazard))
      .map(hazard => element('span', `plan-badge badge-${hazard}`, symbol(hazard)));
    if (room?.help) badges.unshift(element('span', 'plan-badge badge-help', symbol('help')));
    const more = badges.splice(3).length;
    if (more) badges.push(element('span', 'plan-badge', `+${more}`));
    this.badges.replaceChildren(...badges);
    // What is urgent lies above what is not, also above the plates of other rooms.
    this.marker.setZIndexOffset(badges.length ? 1000 : 0);
  }
}

/** Draws the eye once; the style sheet leaves it out for those who want no motion. */
export function pulse(target: Element): void {
  target.classList.remove('changed');
  void target.getBoundingClientRect();
  target.classList.add('changed');
  target.addEventListener('animationend', () => target.classList.remove('changed'), { once: true });
}
