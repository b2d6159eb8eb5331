import type { Deeds } from './deeds';
import { button, element, find } from './page';
import { words } from './words';

/** What was not accepted, wherever it was: it stays in the head of the page until the person has read why. */
export class Refused {
  private readonly host = find('.refused');

  constructor(private readonly deeds: Deeds, private readonly title: (room: string) => string | undefined, private readonly open: (room: string) => unknown) {}

  show(): void {
    const unread = this.deeds.unread();
    const drawn = unread.map(({ id }) => id).join();
    if (this.host.dataset.drawn === drawn) return;
    this.host.dataset.drawn = drawn;
    this.host.replaceChildren(...unread.map(done => {
      const title = this.title(done.room);
      const said = element('span', '', element('b', '', `${words.refused}: `), `${title ? `${title}, ` : ''}${words.deed(done.deed)}. ${done.words ?? ''}`);
      return element('li', 'refusal', said, ...(title ? [button('btn', () => this.open(done.room), words.look)] : []),
        button('btn', () => this.deeds.read(done.id), words.understood));
    }));
  }
}
