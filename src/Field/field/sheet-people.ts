import type { Occupancy, RoomPicture } from '../live';
import { button, element, say } from './page';
import type { Desk, Part } from './sheet';
import { words } from './words';

const most = 999;

/** How many people are inside. Counting up sends nothing; the report does, so that seven people are one mark and not seven. */
export class PeoplePart implements Part {
  readonly element = element('fieldset', 'people');
  private readonly figure = element('output', 'people-figure');
  private readonly report: HTMLButtonElement;
  private readonly nobody: HTMLButtonElement;
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
    const say = (occupancy: Occupancy, people?: number) => {
      this.draft = undefined;
      desk.act(occupancy, { type: 'mark', room: this.room.id, occupancy, people });
      this.paint();
    };
    this.report = button('btn btn-primary', () => say('people', this.number));
    this.nobody = button('btn', () => say('empty'), words.nobody);
    this.evacuated = button('btn', () => say('evacuated'), words.evacuated);
    this.element.append(
      element('legend', '', words.peopleHere),
      element('div', 'people-count', fewer, this.figure, more, this.report),
      element('div', 'marks-more', this.nobody, this.evacuated));
  }

  show(room: RoomPicture): void {
    this.room = room;
    this.nobody.toggleAttribute('data-on', room.occupancy === 'empty');
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
    this.report.disabled = !this.draft;
    this.figure.toggleAttribute('data-draft', this.draft !== undefined);
  }
}
