import type * as Leaflet from 'leaflet';
import { closesOverItself, contains, wouldCross, type Position } from './inside';
import { pane, type MapHandle, type PlanFeature, type PlanFile } from './map';
import { element } from './symbols';
import { picking as words } from './words';

/** What is asked of the map by a `plan:pick` event on its host. */
interface Asked {
  outline: boolean;
  words: string;
  taken?: boolean;
  done(picked: Picked | null): void;
}

/** A place, or the corners of an outline; `level` is missing outdoors. */
interface Picked {
  level: string | null;
  room: string | null;
  points: Position[];
}

const mostCorners = 64;
const movedBy = 8;

/** Lets a person point at the map: one tap for a place, several for an outline. A room can be chosen by key as well. */
export class Picking {
  private readonly preview: Leaflet.Polygon;
  private readonly line: Leaflet.Polyline;
  private asked?: Asked;
  private bar?: HTMLElement;
  private corners: Position[] = [];
  private begunOn = 0;
  private pressed?: { x: number; y: number };

  constructor(private readonly host: HTMLElement, private readonly map: MapHandle, private readonly file: PlanFile, private readonly ordinal: () => number) {
    const renderer = L.svg({ pane: pane(map.leaflet, 'plan-pick', 470) });
    this.preview = L.polygon([], { renderer, interactive: false, className: 'plan-pick-area' }).addTo(map.leaflet);
    this.line = L.polyline([], { renderer, interactive: false, className: 'plan-pick-line' }).addTo(map.leaflet);
    host.addEventListener('plan:pick', this.begin);
    host.addEventListener('plan:pick-cancel', this.cancel);
  }

  stop(): void {
    this.cancel();
    this.host.removeEventListener('plan:pick', this.begin);
    this.host.removeEventListener('plan:pick-cancel', this.cancel);
  }

  /** Shows the corners that are set. */
  redraw(): void {
    const corners = this.corners.map(([x, y]): [number, number] => [y, x]);
    this.preview.setLatLngs(corners);
    this.line.setLatLngs(corners);
  }

  private readonly begin = (event: Event): void => {
    this.cancel();
    this.asked = (event as CustomEvent<Asked>).detail;
    this.asked.taken = true;
    this.host.dataset.picking = this.asked.outline ? 'outline' : 'place';
    this.listen('addEventListener');
    this.say(this.asked.words);
  };

  private readonly cancel = (): void => this.end(null);

  private end(picked: Picked | null): void {
    const { asked } = this;
    if (!asked) return;
    this.asked = undefined;
    this.corners = [];
    this.redraw();
    this.bar?.remove();
    this.bar = undefined;
    delete this.host.dataset.picking;
    this.listen('removeEventListener');
    asked.done(picked);
  }

  private listen(how: 'addEventListener' | 'removeEventListener'): void {
    const { element: map } = this.map;
    // Before rooms and the map itself hear of it.
    map[how]('pointerdown', this.press as EventListener, true);
    map[how]('click', this.tap as EventListener, true);
    map[how]('featureclick', this.choose as EventListener, true);
    this.host[how]('keydown', this.key as EventListener, true);
  }

  private readonly press = ({ clientX, clientY }: PointerEvent): void => {
    this.pressed = { x: clientX, y: clientY };
  };

  private readonly tap = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.leaflet-control')) return;
    event.stopPropagation();
    // A finger that moved the map did not point at it.
    const { pressed } = this;
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > movedBy) return;
    const { lng, lat } = this.map.leaflet.mouseEventToLatLng(event);
    this.point([lng, lat]);
  };

  /** A room by key, which stands for the place of its label. */
  private readonly choose = (event: CustomEvent<{ feature: string }>): void => {
    event.preventDefault();
    event.stopPropagation();
    const label = this.file.features.find(({ properties }) => properties.kind === 'room' && properties.id === event.detail.feature)?.properties.label;
    if (label) this.point(label);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.cancel();
  };

  private point(at: Position): void {
    if (!this.asked!.outline) return this.end({ ...this.at(at, this.ordinal()), points: [at] });
    if (this.corners.length === mostCorners) return this.say(words.enough);
    if (wouldCross(this.corners, at)) return this.say(words.crosses);
    // Who looks at another level meanwhile still draws on the one they began on.
    if (this.corners.length === 0) this.begunOn = this.ordinal();
    this.corners.push(at);
    this.redraw();
    this.say(words.corners(this.corners.length));
  }

  /** Where on the plan a place is. */
  private at(place: Position, ordinal: number): { level: string | null; room: string | null } {
    const here = (kind: PlanFeature['properties']['kind']) =>
      this.file.features.find(({ geometry, properties }) => properties.kind === kind && properties.ordinal === ordinal && contains(geometry, place))?.properties;
    const room = here('room');
    return { level: room?.level ?? here('level')?.id ?? null, room: room?.id ?? null };
  }

  private readonly undo = (): void => {
    this.corners.pop();
    this.redraw();
    this.say(words.corners(this.corners.length));
  };

  private readonly finish = (): void => {
    if (this.corners.length < 3) return this.say(words.corners(this.corners.length));
    if (closesOverItself(this.corners)) return this.say(words.closing);
    const level = this.at(this.corners[0]!, this.begunOn).level ?? this.file.levels.find(({ ordinal }) => ordinal === this.begunOn)?.id ?? null;
    this.end({ level, room: null, points: this.corners });
  };

  /** The bar over the map: what to do, and the ways out. */
  private say(text: string): void {
    if (!this.bar) {
      const said = element('p', 'plan-pick-words');
      said.setAttribute('role', 'status');
      this.bar = element('div', 'plan-pick', said, ...(this.asked!.outline ? [press(words.undo, this.undo), press(words.done, this.finish, 'btn-primary')] : []), press(words.cancel, this.cancel));
      this.host.append(this.bar);
      this.map.element.focus({ preventScroll: true });
    }
    this.bar.querySelector('.plan-pick-words')!.textContent = text;
  }
}

function press(word: string, act: () => void, look = ''): HTMLButtonElement {
  const button = element('button', `btn ${look}`, word);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}
