import type { Patch, Picture } from './contract';

/** What a patch means for a picture: nothing new, the next versions, or one that leaves a gap. */
export type Fit = 'old' | 'next' | 'gap';

export const fit = (picture: Picture, patch: Patch): Fit =>
  patch.version <= picture.version ? 'old' : patch.from <= picture.version + 1 ? 'next' : 'gap';

/** The picture after a patch. The rooms of a patch replace the rooms they name. */
export function next(picture: Picture, patch: Patch): Picture {
  const changed = new Map(patch.rooms.map(room => [room.id, room]));
  const rooms = picture.rooms.map(room => {
    const now = changed.get(room.id) ?? room;
    changed.delete(room.id);
    return now;
  });
  return {
    ...picture,
    version: patch.version,
    asOf: patch.at,
    open: patch.open,
    actions: patch.actions ?? picture.actions,
    responders: patch.responders ?? picture.responders,
    chart: patch.chart ?? picture.chart,
    posts: patch.posts ?? picture.posts,
    pinned: patch.pinned ?? picture.pinned,
    rooms: changed.size ? [...rooms, ...changed.values()] : rooms,
  };
}
