import type { RoomPicture } from '../live';
import { isCleared } from '../live/room';
import type { Room, Rooms } from './rooms';

/** Why a room is next to be searched, the most pressing first. The same order as the server's Unsearched.cs. */
export const reasons = ['needsHelp', 'threat', 'disputed', 'beside', 'recheck', 'stalled', 'noAccess', 'forgotten', 'never'] as const;
export type Reason = (typeof reasons)[number];

/** A room to search next, and why. */
export interface Next {
  room: Room;
  why: Reason;
  /** The room next door that makes it pressing. */
  beside?: Room;
}

/** How long a team may be inside before someone should ask what became of it. */
export const stalledAfter = 5 * 60_000;

/** The rooms nobody has searched and nobody is heard from, by risk. Those within one risk stand in the order they came in. */
export function unsearched(rooms: Rooms, of: (id: string) => RoomPicture, now: number, among: readonly Room[] = rooms.toSearch): Next[] {
  const trouble = (room: Room) => rooms.beside(room).find(beside => {
    const { help, hazards, search } = of(beside.id);
    return help !== undefined || search === 'disputed' || hazards.includes('threat');
  });
  const next = among.flatMap((room): Next[] => {
    const state = of(room.id);
    const stalled = state.search === 'searching' && state.insideSince !== undefined && now - Date.parse(state.insideSince) >= stalledAfter;
    if (isCleared(state) || (state.search === 'searching' && !stalled)) return [];
    if (state.help !== undefined) return [{ room, why: 'needsHelp' }];
    if (state.hazards.includes('threat')) return [{ room, why: 'threat' }];
    if (state.search === 'disputed') return [{ room, why: 'disputed' }];
    const beside = trouble(room);
    if (beside) return [{ room, why: 'beside', beside }];
    if (state.search === 'recheck') return [{ room, why: 'recheck' }];
    if (stalled) return [{ room, why: 'stalled' }];
    if (state.hazards.includes('noAccess')) return [{ room, why: 'noAccess' }];
    return [{ room, why: room.missed ? 'forgotten' : 'never' }];
  });
  return next.sort((a, b) => reasons.indexOf(a.why) - reasons.indexOf(b.why));
}
