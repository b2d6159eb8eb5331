import type { Picture, PinnedPicture } from '../live';
import { timeOfDay } from './time';
import { button, element, find } from './page';
import { words } from './words';

/** Life-critical facts under the head of the page: they never scroll away. One about a room opens it. */
export class Pinned {
  private readonly host = find('.pinned');
  private drawn = '[]';

  constructor(private readonly title: (room: string) => string | undefined, private readonly open: (room: string) => unknown) {}

  show(picture?: Picture): void {
    const facts = picture?.open ? picture.pinned ?? [] : [];
    const now = JSON.stringify(facts.map(fact => [fact, fact.room && this.title(fact.room)]));
    if (now === this.drawn) return;
    this.drawn = now;
    this.host.replaceChildren(...facts.map(fact => element('li', '', this.line(fact))));
  }

  private line(fact: PinnedPicture): HTMLElement {
    const { room } = fact;
    const title = room && this.title(room);
    const line = room && title ? button('fact', () => this.open(room)) : element('p', 'fact');
    line.dataset.truth = fact.truth;
    line.append(...factWords(fact, title));
    return line;
  }
}

/** A fact in words: what, where, and how far it can be trusted. */
export function factWords({ text, truth, by, at }: PinnedPicture, room?: string): Node[] {
  return [element('b', '', `${words.truths[truth].charAt(0)} ${room ? `${room}: ` : ''}${text}`), element('small', '', words.pinnedBy(truth, by, timeOfDay(at)))];
}
