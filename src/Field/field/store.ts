import type { ActionPicture, Patch, Picture, RoomPicture } from '../live';
import { at, isCleared } from '../live/room';
import { actionFor } from '../live/orders';
import type { Deeds } from './deeds';
import { foresee, unmarked } from './foresee';
import type { Room } from './rooms';

/** How far the search of some rooms has come. */
export interface Count {
  total: number;
  cleared: number;
  searching: number;
  help: number;
}

/** The incident as this page shows it: the server's picture with what is still on its way on top. */
export class Store {
  private picture?: Picture;
  private readonly known = new Map<string, RoomPicture>();

  constructor(private readonly deeds: Deeds, private readonly me: string, private readonly now: () => number) {}

  get incident(): Picture | undefined {
    return this.picture;
  }

  get version(): number {
    return this.picture?.version ?? 0;
  }

  /** A whole new picture. */
  replace(picture: Picture): void {
    this.picture = picture;
    this.known.clear();
    for (const room of picture.rooms) this.known.set(room.id, room);
  }

  /** The picture after a patch. */
  apply(patch: Patch, picture: Picture): void {
    this.picture = picture;
    for (const room of patch.rooms) this.known.set(room.id, room);
  }

  /** The room as the server has it, at this moment. */
  saved(id: string): RoomPicture {
    const known = this.known.get(id);
    return known ? at(known, this.now()) : unmarked(id);
  }

  /** Every room of which something was said. */
  get rooms(): Iterable<RoomPicture> {
    return this.known.values();
  }

  /** The order that governs a room. */
  action(room: Room): ActionPicture | undefined {
    return actionFor(room, this.picture?.actions ?? []);
  }

  /** The room as it is painted. */
  room(id: string): RoomPicture {
    return this.deeds.ahead(id, this.version).reduce((room, done) => foresee(room, done.deed, this.me, done.at), this.saved(id));
  }

  /** Whether something said of the room is still on its way. */
  isSending(id: string): boolean {
    return this.deeds.of(id).some(done => done.stage === 'sending');
  }

  count(rooms: readonly Room[]): Count {
    const count = { total: rooms.length, cleared: 0, searching: 0, help: 0 };
    for (const { id } of rooms) {
      const room = this.room(id);
      if (isCleared(room)) count.cleared++;
      if (room.search === 'searching') count.searching++;
      if (room.help) count.help++;
    }
    return count;
  }
}
