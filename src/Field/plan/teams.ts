import type * as Leaflet from 'leaflet';
import type { TeamPicture } from '../live/contract';
import { pane, pinned, type PlanFeature, type PlanFile } from './map';
import { element } from './symbols';
import { letter } from './words';

type Position = [number, number];

/** Teams that were sent to one place, as far as it lies on one level. */
export interface Stand {
  at: Position;
  place: string;
  inRoom: boolean;
  teams: TeamPicture[];
}

/** Where the letters of teams stand on a level: in the room, or in the middle of the part of the building, they were sent to. */
export function stands(teams: TeamPicture[], file: PlanFile, ordinal: number): Stand[] {
  const found = new Map<string, Stand>();
  for (const team of teams) {
    const { room, zone } = team.place ?? {};
    const key = room ?? zone;
    const known = key && found.get(key);
    if (known) {
      known.teams.push(team);
      continue;
    }
    const rooms = file.features.filter(feature => feature.properties.kind === 'room' && feature.properties.ordinal === ordinal && feature.properties.label
      && (room ? feature.properties.id === room : zone !== undefined && isIn(feature, zone, file)));
    if (!key || rooms.length === 0) continue;
    const middle = (axis: 0 | 1) => rooms.reduce((sum, feature) => sum + feature.properties.label![axis], 0) / rooms.length;
    const place = room ? rooms[0]!.properties.title : zone === 'building' ? 'the whole building' : zone!.replace(':', ' ');
    found.set(key, { at: [middle(0), middle(1)], place, inRoom: room !== undefined, teams: [team] });
  }
  return [...found.values()];
}

const isIn = ({ properties }: PlanFeature, zone: string, file: PlanFile): boolean =>
  zone === 'building' || zone === `wing:${properties.wing}`
  || file.levels.some(level => level.id === properties.level && zone === `level:${level.shortName}`);

/** The layer of teams on a plan. It takes no click from the rooms below it. */
export class Teams {
  private teams: TeamPicture[] = [];
  private ordinal = 0;
  private group?: Leaflet.LayerGroup;
  private drawn = '';

  constructor(private readonly map: Leaflet.Map, private readonly file: PlanFile) {}

  show(teams: TeamPicture[]): void {
    this.teams = teams;
    this.draw();
  }

  showLevel(ordinal: number): void {
    this.ordinal = ordinal;
    this.draw();
  }

  private draw(): void {
    const here = stands(this.teams, this.file, this.ordinal);
    const now = JSON.stringify(here);
    if (now === this.drawn) return;
    this.drawn = now;
    this.group?.remove();
    const inPane = pane(this.map, 'plan-teams', 460);
    this.group = L.layerGroup(here.map(stand => pinned(stand.at, flag(stand), inPane))).addTo(this.map);
  }
}

function flag({ place, inRoom, teams }: Stand): HTMLElement {
  const flags = element('span', inRoom ? 'plan-teams in-room' : 'plan-teams', ...teams.map(team => element('b', 'plan-team', letter(team.name))));
  flags.setAttribute('role', 'img');
  flags.title = teams.map(team => `${team.name}${team.people ? `, ${team.people} ${team.people === 1 ? 'person' : 'people'}` : ''}: sent to ${place}`).join('; ');
  flags.setAttribute('aria-label', flags.title);
  return flags;
}
