// One Leaflet map per element. Other modules may import this one, find(elementId) a map and change it without .NET.
import { draw, redraw } from './leaflet-layers.js';

const maps = new Map();
let loading;

/** The map on an element, or undefined. `leaflet` is the L.Map, `layer(id)` what leaflet-layers.js made. */
export const find = elementId => maps.get(elementId);

export async function create(elementId, options, dotnet) {
  await (window.L ?? (loading ??= load()));
  const element = document.getElementById(elementId);
  if (!element) return undefined;
  maps.get(elementId)?.dispose();
  const map = new LeafletMap(element, options, dotnet);
  maps.set(elementId, map);
  return map;
}

export const dispose = elementId => maps.get(elementId)?.dispose();

/** A page that has a map loads Leaflet by itself, from lib/leaflet; a page without one does not pay for it. */
async function load() {
  const from = new URL('lib/leaflet/', document.baseURI);
  const loaded = (tag, properties) => new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), properties, { onload: resolve, onerror: () => reject(new Error(`Not found: ${from}`)) });
    // Before the page's own style sheets, which may then restyle it.
    document.head.prepend(element);
  });
  await Promise.all([
    loaded('link', { rel: 'stylesheet', href: new URL('leaflet.css', from).href }),
    loaded('script', { src: new URL('leaflet.js', from).href }),
  ]);
  // Leaflet's name for moving things in two dimensions. In three every marker becomes a layer of its own, which all have to be
  // put together again for each change of any: half of what a repaint costs.
  L.Browser.ie3d = true;
}

class LeafletMap {
  #layers = new Map();
  #dotnet;
  #resized;

  constructor(element, options, dotnet) {
    this.element = element;
    this.#dotnet = dotnet;
    this.leaflet = L.map(element, {
      crs: options.crs === 'Simple' ? L.CRS.Simple : L.CRS.EPSG3857,
      minZoom: options.minZoom ?? undefined,
      maxZoom: options.maxZoom ?? undefined,
      maxBounds: options.maxBounds ? bounds(options.maxBounds) : undefined,
      zoomControl: options.zoomControl,
      scrollWheelZoom: options.scrollWheelZoom,
      zoomSnap: 0.25,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      attributionControl: false,
      // Elements, not a canvas: so that CSS draws them and people can reach them by keyboard.
      renderer: L.svg({ padding: 0.5 }),
    }).setView(options.center, options.zoom);
    if (options.click) this.leaflet.on('click', e => this.tell('Click', { lat: e.latlng.lat, lng: e.latlng.lng }));
    if (options.moveEnd) this.leaflet.on('moveend', () => this.tell('MoveEnd', this.view()));
    this.#resized = new ResizeObserver(() => this.leaflet.invalidateSize({ animate: false }));
    this.#resized.observe(element);
  }

  layer(id) {
    return this.#layers.get(id);
  }

  async addLayer({ kind, layer }) {
    if (layer.attribution && !this.leaflet.attributionControl) {
      this.leaflet.attributionControl = L.control.attribution({ prefix: false }).addTo(this.leaflet);
    }
    const drawn = await draw(kind, layer, this);
    this.#layers.set(layer.id, drawn);
    drawn.leaflet.addTo(this.leaflet);
  }

  updateLayers(messages) {
    for (const { kind, layer } of messages) {
      const drawn = this.#layers.get(layer.id);
      if (drawn) redraw(kind, layer, drawn);
    }
  }

  removeLayer(id) {
    this.#layers.get(id)?.leaflet.remove();
    this.#layers.delete(id);
  }

  setStates(id, states) {
    for (const { id: feature, data, title } of states) this.#layers.get(id)?.set(feature, data, title);
  }

  fitBounds(area, padding, maxZoom) {
    this.leaflet.fitBounds(bounds(area), { padding: [padding, padding], maxZoom: maxZoom ?? undefined, animate: false });
  }

  panTo(position) {
    this.leaflet.panTo(position);
  }

  view() {
    const area = this.leaflet.getBounds();
    const point = p => ({ lat: p.lat, lng: p.lng });
    return {
      center: point(this.leaflet.getCenter()),
      zoom: this.leaflet.getZoom(),
      bounds: { southWest: point(area.getSouthWest()), northEast: point(area.getNorthEast()) },
    };
  }

  /** To .NET, if it is still there. */
  tell(method, ...args) {
    this.#dotnet?.invokeMethodAsync(method, ...args).catch(() => {});
  }

  dispose() {
    this.#resized.disconnect();
    this.leaflet.remove();
    this.#layers.clear();
    if (maps.get(this.element.id) === this) maps.delete(this.element.id);
  }
}

const bounds = area => L.latLngBounds(area.southWest, area.northEast);
