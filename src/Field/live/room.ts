import type { RoomPicture, Search } from './contract';

/** Whether it counts as searched. */
export const isCleared = ({ search }: { search: Search }): boolean => search === 'clearedOnce' || search === 'clearedTwice';

/** The room as it is at a moment: a clear that nobody watches grows old by itself, whether or not anything is heard of it. */
export const at = (room: RoomPicture, now: number): RoomPicture => (hasTurned(room, now) ? { ...room, search: 'recheck' } : room);

/** The next moment after `now` at which one of the rooms turns; undefined when none will. */
export function nextTurn(rooms: Iterable<RoomPicture>, now: number): number | undefined {
  let next: number | undefined;
  for (const room of rooms) {
    const moment = room.staleAt === undefined ? NaN : Date.parse(room.staleAt);
    if (moment > now && !(next! <= moment)) next = moment;
  }
  return next;
}

/** The teams to name, each by itself. */
export const teams = (room: RoomPicture): string[] => room.teams ?? (room.team === undefined ? [] : [room.team]);

const hasTurned = (room: RoomPicture, now: number) => isCleared(room) && room.staleAt !== undefined && Date.parse(room.staleAt) <= now;
