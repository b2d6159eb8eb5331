// A floor plan that lives: rooms drawn by state, patched straight from the hub, without the circuit.
import type * as Leaflet from 'leaflet';
import { LiveIncident, type Link, type Picture, type Posts, type RoomPicture } from './live';
import { at } from './live/room';
import { Turns } from './live/turns';
import { grid } from './plan/grid';
import { ground, LevelSwitch } from './plan/levels';
import { ZoneLayer } from './plan/control-zones';
import type { FeatureLayer, MapHandle, PlanFeature, PlanFile } from './plan/map';
import { pane } from './plan/map';
import { addPatterns } from './plan/patterns';
import { Picking } from './plan/pick';
import { Plate, pulse } from './plan/plates';
import { ReadinessLayer } from './plan/readiness';
import { TeamLayer } from './plan/teams';
import { PostLayer } from './plan/posts';
import { things } from './plan/things';
import { describe, summary } from './plan/words';
import { OrderLayer } from './plan/orders';
import type { Change, MomentChange } from './plan/change';
import type { PlanOptions } from './plan/options';

export class Plan {
  private readonly rooms: FeatureLayer;
  private readonly file: PlanFile;
  private readonly levels: LevelSwitch;
  private readonly plates = new Map<string, Plate>();
  private readonly known = new Map<string, RoomPicture>();
  private readonly cursor: Leaflet.Polygon;
  private readonly readiness: ReadinessLayer;
  private readonly orders: OrderLayer;
  private readonly posts: PostLayer;
  private readonly zones: ZoneLayer;
  private readonly picking: Picking;
  private readonly turns = new Turns(() => this.now, () => this.turn());
  private readonly drawn = new Map<string, RoomPicture['search']>();
  private readonly ages = setInterval(() => this.plates.forEach(plate => plate.tick()), 10_000);
  private readonly teams: TeamLayer;
  private sending = new Set<string>();
  private selected?: { feature: PlanFeature; layer: Leaflet.Polygon };
  private ordinal = Number.NaN;
  private landmarks?: Leaflet.LayerGroup;
  private lines?: Leaflet.LayerGroup;
  private live?: LiveIncident;
  private moment?: number;
  private saying?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: HTMLElement, private readonly map: MapHandle, private readonly options: PlanOptions) {
    this.rooms = map.layer(options.rooms)!;
    this.file = this.rooms.data;
    this.cursor = L.polygon([], {
      className: 'plan-cursor', interactive: false, renderer: L.svg({ pane: pane(map.leaflet, 'plan-cursor', 430) }),
    }).addTo(map.leaflet);
    this.readiness = new ReadinessLayer(host, map.leaflet, this.file);
    this.orders = new OrderLayer(map.leaflet, this.file);
    this.posts = new PostLayer(map.leaflet, this.file);
    this.zones = new ZoneLayer(map.leaflet, this.file);
    this.picking = new Picking(host, map, this.file, () => this.ordinal);
    this.levels = new LevelSwitch(host.querySelector('.plan-levels')!, this.file, ordinal => {
      this.showLevel(ordinal);
      options.onLevel?.(ordinal);
    });
    for (const [id, { feature }] of this.rooms.features) {
      if (feature.properties.label && feature.geometry) this.plates.set(id, new Plate(feature, map.leaflet, () => this.now));
    }
    this.teams = new TeamLayer(map.leaflet, this.file);
    map.leaflet.on('zoomend resize', this.fit);
    this.showLevel(options.level ?? ground(this.file));
    map.leaflet.fitBounds(this.area(), { padding: [24, 24], animate: false });
    for (const id of this.rooms.features.keys()) this.draw(id);
    this.select(options.selected ?? null);
    this.setGrid(options.grid ?? false);
    this.showReadiness(options.readiness ?? null);
    this.follow(options.incident ?? null);
  }

  /** Shows the levels of one ordinal and hides the others. */
  showLevel(ordinal: number): void {
    if (ordinal === this.ordinal) return;
    this.ordinal = ordinal;
    for (const id of [this.options.levels, this.options.rooms, this.options.walls]) {
      this.map.layer(id)?.filter(feature => feature.properties.ordinal === ordinal);
    }
    for (const [id, plate] of this.plates) {
      if (this.rooms.features.get(id)!.feature.properties.ordinal === ordinal) plate.marker.addTo(this.map.leaflet);
      else plate.marker.remove();
    }
    this.landmarks?.remove();
    this.landmarks = things(this.map.leaflet, this.file.features.filter(feature => feature.properties.ordinal === ordinal)).addTo(this.map.leaflet);
    this.readiness.showLevel(ordinal);
    const svg = this.host.querySelector<SVGSVGElement>('.leaflet-overlay-pane svg');
    if (svg) addPatterns(svg);
    this.levels.show(ordinal);
    this.teams.showLevel(ordinal);
    this.posts.showLevel(ordinal);
    this.zones.showLevel(ordinal);
    this.picking.redraw();
    this.orders.showLevel(ordinal);
    this.point();
    this.fit();
  }

  /** Draws a line round a room and brings it into view. */
  select(id: string | null): void {
    const entry = id === null ? undefined : this.rooms.features.get(id);
    this.selected = entry;
    this.point();
    if (!entry) return;
    this.showLevel(entry.feature.properties.ordinal);
    if (!this.map.leaflet.getBounds().contains(entry.layer.getBounds())) {
      this.map.leaflet.panInsideBounds(entry.layer.getBounds());
    }
  }

  setGrid(shown: boolean): void {
    this.lines?.remove();
    this.lines = shown ? grid(this.map.leaflet, this.area()).addTo(this.map.leaflet) : undefined;
  }

  /** Shows the readiness ledger read at this address, or none. */
  showReadiness(url: string | null): void {
    void this.readiness.load(url);
  }

  /** Follows another incident, or none. */
  follow(incident: string | null): void {
    this.live?.stop();
    this.live = undefined;
    this.show([]);
    this.teams.show([]);
    this.stand(undefined);
    this.orders.show([]);
    delete this.host.dataset.link;
    if (!incident) return;
    this.live = LiveIncident.join(incident, this.host, {
      picture: picture => this.replace(picture),
      patch: patch => this.apply(patch),
      link: link => this.link(link),
      sending: rooms => this.markSending(rooms),
    });
  }

  /** Shows a moment of a review, not what the hub says: what is not as it was in the last, or nothing but another time. */
  review(change: MomentChange | null, moment: string, pulses: boolean): void {
    this.moment = Date.parse(moment);
    if (change) {
      for (const id of change.gone) {
        this.known.delete(id);
        this.draw(id);
      }
      this.apply(change, pulses);
    }
    this.turn();
    this.plates.forEach(plate => plate.tick());
  }

  private show(rooms: RoomPicture[], pulses = false): void {
    const now = new Map(rooms.map(room => [room.id, room]));
    for (const id of [...this.known.keys()].filter(id => !now.has(id))) {
      this.known.delete(id);
      this.draw(id);
    }
    for (const room of rooms) {
      const before = this.known.get(room.id);
      if (before?.version === room.version && before.since === room.since) continue;
      this.known.set(room.id, room);
      this.draw(room.id, pulses);
    }
    this.turns.watch(this.known.values());
    this.sumUp();
  }

  stop(): void {
    this.turns.stop();
    clearInterval(this.ages);
    clearTimeout(this.saying);
    this.picking.stop();
    this.map.leaflet.off('zoomend resize', this.fit);
    this.readiness.stop();
    this.live?.stop();
  }

  // What changed while the link was down draws the eye as it would have then.
  private replace(picture: Picture, pulses = this.known.size > 0): void {
    this.host.dataset.version = `${picture.version}`;
    this.show(picture.rooms, pulses);
    this.teams.show(picture.responders?.teams ?? []);
    this.stand(picture.posts);
    this.orders.show(picture.actions);
  }

  private apply(patch: Change, pulses = true): void {
    this.host.dataset.version = `${patch.version}`;
    for (const room of patch.rooms) {
      this.known.set(room.id, room);
      this.draw(room.id, pulses);
    }
    if (patch.posts) this.stand(patch.posts);
    if (patch.responders) this.teams.show(patch.responders.teams);
    this.turns.watch(this.known.values());
    if (patch.actions) this.orders.show(patch.actions);
    this.sumUp();
  }

  /** Posts and control zones as they stand now. */
  private stand(posts?: Posts): void {
    this.posts.show(posts?.posts ?? []);
    this.zones.show(posts?.zones ?? []);
  }

  /** The moment it shows: the one under review, else the server's time; the device's own where there is no server to ask. */
  private get now(): number {
    return this.moment ?? this.live?.clock.now ?? Date.now();
  }

  /** Time alone has changed a room: it is drawn anew, also without a network. */
  private turn(): void {
    for (const [id, room] of this.known) {
      if (at(room, this.now).search !== this.drawn.get(id)) this.draw(id, true);
    }
    this.turns.watch(this.known.values());
    this.sumUp();
  }

  private draw(id: string, pulses = false): void {
    const feature = this.rooms.features.get(id)?.feature;
    if (!feature) return;
    const known = this.known.get(id);
    const room = known && at(known, this.now);
    if (room) this.drawn.set(id, room.search);
    const sending = this.sending.has(id);
    this.rooms.set(id, {
      search: feature.properties.toSearch || room ? room?.search ?? 'none' : null,
      hazards: room?.hazards.join(' ') || null,
      help: room?.help ? 'true' : null,
    }, feature.properties.toSearch || room ? describe(feature.properties.title, room, other => this.rooms.features.get(other)?.feature.properties.title ?? other, sending) : feature.properties.title);
    const plate = this.plates.get(id);
    plate?.show(room, sending);
    if (!pulses) return;
    const drawn = this.rooms.element(id);
    if (drawn) pulse(drawn);
    plate?.pulse();
  }

  private markSending(rooms: string[]): void {
    const touched = new Set([...rooms, ...this.sending]);
    this.sending = new Set(rooms);
    touched.forEach(id => this.draw(id));
  }

  private link({ state, asOf }: Link): void {
    this.host.dataset.link = state;
    const time = asOf ? new Date(asOf).toLocaleTimeString([], { hour12: false }) : 'never';
    const stale = this.host.querySelector('.plan-stale')!;
    const words = state === 'offline' ? (asOf ? `Not live. As of ${time}` : 'Connecting …') : '';
    if (stale.textContent !== words) stale.textContent = words;
  }

  /** Says how it stands, at most every ten seconds: who listens is not told each mark. */
  private sumUp(): void {
    const urgent = new Map<number, number>();
    for (const [id, room] of this.known) {
      const ordinal = this.rooms.features.get(id)?.feature.properties.ordinal;
      if (ordinal === undefined || !(room.help || room.hazards.includes('threat') || room.hazards.includes('casualty'))) continue;
      urgent.set(ordinal, (urgent.get(ordinal) ?? 0) + 1);
    }
    this.levels.alarm(urgent);
    this.saying ??= setTimeout(() => {
      this.saying = undefined;
      const toSearch = [...this.rooms.features.values()].filter(({ feature }) => feature.properties.toSearch).length;
      this.host.querySelector('.plan-summary')!.textContent = this.known.size ? summary([...this.known.values()].map(room => at(room, this.now)), toSearch) : '';
    }, 10_000);
  }

  private readonly fit = (): void => {
    const sizes = [...this.plates.values()].map(plate => (plate.fit(), plate.size)).sort((a, b) => a - b);
    const middle = sizes[sizes.length >> 1] ?? 0;
    // Landmarks give way to rooms when the plan is small on the screen.
    this.host.dataset.detail = middle < 30 ? 'low' : middle < 52 ? 'middle' : 'high';
  };

  /** The line round the selected room, when its level is shown. */
  private point(): void {
    const here = this.selected?.feature.properties.ordinal === this.ordinal;
    this.cursor.setLatLngs(here ? this.selected!.layer.getLatLngs() as Leaflet.LatLng[][] : []);
  }

  private area(): Leaflet.LatLngBounds {
    return this.map.layer(this.options.rooms)!.leaflet.getBounds();
  }
}
