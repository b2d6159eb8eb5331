// A GeoJSON layer whose features have names, states and a place in the keyboard's order.
import { Roving } from './leaflet-keyboard.js';

const fetching = new Map();

/** Layers that show different features of one file fetch it once. */
export function fetchGeoJson({ geoJsonUrl, geoJsonData }) {
  if (!geoJsonUrl) return JSON.parse(geoJsonData ?? '{"type":"FeatureCollection","features":[]}');
  let data = fetching.get(geoJsonUrl);
  if (!data) {
    fetching.set(geoJsonUrl, data = get(geoJsonUrl));
    // Long enough for the layers of one page; a later page asks the browser's cache, which knows what is current.
    data.catch(() => {}).finally(() => setTimeout(() => fetching.delete(geoJsonUrl), 5000));
  }
  return data;
}

async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}

export class GeoJsonFeatures {
  #options;
  #map;
  #roving;

  /** @param data the whole file, also of what this layer does not draw */
  constructor(options, data, map) {
    this.#options = options;
    this.#map = map;
    this.data = data;
    /** By id: { feature, layer, state, title } */
    this.features = new Map();
    this.#roving = options.interactive ? new Roving(map.leaflet, id => this.act(id)) : undefined;
    const where = options.where;
    this.leaflet = L.geoJSON(data, {
      attribution: options.attribution ?? undefined,
      pane: options.pane ?? 'overlayPane',
      style: feature => ({ className: this.#classes(feature), interactive: options.interactive, weight: 1, color: 'currentColor', fillColor: 'none', fillOpacity: 1 }),
      filter: feature => feature.geometry && (!where || where.values.includes(String(feature.properties?.[where.property]))),
      pointToLayer: (feature, at) => L.marker(at, { icon: this.#words(feature), interactive: options.interactive, keyboard: false }),
      onEachFeature: (feature, layer) => this.#add(feature, layer),
    });
  }

  /** Draws only the features that pass; the others stay known, with their states. */
  filter(passes) {
    for (const { feature, layer } of this.features.values()) {
      const shown = this.leaflet.hasLayer(layer);
      if (passes(feature) && !shown) this.leaflet.addLayer(layer);
      else if (!passes(feature) && shown) this.leaflet.removeLayer(layer);
    }
  }

  /** The element of a feature; undefined while it is not drawn. */
  element(id) {
    return this.features.get(id)?.layer.getElement?.() ?? undefined;
  }

  /** Data attributes for CSS, and what is read aloud. A value of null takes an attribute away. */
  set(id, state, title) {
    const entry = this.features.get(id);
    if (!entry) return;
    Object.assign(entry.state, state);
    if (title) entry.title = title;
    this.#dress(id, entry);
  }

  focus(id) {
    this.#roving?.focus(id);
  }

  /** As if the feature had been clicked. */
  act(id) {
    const event = new CustomEvent('featureclick', { bubbles: true, cancelable: true, detail: { layer: this.#options.id, feature: id } });
    if (this.#map.element.dispatchEvent(event) && this.#options.tellsClicks) this.#map.tell('FeatureClick', this.#options.id, id);
  }

  #add(feature, layer) {
    const id = String(feature.properties?.[this.#options.idProperty] ?? this.features.size);
    const entry = { feature, layer, state: {}, title: String(feature.properties?.[this.#options.titleProperty] ?? '') };
    this.features.set(id, entry);
    layer.on('add', () => {
      this.#dress(id, entry);
      this.#roving?.add(id, layer);
    });
    layer.on('remove', () => this.#roving?.remove(id));
    if (this.#options.interactive) layer.on('click', e => { L.DomEvent.stopPropagation(e); this.act(id); });
  }

  #dress(id, entry) {
    const element = entry.layer.getElement?.();
    if (!element) return;
    element.dataset.feature = id;
    for (const [key, value] of Object.entries(entry.state)) {
      if (value == null) delete element.dataset[key];
      else element.dataset[key] = value;
    }
    if (!this.#options.interactive) return element.setAttribute('aria-hidden', 'true');
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', entry.title);
  }

  #classes(feature) {
    const word = value => String(value).replace(/[^\w-]+/g, '-');
    const own = this.#options.classProperties
      .filter(property => feature.properties?.[property] != null)
      .map(property => `${property}-${word(feature.properties[property])}`);
    return [this.#options.className, ...own].filter(Boolean).join(' ');
  }

  #words(feature) {
    const text = document.createElement('span');
    text.textContent = feature.properties?.[this.#options.titleProperty] ?? '';
    return L.divIcon({ className: `leaflet-words ${this.#classes(feature)}`, html: text, iconSize: null });
  }
}
