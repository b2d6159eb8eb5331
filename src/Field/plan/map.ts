import type * as Leaflet from 'leaflet';

/** What this module uses of BlazorLeaflet's leaflet-map.js. */
export interface MapHandle {
  element: HTMLElement;
  leaflet: Leaflet.Map;
  layer(id: string): FeatureLayer | undefined;
}

/** A GeoJSON layer of it. */
export interface FeatureLayer {
  data: PlanFile;
  leaflet: Leaflet.GeoJSON;
  features: Map<string, { feature: PlanFeature; layer: Leaflet.Polygon; title: string }>;
  filter(passes: (feature: PlanFeature) => boolean): void;
  element(id: string): SVGElement | undefined;
  set(id: string, data: Record<string, string | null>, title?: string): void;
  focus(id: string): void;
}

/** A floor plan as PlanGeoJson.cs writes it. */
export interface PlanFile {
  local: boolean;
  levels: { id: string; name: string; shortName: string; ordinal: number }[];
  features: PlanFeature[];
}

export interface PlanFeature {
  geometry: { type: string; coordinates: unknown } | null;
  properties: {
    kind: 'level' | 'room' | 'door' | 'feature';
    id: string;
    level: string;
    ordinal: number;
    title: string;
    name: string;
    number?: string;
    use?: string;
    wing?: string;
    toSearch?: boolean;
    label?: [number, number];
    exterior?: boolean;
    feature?: string;
  };
}

/** A pane of its own at a height of its own, made once. */
export function pane(map: Leaflet.Map, name: string, zIndex: number): string {
  const element = map.getPane(name) ?? map.createPane(name);
  element.style.zIndex = String(zIndex);
  return name;
}

/** Something drawn at a point at the same size whatever the zoom. It never takes a click from the room below it. */
export const pinned = (at: [number, number], element: HTMLElement, inPane: string): Leaflet.Marker =>
  L.marker([at[1], at[0]], { icon: L.divIcon({ html: element, className: 'plan-pin', iconSize: [0, 0] }), interactive: false, keyboard: false, pane: inPane });
