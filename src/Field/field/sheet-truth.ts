import type { Done } from './deeds';
import { button, element, say } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { words } from './words';

/** The three truths of what this person did last in the room: sending, saved, seen. What was refused stays until it is read. */
export class TruthPart implements Part {
  readonly element = element('div', 'truths');
  private readonly stage = element('p', 'truth');
  private readonly refusals = element('div', 'refusals');

  constructor(private readonly room: Room, private readonly desk: Desk) {
    this.refusals.setAttribute('role', 'alert');
    this.element.append(this.stage, this.refusals);
  }

  show(): void {
    const last = this.desk.deeds.of(this.room.id).filter(done => done.stage === 'sending' || done.stage === 'saved').at(-1);
    this.stage.dataset.stage = last?.stage ?? '';
    say(this.stage, last ? this.words(last) : '');
    const unread = this.desk.deeds.unread(this.room.id);
    const drawn = unread.map(done => done.id).join();
    if (this.refusals.dataset.drawn === drawn) return;
    this.refusals.dataset.drawn = drawn;
    this.refusals.replaceChildren(...unread.map(done => element('p', 'refusal',
      element('b', '', words.refused), ` ${words.deed(done.deed)}. ${done.words ?? ''} `,
      button('btn', () => this.desk.deeds.read(done.id), words.understood))));
  }

  private words(done: Done): string {
    const seen = this.desk.deeds.seenBy(done);
    return `${words.deed(done.deed)}: ${done.stage === 'sending' ? this.desk.reach.sending : seen ? words.stages.seen(seen) : words.stages.saved}`;
  }
}
