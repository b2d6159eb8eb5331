import type * as Leaflet from 'leaflet';
import type { ActionPicture } from '../live/contract';
import { LevelLayer } from './level-layer';
import { pane, pinned, type PlanFile } from './map';
import { element } from './symbols';

/** What is ordered for a wing or a level, written over the middle of its rooms. What is ordered for the whole building heads the screen. */
export class OrderLayer extends LevelLayer<ActionPicture> {
  private readonly inPane: string;
  private readonly levels: Map<string, string>;

  constructor(map: Leaflet.Map, private readonly file: PlanFile) {
    super(map);
    this.inPane = pane(map, 'plan-orders', 440);
    this.levels = new Map(file.levels.map(level => [level.id, level.shortName]));
  }

  protected here(): Leaflet.Layer[] {
    return this.things.filter(action => action.zone !== 'building').flatMap(action => {
      const places = this.placesOf(action);
      if (places.length === 0) return [];
      const mark = element('span', 'plan-order', `${action.zone.replace(':', ' ')}: ${action.term}`);
      mark.dataset.action = action.action;
      return [pinned([middle(places.map(([x]) => x)), Math.max(...places.map(([, y]) => y))], mark, this.inPane)];
    });
  }

  private placesOf({ zone }: ActionPicture) {
    return this.file.features
      .filter(({ properties }) => properties.kind === 'room' && properties.ordinal === this.ordinal && properties.label !== undefined)
      .filter(({ properties }) => zone === `wing:${properties.wing}` || zone === `level:${this.levels.get(properties.level)}`)
      .map(({ properties }) => properties.label!);
  }
}

const middle = (numbers: number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
