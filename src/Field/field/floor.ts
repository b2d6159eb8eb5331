import type { Plan as PlanType } from '../plan';
import type { MapHandle } from '../plan/map';
import { element, find } from './page';
import type { Start } from './start';
import { words } from './words';

interface Maps {
  create(elementId: string, options: object): Promise<(MapHandle & { addLayer(layer: object): Promise<void> }) | undefined>;
}

/** The floor plan, fetched only when someone asks for it. Its elements and looks are those of the PlanMap component. */
export class Floor {
  private readonly host = find('.floor');
  private map?: MapHandle;
  private plan?: Promise<PlanType>;

  constructor(private readonly start: Start, private readonly choose: (id: string) => void) {}

  /** Shows it, with a room in view if one is given. */
  async show(room?: string): Promise<void> {
    try {
      const first = !this.plan;
      const plan = await (this.plan ??= this.load());
      plan.select(room ?? null);
      const drawn = room && this.map?.layer('field-rooms')?.features.get(room);
      // On a phone a whole building is too small to tap: it opens where the person is.
      if (first && drawn) this.map!.leaflet.fitBounds(drawn.layer.getBounds().pad(2.5), { animate: false });
    } catch {
      this.plan = undefined;
      if (!this.host.querySelector('.plan-problem')) {
        const problem = element('p', 'plan-problem refusal', words.noPlan);
        problem.setAttribute('role', 'alert');
        this.host.append(problem);
      }
    }
  }

  private async load(): Promise<PlanType> {
    const mapElement = this.host.querySelector<HTMLElement>('.leaflet-host')!;
    const [maps, { Plan }] = await Promise.all([
      import(new URL('_content/BlazorLeaflet/leaflet-map.js', document.baseURI).href) as Promise<Maps>,
      import('../plan'),
      style('Command.Web.styles.css'),
    ]);
    const map = await maps.create(mapElement.id, {
      crs: this.start.local ? 'Simple' : 'Earth', minZoom: this.start.local ? -3 : 14, maxZoom: this.start.local ? 7 : 24,
      center: [0, 0], zoom: this.start.local ? 0 : 17, zoomControl: true, scrollWheelZoom: true,
    });
    this.map = map;
    const layer = (id: string, kind: string, className: string, interactive: boolean) => map!.addLayer({
      kind: 'geoJson',
      layer: { id, geoJsonUrl: this.start.plan, idProperty: 'id', titleProperty: 'title', className, classProperties: ['use'], where: { property: 'kind', values: [kind] }, interactive },
    });
    await layer('field-levels', 'level', 'level', false);
    await layer('field-rooms', 'room', 'room', true);
    await layer('field-walls', 'room', 'wall', false);
    mapElement.addEventListener('featureclick', event => this.choose((event as CustomEvent<{ feature: string }>).detail.feature));
    return new Plan(this.host.querySelector<HTMLElement>('.plan-map')!, map!, {
      levels: 'field-levels', rooms: 'field-rooms', walls: 'field-walls', incident: this.start.incident, readiness: this.start.readiness,
    });
  }
}

const style = (path: string) => new Promise((resolve, reject) => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(path, document.baseURI).href, onload: resolve, onerror: reject });
  document.head.append(link);
});
