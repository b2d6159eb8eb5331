import type { Picture } from '../live';
import type { Clock } from '../live/clock';
import { facts } from './command-facts';
import { element, find, say } from './page';
import { words } from './words';

/**
 * Who leads and from where, in one line under the order. What has been missing for too long stands out. It makes no sound
 * here: a phone in a locked room must not.
 */
export class CommandLine {
  private readonly line = find('.led');
  private readonly alarm = find('.led-alarm');
  private picture?: Picture;

  constructor(private readonly patience: number, private readonly clock: Pick<Clock, 'since'>) {}

  show(picture: Picture): void {
    this.picture = picture;
    this.tick();
  }

  /** Being without command grows worse without anything happening. */
  tick(): void {
    const { picture } = this;
    if (!picture) return;
    const parts = picture.open ? facts(picture, this.patience, since => this.clock.since(since)) : [];
    const late = parts.some(part => part.late && part.what === 'commander');
    this.line.toggleAttribute('data-alarm', late);
    const now = parts.map(part => part.text).join('\n');
    if (this.line.dataset.says !== now) {
      this.line.dataset.says = now;
      this.line.replaceChildren(...parts.map(part => element(part.late ? 'b' : 'span', part.late ? 'led-late' : '', part.text)));
    }
    say(this.alarm, late ? words.led.alarm : '');
  }
}
