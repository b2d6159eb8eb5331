import type { TeamPicture } from '../live/contract';
import type { PlanFeature, PlanFile } from './map';

type Position = [number, number];

/** Teams that were sent to one place, as far as it lies on one level. */
export interface Stand {
  at: Position;
  place: string;
  inRoom: boolean;
  teams: TeamPicture[];
}

/** Where the letters of teams stand on a level: in the room, or in the middle of the part of the building, they were sent to. */
export function stands(teams: readonly TeamPicture[], file: PlanFile, ordinal: number): Stand[] {
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
