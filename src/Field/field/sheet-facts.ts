import { factWords } from './pinned';
import { element } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';

/** Life-critical facts about the room that is open, in words: who goes in must not miss them. */
export class FactsPart implements Part {
  readonly element = element('div', 'sheet-facts');
  private drawn = '[]';

  constructor(private readonly room: Room, private readonly desk: Desk) {}

  show(): void {
    const facts = (this.desk.store.incident?.pinned ?? []).filter(fact => fact.room === this.room.id);
    const now = JSON.stringify(facts);
    if (now === this.drawn) return;
    this.drawn = now;
    this.element.replaceChildren(...facts.map(fact => {
      const line = element('p', 'fact', ...factWords(fact));
      line.dataset.truth = fact.truth;
      return line;
    }));
  }
}
