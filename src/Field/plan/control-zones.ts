import type * as Leaflet from 'leaflet';
import type { ControlZone } from '../live/contract';
import { LevelLayer } from './level-layer';
import { pane, pinned, type PlanFile } from './map';
import { element } from './symbols';
import { zones as words } from './words';

const ns = 'http://www.w3.org/2000/svg';
const paneName = 'plan-zones';

/** Control zones: an outline, a hatching and a word of its own for each heat, so that none is told by colour alone. */
export class ZoneLayer extends LevelLayer<ControlZone> {
  private readonly renderer: Leaflet.SVG;
  private readonly wordPane: string;
  private readonly ordinals: Map<string, number>;

  constructor(private readonly map: Leaflet.Map, file: PlanFile) {
    super(map);
    // Above the rooms, below what is written in them.
    this.renderer = L.svg({ pane: pane(map, paneName, 420), padding: 0.5 });
    this.wordPane = pane(map, 'plan-zone-words', 445);
    this.ordinals = new Map(file.levels.map(level => [level.id, level.ordinal]));
  }

  protected here(): Leaflet.Layer[] {
    // The hotter lies above the colder.
    return this.things
      .filter(zone => this.ordinals.get(zone.level) === this.ordinal)
      .sort((a, b) => words.order.indexOf(b.heat) - words.order.indexOf(a.heat))
      .flatMap(zone => [
        L.polygon(zone.outline.map(({ x, y }): [number, number] => [y, x]), { renderer: this.renderer, interactive: false, className: `plan-zone zone-${zone.heat}`, weight: 3, fillOpacity: 1 }),
        pinned(highest(zone), label(zone), this.wordPane),
      ]);
  }

  protected override draw(): void {
    super.draw();
    const svg = this.map.getPane(paneName)!.querySelector('svg');
    if (svg) hatch(svg);
  }
}

/** The northern corner, where the word hides no room. */
function highest({ outline }: ControlZone): [number, number] {
  const { x, y } = outline.reduce((best, corner) => (corner.y > best.y ? corner : best));
  return [x, y];
}

function label({ heat }: ControlZone): HTMLElement {
  const word = element('b', `plan-zone-word zone-${heat}`, words.heats[heat]);
  word.setAttribute('role', 'img');
  word.setAttribute('aria-label', words.spoken[heat]);
  return word;
}

/** Close lines for hot, crossing ones for warm, few for cold. */
function hatch(svg: SVGSVGElement): void {
  if (svg.querySelector('#zone-hot')) return;
  const defs = document.createElementNS(ns, 'defs');
  const pattern = (heat: string, size: number, turn: number, lines: string) =>
    `<pattern id="zone-${heat}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><path class="zone-hatch zone-${heat}" d="${lines}" /></pattern>`;
  defs.innerHTML = pattern('hot', 10, 45, 'M5 0V10') + pattern('warm', 18, 45, 'M9 0V18M0 9H18') + pattern('cold', 26, 0, 'M0 13H26');
  svg.prepend(defs);
}
