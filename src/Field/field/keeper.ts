import type { Link, Outbox } from '../live';
import type { Clock } from '../live/clock';
import type { Header } from './header';
import { words } from './words';

/** From how far on a wrong clock is worth a word, in milliseconds. */
const wrong = 60_000;

/** What this phone keeps for later, and what is wrong with it: said in the head of the page. */
export class Keeper {
  private isLive = false;

  constructor(private readonly outbox: Outbox, private readonly header: Pick<Header, 'notSaved' | 'hint'>,
    private readonly clock: () => Pick<Clock, 'error'> | undefined, private readonly incident: string) {}

  link({ state }: Link): void {
    this.isLive = state !== 'offline';
    this.tell();
  }

  tell(): void {
    const here = this.outbox.pending.filter(command => command.incident === this.incident).length;
    this.header.notSaved(here, this.isLive);
    const error = this.clock()?.error ?? 0;
    this.header.hint([
      ...(this.outbox.strangers ? [words.strangers(this.outbox.strangers)] : []),
      ...(here && !this.outbox.lasts ? [words.fleeting] : []),
      ...(Math.abs(error) > wrong ? [words.clockWrong(Math.round(error / 60_000))] : []),
    ]);
  }

  /** How something that is on its way is called now. */
  get sending(): string {
    return this.isLive ? words.stages.sending : this.outbox.lasts ? words.stages.kept : words.stages.fleeting;
  }
}
