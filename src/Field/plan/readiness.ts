import type * as Leaflet from 'leaflet';
import { readReadiness, type Readiness } from '../readiness/picture';
import { LayerSwitch } from './layer-switch';
import { pane, pinned, type PlanFeature, type PlanFile } from './map';
import { roomBox } from './room-box';
import { element, symbol } from './symbols';

type Position = [number, number];

const again = 5_000;

/** What does not work, and the cameras, as small signs in their rooms and at their doors. A ledger changes while its plan does not. */
export class ReadinessLayer {
  private readonly places = new Map<string, PlanFeature>();
  private readonly layer: LayerSwitch;
  private url: string | null = null;
  private ledger?: Readiness;
  private drawn?: Leaflet.LayerGroup;
  private ordinal = Number.NaN;
  private retry?: ReturnType<typeof setTimeout>;

  constructor(host: Element, private readonly map: Leaflet.Map, file: PlanFile) {
    for (const feature of file.features) {
      if (feature.properties.kind === 'room' || feature.properties.kind === 'door') this.places.set(`${feature.properties.kind} ${feature.properties.id}`, feature);
    }
    this.layer = new LayerSwitch(host.querySelector('.plan-layers')!, 'readiness', 'Readiness', () => this.draw());
  }

  showLevel(ordinal: number): void {
    this.ordinal = ordinal;
    this.draw();
  }

  /** Draws the ledger at this address; one that can't be had is asked for again, and the last one stays. */
  async load(url: string | null): Promise<void> {
    this.url = url;
    clearTimeout(this.retry);
    try {
      const ledger = url === null ? undefined : await readReadiness(url);
      // Two that cross: the one asked for last counts.
      if (this.url !== url) return;
      this.ledger = ledger;
      this.draw();
    } catch {
      if (this.url === url) this.retry = setTimeout(() => void this.load(url), again);
    }
  }

  stop(): void {
    this.url = null;
    clearTimeout(this.retry);
  }

  private draw(): void {
    this.drawn?.remove();
    this.drawn = undefined;
    const signs = this.signs();
    this.layer.offer(signs.size > 0);
    if (!this.layer.shown) return;
    const marks = [...signs].filter(([place]) => this.places.get(place)!.properties.ordinal === this.ordinal);
    this.drawn = L.layerGroup(marks.map(([place, here]) => {
      const feature = this.places.get(place)!;
      // What does not work lies above doors and landmarks, a camera below them; both below plates and what is urgent in them.
      const inPane = here.every(sign => sign.dataset.kind === 'camera') ? pane(this.map, 'plan-cameras', 438) : pane(this.map, 'plan-readiness', 445);
      return pinned(feature.properties.kind === 'room' ? corner(feature) : middle(feature), element('span', `plan-ready at-${feature.properties.kind}`, ...here), inPane);
    })).addTo(this.map);
  }

  /** The signs of each place that the plan draws. What is somewhere in words only is in the building's list. */
  private signs(): Map<string, HTMLElement[]> {
    const all = new Map<string, HTMLElement[]>();
    const add = (at: { room?: string; door?: string }, kind: string, title: string, face: Node | string) => {
      const place = at.room ? `room ${at.room}` : `door ${at.door}`;
      const feature = this.places.get(place);
      if (!feature?.geometry) return;
      const sign = element('span', 'ready-sign', face);
      sign.dataset.kind = kind;
      sign.setAttribute('role', 'img');
      sign.setAttribute('aria-label', `${title}, ${feature.properties.title}`);
      sign.title = `${title}, ${feature.properties.title}`;
      all.set(place, [...(all.get(place) ?? []), sign]);
    };
    for (const issue of this.ledger?.open ?? []) add(issue, issue.kind, issue.title, issue.letter);
    for (const camera of this.ledger?.cameras ?? []) add(camera, 'camera', camera.name, symbol('camera'));
    return all;
  }
}

/** The lower left corner of what is free around a room's label. */
function corner({ geometry, properties }: PlanFeature): Position {
  const [x, y] = properties.label ?? [0, 0];
  const { halfWidth, halfHeight } = roomBox(geometry!, [x, y]);
  return [x - halfWidth, y - halfHeight];
}

function middle({ geometry }: PlanFeature): Position {
  const [from, to] = (geometry!.type === 'Point' ? [geometry!.coordinates, geometry!.coordinates] : geometry!.coordinates) as [Position, Position];
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}
