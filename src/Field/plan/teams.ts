import type * as Leaflet from 'leaflet';
import type { TeamPicture } from '../live/contract';
import { pane, pinned, type PlanFile } from './map';
import { stands, type Stand } from './stands';
import { element } from './symbols';
import { letter } from './words';

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
