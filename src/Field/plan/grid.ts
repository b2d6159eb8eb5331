import type * as Leaflet from 'leaflet';
import { pane, pinned } from './map';
import { element } from './symbols';

/** Squares A1, B1 … over a plan, letters from the west, numbers from the north, to speak of a place that has no name. */
export function grid(map: Leaflet.Map, area: Leaflet.LatLngBounds, columns = 8): Leaflet.LayerGroup {
  const inPane = pane(map, 'plan-grid', 435);
  const width = area.getEast() - area.getWest();
  // Square on the screen also where a degree of longitude is shorter than one of latitude.
  const shape = map.project(area.getNorthEast(), 0).subtract(map.project(area.getSouthWest(), 0));
  const rows = Math.max(1, Math.round((columns * Math.abs(shape.y)) / Math.abs(shape.x)));
  const height = area.getNorth() - area.getSouth();
  const x = (column: number) => area.getWest() + (width * column) / columns;
  const y = (row: number) => area.getNorth() - (height * row) / rows;
  const line = (...points: [number, number][]) =>
    L.polyline(points.map(([lng, lat]) => [lat, lng] as [number, number]), { className: 'plan-grid-line', interactive: false });
  const name = (text: string, at: [number, number]) => pinned(at, element('span', 'plan-grid-name', text), inPane);
  const layers: Leaflet.Layer[] = [];
  for (let column = 0; column <= columns; column++) {
    layers.push(line([x(column), y(0)], [x(column), y(rows)]));
    if (column < columns) layers.push(name(String.fromCharCode(65 + column), [x(column + 0.5), y(0)]));
  }
  for (let row = 0; row <= rows; row++) {
    layers.push(line([x(0), y(row)], [x(columns), y(row)]));
    if (row < rows) layers.push(name(String(row + 1), [x(0), y(row + 0.5)]));
  }
  return L.layerGroup(layers);
}
