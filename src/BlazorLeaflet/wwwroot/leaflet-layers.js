// From a layer as .NET describes it to a layer of Leaflet.
import { GeoJsonFeatures, fetchGeoJson } from './leaflet-features.js';

const factories = {
  tile: o => L.tileLayer(o.urlTemplate, { minNativeZoom: o.minimumZoom, maxNativeZoom: o.maximumZoom, maxZoom: 24, className: o.className ?? '' }),
  image: o => L.imageOverlay(o.url, [o.bounds.southWest, o.bounds.northEast], { opacity: o.opacity, alt: o.alternativeText, className: o.className ?? '' }),
  polyline: o => L.polyline(o.shape, { ...path(o), fill: false }),
  polygon: o => L.polygon(o.shape, path(o)),
  circle: o => L.circle(o.position, { ...path(o), radius: o.radius }),
  marker: o => L.marker(o.position, {
    icon: icon(o), interactive: o.interactive, keyboard: o.interactive, zIndexOffset: o.zIndexOffset, ...pane(o),
  }),
};

export async function draw(kind, layer, map) {
  if (kind === 'geoJson') return new GeoJsonFeatures(layer, await fetchGeoJson(layer), map);
  const leaflet = factories[kind](layer);
  leaflet.options.attribution = layer.attribution ?? undefined;
  const drawn = { leaflet, layer };
  leaflet.on('add', () => name(drawn));
  if (layer.interactive) act(leaflet, () => map.tell('LayerClick', layer.id));
  tooltip(drawn);
  return drawn;
}

/** Changes what differs; the element stays, and with it the focus. */
export function redraw(kind, layer, drawn) {
  const { leaflet, layer: old } = drawn;
  // Features are changed by their states, not by the layer.
  if (kind === 'geoJson') return;
  drawn.layer = layer;
  if (layer.position && !same(layer.position, old.position)) leaflet.setLatLng(layer.position);
  if (layer.shape && !same(layer.shape, old.shape)) leaflet.setLatLngs(layer.shape);
  if (kind === 'circle' && layer.radius !== old.radius) leaflet.setRadius(layer.radius);
  if (kind === 'marker') {
    if (layer.icon?.html != null && old.icon?.html != null) {
      if (layer.icon.html !== old.icon.html) leaflet.getElement().innerHTML = layer.icon.html;
    } else if (!same(layer.icon, old.icon)) {
      leaflet.setIcon(icon(layer));
    }
    if (layer.zIndexOffset !== old.zIndexOffset) leaflet.setZIndexOffset(layer.zIndexOffset);
  } else if (leaflet.setStyle) {
    leaflet.setStyle(path(layer));
  }
  if (!same(layer.tooltip, old.tooltip)) tooltip(drawn);
  name(drawn);
}

/** Gives an element its role and its words; Leaflet leaves paths without either. */
function name({ leaflet, layer }) {
  const element = leaflet.getElement?.();
  if (!element || !layer.title) return;
  // What is written on a marker is its name, and the title then describes it: people who speak to their device say what they see.
  if (element.textContent.trim()) element.removeAttribute('aria-label');
  else element.setAttribute('aria-label', layer.title);
  element.setAttribute('role', layer.interactive ? 'button' : 'img');
  if (layer.interactive) element.setAttribute('tabindex', '0');
  if (element.classList.contains('leaflet-marker-icon')) element.setAttribute('title', layer.title);
}

function act(leaflet, run) {
  leaflet.on('click', e => { L.DomEvent.stopPropagation(e); run(); });
  leaflet.on('add', () => leaflet.getElement().addEventListener('keydown', e => {
    if (e.key !== 'Enter' && e.key !== ' ') return;
    e.preventDefault();
    e.stopPropagation();
    run();
  }));
}

function tooltip({ leaflet, layer }) {
  leaflet.unbindTooltip();
  if (!layer.tooltip) return;
  const text = document.createElement('span');
  text.textContent = layer.tooltip.content;
  leaflet.bindTooltip(text, { permanent: layer.tooltip.isPermanent, className: layer.tooltip.className ?? '' });
}

function icon({ icon: o, className }) {
  const common = {
    className: [className, o?.className].filter(Boolean).join(' '),
    iconSize: o?.size ? [o.size.x, o.size.y] : null,
    iconAnchor: o?.anchor ? [o.anchor.x, o.anchor.y] : undefined,
  };
  if (o?.html != null) return L.divIcon({ ...common, html: o.html });
  return o?.url ? L.icon({ ...common, iconUrl: o.url }) : new L.Icon.Default();
}

const path = o => ({
  className: o.className ?? '',
  interactive: o.interactive,
  stroke: true,
  color: o.strokeColor ?? 'currentColor',
  weight: o.strokeWidth,
  fillColor: o.fillColor ?? 'none',
  fillOpacity: o.fillOpacity,
  ...pane(o),
});

const pane = o => (o.pane ? { pane: o.pane } : {});
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
