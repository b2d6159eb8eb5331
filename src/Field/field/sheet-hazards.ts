import type { Hazard, RoomPicture } from '../live';
import { button, element, say, sign } from './page';
import type { Desk, Part } from './sheet';
import { words } from './words';

const offered = ['threat', 'casualty', 'smokeOrGas', 'blocked'] as const satisfies readonly Hazard[];

/** Dangers: one press reports, one press says that it is over. */
export class HazardsPart implements Part {
  readonly element = element('fieldset', 'hazards', element('legend', '', words.hazardsHere));
  private readonly buttons = new Map<Hazard, HTMLButtonElement>();
  private room!: RoomPicture;

  constructor(desk: Desk) {
    for (const hazard of offered) {
      const made = button(`hazard hazard-${hazard}`, () => desk.act(hazard, {
        type: 'mark', room: this.room.id, [this.room.hazards.includes(hazard) ? 'ended' : 'hazards']: [hazard], team: desk.memory.team || undefined,
      }), sign('plan-symbols', hazard, 'hazard-sign'), element('b', '', words.hazards[hazard]), element('small', ''));
      this.buttons.set(hazard, made);
    }
    this.element.append(element('div', 'hazards-grid', ...this.buttons.values()));
  }

  show(room: RoomPicture): void {
    this.room = room;
    for (const [hazard, made] of this.buttons) {
      const stands = room.hazards.includes(hazard);
      made.setAttribute('aria-pressed', String(stands));
      say(made.querySelector('small')!, stands ? words.endHazard : words.reportHazard);
    }
  }
}
