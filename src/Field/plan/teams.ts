import type * as Leaflet from 'leaflet';
import type { TeamPicture } from '../live/contract';
import { LevelLayer } from './level-layer';
import { pane, pinned, type PlanFile } from './map';
import { stands, type Stand } from './stands';
import { element } from './symbols';
import { letter } from './words';

/** Teams where they were sent. */
export class TeamLayer extends LevelLayer<TeamPicture> {
  private readonly inPane: string;

  constructor(map: Leaflet.Map, private readonly file: PlanFile) {
    super(map);
    this.inPane = pane(map, 'plan-teams', 460);
  }

  protected here(): Leaflet.Layer[] {
    return stands(this.things, this.file, this.ordinal).map(stand => pinned(stand.at, flag(stand), this.inPane));
  }
}

function flag({ place, inRoom, teams }: Stand): HTMLElement {
  const flags = element('span', inRoom ? 'plan-teams in-room' : 'plan-teams', ...teams.map(team => element('b', 'plan-team', letter(team.name))));
  flags.setAttribute('role', 'img');
  flags.title = teams.map(team => `${team.name}${team.people ? `, ${team.people} ${team.people === 1 ? 'person' : 'people'}` : ''}: sent to ${place}`).join('; ');
  flags.setAttribute('aria-label', flags.title);
  return flags;
}
