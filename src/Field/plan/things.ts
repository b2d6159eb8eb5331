import type * as Leaflet from 'leaflet';
import { pane, pinned, type PlanFeature } from './map';
import { element, symbol } from './symbols';

type Position = [number, number];

/** Doors and key features of one level. They are landmarks: not pressed, but named to those who listen and hover. */
export function things(map: Leaflet.Map, features: PlanFeature[]): Leaflet.LayerGroup {
  const inPane = pane(map, 'plan-things', 440);
  const group = L.layerGroup();
  for (const feature of features) {
    const { properties } = feature;
    if (!feature.geometry) continue;
    if (properties.kind === 'feature') {
      const icon = named(element('span', `plan-thing thing-${properties.feature}`, symbol(properties.feature ?? 'other')), properties.title);
      group.addLayer(pinned(feature.geometry.coordinates as Position, icon, inPane));
    } else if (properties.kind === 'door') {
      for (const part of door(feature, inPane)) group.addLayer(part);
    }
  }
  return group;
}

function* door({ geometry, properties }: PlanFeature, inPane: string): Generator<Leaflet.Layer> {
  const [from, to] = (geometry!.type === 'Point' ? [geometry!.coordinates, geometry!.coordinates] : geometry!.coordinates) as [Position, Position];
  if (geometry!.type !== 'Point') {
    const className = `plan-door ${properties.exterior ? 'exterior' : 'inner'}`;
    yield L.polyline([[from[1], from[0]], [to[1], to[0]]], { className, interactive: false });
  }
  if (properties.number) {
    const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    yield pinned(middle, named(element('span', 'plan-door-number', properties.number), properties.title), inPane);
  }
}

function named(target: HTMLElement, title: string): HTMLElement {
  target.setAttribute('role', 'img');
  target.setAttribute('aria-label', title);
  target.title = title;
  return target;
}
