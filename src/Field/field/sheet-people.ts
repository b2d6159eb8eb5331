import type { RoomPicture } from '../live';
import { button, element, say } from './page';
import type { Desk, Part } from './sheet';
import { words } from './words';

const most = 999;

/** How many people are inside. Counting up sends nothing; the report does, so that seven people are one mark and not seven. */
export class PeoplePart implements Part {
  readonly element = element('fieldset', 'people');
  private readonly figure = element('output', 'people-figure');
  private readonly report: HTMLButtonElement;
  private readonly evacuated: HTMLButtonElement;
  private draft?: number;
  private room!: RoomPicture;

  constructor(desk: Desk) {
    const step = (by: number) => {
      this.draft = Math.min(most, Math.max(0, this.number + by));
      this.paint();
    };
    const fewer = button('btn step', () => step(-1), '−');
    const more = button('btn step', () => step(1), '+');
    fewer.setAttribute('aria-label', words.fewer);
    more.setAttribute('aria-label', words.more);
    this.report = button('btn btn-primary', () => {
      const people = this.number;
      desk.act('people', people === 0
        ? { type: 'mark', room: this.room.id, occupancy: 'empty' }
        : { type: 'mark', room: this.room.id, occupancy: 'people', people });
      this.draft = undefined;
      this.paint();
    });
    this.evacuated = button('btn', () => {
      this.draft = undefined;
      desk.act('evacuated', { type: 'mark', room: this.room.id, occupancy: 'evacuated' });
    }, words.evacuated);
    this.element.append(element('legend', '', words.peopleHere), fewer, this.figure, more, this.report, this.evacuated);
  }

  show(room: RoomPicture): void {
    this.room = room;
    this.evacuated.toggleAttribute('data-on', room.occupancy === 'evacuated');
    this.paint();
  }

  private get number(): number {
    return this.draft ?? (this.room.occupancy === 'people' ? this.room.people ?? 0 : 0);
  }

  private paint(): void {
    const known = this.room.occupancy === 'people' || this.room.occupancy === 'empty';
    say(this.figure, this.draft === undefined && !known ? '?' : String(this.number));
    say(this.report, words.report(this.number));
    this.figure.toggleAttribute('data-draft', this.draft !== undefined);
  }
}
