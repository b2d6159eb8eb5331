import { timeOfDay } from './time';
import { button, element } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { said, stamp } from './history-words';
import { words } from './words';

/** Who said what of the room, newest first; fetched when someone opens it. */
export class HistoryPart implements Part {
  readonly element = element('details', 'history', element('summary', '', words.history));
  private readonly list = element('ol', '');
  private readonly earlier: HTMLButtonElement;
  private readonly note = element('p', 'soft');

  constructor(private readonly room: Room, private readonly desk: Desk) {
    this.earlier = button('btn', () => void this.fetch(), words.earlier);
    this.element.append(this.list, this.note, this.earlier);
    this.element.addEventListener('toggle', () => {
      if (this.element.open && this.desk.log.isEmpty) void this.fetch();
      else this.show();
    });
  }

  show(): void {
    if (!this.element.open) return;
    const events = this.desk.log.of(this.room.id);
    this.earlier.hidden = !this.desk.log.hasEarlier;
    this.note.textContent = events.length || this.desk.log.hasEarlier ? '' : words.noHistory;
    this.list.replaceChildren(...events.map(event => {
      const { by, at } = stamp(event);
      return element('li', '', element('time', '', timeOfDay(at)), element('span', '', element('b', '', by), ` ${said(event)}`));
    }));
  }

  private async fetch(): Promise<void> {
    try {
      await this.desk.log.earlier(this.desk.store.version);
      this.show();
    } catch {
      this.earlier.hidden = false;
      this.note.textContent = words.historyAway;
    }
  }
}
