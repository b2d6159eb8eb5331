import type { Picture } from '../live';
import type { Deeds } from './deeds';
import { button, element, find } from './page';
import { words } from './words';

/** One tap to be counted: ICS 211, check-in. It stands there until the person is checked in, or until there is nothing to check in to. */
export class CheckIn {
  private sent = false;

  private readonly tool = button('btn btn-primary check-in', () => this.say(), words.checkIn, element('small', '', words.checkInHint));

  constructor(private readonly me: { person: string; me: string; refusal?: string }, private readonly deeds: Pick<Deeds, 'say'>) {
    this.tool.hidden = true;
    find('.roll').before(this.tool);
  }

  show({ responders, open }: Picture): void {
    this.tool.hidden = !open || this.me.refusal !== undefined || this.sent || (responders?.here.includes(this.me.person) ?? false);
  }

  private say(): void {
    this.sent = this.tool.hidden = true;
    this.deeds.say('', { type: 'checkIn', status: 'staging', facts: { person: this.me.person, name: this.me.me, agency: '', people: 1 } });
  }
}
