import type * as Leaflet from 'leaflet';
import type { ActionPicture } from '../live/contract';
import { pane, pinned, type PlanFile } from './map';
import { element } from './symbols';

/** What is ordered for a wing or a level, written over the middle of its rooms. What is ordered for the whole building heads the screen. */
export function zones(map: Leaflet.Map, actions: readonly ActionPicture[], file: PlanFile, ordinal: number): Leaflet.LayerGroup {
  const inPane = pane(map, 'plan-orders', 440);
  const levels = new Map(file.levels.map(level => [level.id, level.shortName]));
  const labels = actions.filter(action => action.zone !== 'building').flatMap(action => {
    const places = file.features
      .filter(({ properties }) => properties.kind === 'room' && properties.ordinal === ordinal && properties.label !== undefined)
      .filter(({ properties }) => action.zone === `wing:${properties.wing}` || action.zone === `level:${levels.get(properties.level)}`)
      .map(({ properties }) => properties.label!);
    if (places.length === 0) return [];
    const mark = element('span', 'plan-order', `${action.zone.replace(':', ' ')}: ${action.term}`);
    mark.dataset.action = action.action;
    return [pinned([middle(places.map(([x]) => x)), Math.max(...places.map(([, y]) => y))], mark, inPane)];
  });
  return L.layerGroup(labels);
}

const middle = (numbers: number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
