import type { Deed, RoomPicture } from '../live';

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
    case 'help': return { ...room, help: deed.need ?? 'Help needed', since: at, by: me, mark: undefined };
    case 'helpAnswered': return { ...room, help: undefined, since: at, by: me, mark: undefined };
    // What stood before is known to the server only.
    case 'withdraw': return { ...room, mark: undefined };
    case 'note':
    case 'answerPar':
    case 'report': return room;
  }
}

function search(room: RoomPicture, said: (Deed & { type: 'mark' })['search'], team: string): Partial<RoomPicture> {
  switch (said) {
    case 'searching': return { search: 'searching', team };
    case 'searchAgain': return { search: 'recheck', team: undefined };
    case 'stopped': return room.search === 'searching' ? { search: 'none', team: undefined } : {};
    case 'cleared': {
      const second = (room.search === 'clearedOnce' || room.search === 'clearedTwice') && room.team !== team;
      return room.search === 'disputed' ? {} : { search: second || room.search === 'clearedTwice' ? 'clearedTwice' : 'clearedOnce', team };
    }
    default: return {};
  }
}
