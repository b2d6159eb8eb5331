import type { RoomPicture } from '../live';
import { isCleared } from '../live/room';
import { button, element, say } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { words } from './words';

/** What the one at the door does: let people out of Lockdown, watch the room, write down that someone went in. */
export class DoorPart implements Part {
  readonly element = element('div', 'door');
  private readonly release: HTMLButtonElement;
  private readonly watch: HTMLButtonElement;
  private readonly entered: HTMLButtonElement;
  private now!: RoomPicture;

  constructor(private readonly room: Room, private readonly desk: Desk) {
    const id = room.id;
    this.release = button('btn btn-primary btn-large release', () => desk.act('release', { type: 'releaseRoom', room: id }), words.release, element('small', '', words.releaseHint));
    this.watch = button('btn', () => desk.act('watch', this.now.guard
      ? { type: 'endGuard', room: id }
      : { type: 'postGuard', room: id, guard: desk.memory.team || undefined }));
    this.entered = button('btn', () => desk.act('entered', { type: 'enterRoom', room: id }), words.entered);
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', words.atTheDoor);
    this.element.append(this.release, element('div', 'marks-more', this.watch, this.entered));
  }

  show(room: RoomPicture): void {
    this.now = room;
    this.release.hidden = !isCleared(room) || room.released !== undefined || this.desk.store.action(this.room)?.action !== 'lockdown';
    say(this.watch, room.guard ? words.watchEnds : words.watch);
    this.watch.disabled = !room.guard && !isCleared(room);
  }
}
