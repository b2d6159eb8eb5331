import type * as Leaflet from 'leaflet';
import type { ActionPicture } from '../live/contract';
import { pane, pinned, type PlanFile } from './map';
import { element } from './symbols';

/** What is ordered for a wing or a level, written over the middle of its rooms. What is ordered for the whole building heads the screen. */
export class OrderLayer {
  private readonly levels: Map<string, string>;
  private actions: readonly ActionPicture[] = [];
  private ordinal = Number.NaN;
  private labels?: Leaflet.LayerGroup;

  constructor(private readonly map: Leaflet.Map, private readonly file: PlanFile) {
    this.levels = new Map(file.levels.map(level => [level.id, level.shortName]));
  }

  show(actions: readonly ActionPicture[]): void {
    this.actions = actions;
    this.draw();
  }

  showLevel(ordinal: number): void {
    this.ordinal = ordinal;
    this.draw();
  }

  private draw(): void {
    const inPane = pane(this.map, 'plan-orders', 440);
    this.labels?.remove();
    this.labels = L.layerGroup(this.actions.filter(action => action.zone !== 'building').flatMap(action => {
      const places = this.placesOf(action);
      if (places.length === 0) return [];
      const mark = element('span', 'plan-order', `${action.zone.replace(':', ' ')}: ${action.term}`);
      mark.dataset.action = action.action;
      return [pinned([middle(places.map(([x]) => x)), Math.max(...places.map(([, y]) => y))], mark, inPane)];
    })).addTo(this.map);
  }

  private placesOf({ zone }: ActionPicture) {
    return this.file.features
      .filter(({ properties }) => properties.kind === 'room' && properties.ordinal === this.ordinal && properties.label !== undefined)
      .filter(({ properties }) => zone === `wing:${properties.wing}` || zone === `level:${this.levels.get(properties.level)}`)
      .map(({ properties }) => properties.label!);
  }
}

const middle = (numbers: number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
