import { readReadiness, type Readiness } from '../readiness/picture';
import { element, sign } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { words } from './words';

const stale = 60_000;

/** The building's ledger: fetched with the page, and again when a room is opened a minute later. */
export class Ledger {
  /** As it was last heard; undefined until then. */
  now?: Readiness;
  private asked = 0;

  constructor(private readonly url: string, private readonly come: () => void) {}

  async freshen(): Promise<void> {
    const before = this.asked;
    if (Date.now() - before < stale) return;
    this.asked = Date.now();
    try {
      this.now = await readReadiness(this.url);
      this.come();
    } catch {
      // What was heard before stays; the next room that is opened asks again.
      this.asked = before;
    }
  }
}

/** What does not work in a room, and the cameras that see it. */
export class ReadinessPart implements Part {
  readonly element = element('ul', 'sheet-ready');

  constructor(private readonly room: Room, private readonly desk: Desk) {
    this.element.setAttribute('aria-label', words.readiness);
    void desk.ledger.freshen();
  }

  show(): void {
    const ledger = this.desk.ledger.now;
    const issues = (ledger?.open ?? []).filter(issue => issue.room === this.room.id);
    const cameras = (ledger?.cameras ?? []).filter(camera => camera.covers.includes(this.room.id));
    const lines = [
      ...issues.map(issue => ({
        face: issue.letter, kind: issue.kind, title: issue.title,
        more: [issue.words, words.reported(issue.by) + words.ago(this.desk.clock.since(issue.since))],
      })),
      ...cameras.map(camera => ({ face: sign('plan-symbols', 'camera', ''), kind: 'camera', title: words.covered(camera.name), more: [camera.words] })),
    ];
    const drawn = lines.map(line => [line.kind, line.title, ...line.more].join('|')).join();
    if (this.element.dataset.drawn === drawn) return;
    this.element.dataset.drawn = drawn;
    this.element.replaceChildren(...lines.map(({ face, kind, title, more }) => {
      const mark = element('span', 'ready-sign', face);
      mark.dataset.kind = kind;
      mark.setAttribute('aria-hidden', 'true');
      const rest = more.filter(Boolean).join(' · ');
      return element('li', '', mark, element('span', '', element('b', '', title), rest && ` · ${rest}`));
    }));
  }
}
