// All features of a layer are one tab stop; arrows go to the nearest feature that way, Enter and Space act.
const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Roving {
  #map;
  #act;
  #layers = new Map();
  #current;

  constructor(map, act) {
    this.#map = map;
    this.#act = act;
  }

  add(id, layer) {
    const element = layer.getElement?.();
    if (!element) return;
    this.#layers.set(id, layer);
    this.#current ??= id;
    element.setAttribute('tabindex', id === this.#current ? '0' : '-1');
    element.addEventListener('keydown', e => this.#press(e, id));
    element.addEventListener('focus', () => this.#stop(id));
    // An <svg> counts as an image, and an image hides what is in it.
    element.ownerSVGElement?.setAttribute('role', 'group');
  }

  remove(id) {
    this.#layers.delete(id);
    if (this.#current !== id) return;
    this.#current = undefined;
    const [first] = this.#layers.keys();
    if (first) this.#stop(first);
  }

  focus(id) {
    const layer = this.#layers.get(id);
    if (!layer) return;
    this.#stop(id);
    layer.getElement().focus({ preventScroll: true });
    const box = this.#box(layer);
    if (!this.#map.getBounds().contains(box)) this.#map.panInsideBounds(box, { animate: false });
  }

  /** Makes a feature the one that Tab reaches. */
  #stop(id) {
    this.#layers.get(this.#current)?.getElement()?.setAttribute('tabindex', '-1');
    this.#current = id;
    this.#layers.get(id)?.getElement()?.setAttribute('tabindex', '0');
  }

  #press(e, id) {
    if (arrows[e.key]) {
      const next = this.#nearest(id, ...arrows[e.key]);
      if (next) this.focus(next);
    } else if (e.key === 'Enter' || e.key === ' ') {
      this.#act(id);
    } else {
      return;
    }
    e.preventDefault();
    e.stopPropagation();
  }

  /** The feature least far off in a direction, where going sideways counts three times. */
  #nearest(from, dx, dy) {
    const centre = layer => this.#map.latLngToLayerPoint(this.#box(layer).getCenter());
    const here = centre(this.#layers.get(from));
    let best;
    let least = Infinity;
    for (const [id, layer] of this.#layers) {
      const there = centre(layer);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const across = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (id === from || along < 1 || along + 3 * across >= least) continue;
      least = along + 3 * across;
      best = id;
    }
    return best;
  }

  #box(layer) {
    return layer.getBounds?.() ?? L.latLngBounds([layer.getLatLng()]);
  }
}
