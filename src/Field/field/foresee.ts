import type { Deed, RoomPicture } from '../live';
import { isCleared } from '../live/room';

/** A room nobody has said anything of. */
export const unmarked = (id: string): RoomPicture => ({ id, search: 'none', occupancy: 'unknown', hazards: [], version: 0 });

/**
 * The room as it will be when a deed is saved, to paint it at once. It knows less than the server does (a contradiction
 * shows as disputed only when the server says so), and it is replaced by the server's word as soon as that comes.
 */
export function foresee(room: RoomPicture, deed: Deed, me: string, at: string): RoomPicture {
  switch (deed.type) {
    case 'mark': {
      const ended = deed.ended ?? [];
      const hazards = [...room.hazards.filter(hazard => !ended.includes(hazard)), ...(deed.hazards ?? [])];
      return {
        ...room,
        ...search(room, deed.search, deed.team ?? me),
        ...(deed.occupancy ? { occupancy: deed.occupancy, people: deed.people } : {}),
        hazards: [...new Set(hazards)],
        since: at,
        by: me,
        mark: undefined,
      };
    }
    case 'help': return { ...room, help: [room.help, deed.need ?? 'Help needed'].filter(Boolean).join('; '), since: at, by: me, mark: undefined };
    case 'releaseRoom': return { ...room, released: me, guard: undefined, staleAt: undefined, since: at, by: me, mark: undefined };
    case 'postGuard': return { ...room, guard: deed.guard ?? me, staleAt: undefined, since: at, by: me, mark: undefined };
    case 'endGuard': return { ...room, ...(isCleared(room) ? again : {}), guard: undefined, since: at, by: me, mark: undefined };
    case 'enterRoom': return { ...room, ...(isCleared(room) && !room.released && !room.sealed ? again : {}), since: at, by: me, mark: undefined };
    case 'helpAnswered': return { ...room, help: undefined, since: at, by: me, mark: undefined };
    // What stood before is known to the server only.
    case 'withdraw': return { ...room, mark: undefined };
    case 'note':
    case 'answerPar':
    case 'checkIn':
    case 'report': return room;
  }
}

const again = { search: 'recheck', team: undefined, teams: undefined } as const;

function search(room: RoomPicture, said: (Deed & { type: 'mark' })['search'], team: string): Partial<RoomPicture> {
  switch (said) {
    case 'searching': return room.search === 'searching' ? {} : { search: 'searching', team, teams: undefined };
    case 'searchAgain': return { ...again, recheck: undefined };
    case 'stopped': return room.search === 'searching' ? { search: 'none', team: undefined, teams: undefined } : {};
    case 'cleared': {
      const second = isCleared(room) && room.team !== team;
      return room.search === 'disputed' ? {} : { search: second || room.search === 'clearedTwice' ? 'clearedTwice' : 'clearedOnce', team, teams: undefined, staleAt: undefined };
    }
    default: return {};
  }
}
