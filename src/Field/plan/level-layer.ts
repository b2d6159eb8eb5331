import type * as Leaflet from 'leaflet';

/** Things that are drawn over the rooms of the level on view, anew when they or the level change. They take no click from below. */
export abstract class LevelLayer<Thing> {
  protected things: readonly Thing[] = [];
  protected ordinal = Number.NaN;
  private readonly group: Leaflet.LayerGroup;

  constructor(map: Leaflet.Map) {
    this.group = L.layerGroup().addTo(map);
  }

  show(things: readonly Thing[]): void {
    this.things = things;
    this.draw();
  }

  showLevel(ordinal: number): void {
    this.ordinal = ordinal;
    this.draw();
  }

  /** What stands on the level on view. */
  protected abstract here(): Leaflet.Layer[];

  protected draw(): void {
    this.group.clearLayers();
    for (const layer of this.here()) this.group.addLayer(layer);
  }
}
