import type { GlassLine } from '../live';
import { element } from '../field/page';
import { words } from './words';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Who let themselves in where, along the foot of the page; Blazor's pages draw the same by GlassStrip.razor. */
export class GlassStrip {
  private readonly strip = element('aside', 'glass');
  private drawn = '';

  constructor() {
    this.strip.setAttribute('role', 'status');
    this.strip.setAttribute('aria-label', words.glass);
    this.strip.hidden = true;
    // On a page of the field it stands in the head: its foot is where thumbs are.
    (document.querySelector('.field-head') ?? document.body).append(this.strip);
  }

  show(lines: GlassLine[]): void {
    const now = JSON.stringify(lines);
    if (now === this.drawn) return;
    this.drawn = now;
    this.strip.hidden = lines.length === 0;
    this.strip.replaceChildren(
      ...lines.map(line => {
        const paragraph = element('p', '');
        const title = document.createElement('b');
        title.textContent = `◪ ${words.broken}`;
        paragraph.append(title, ` ${words.letIn(line.name, line.place, clock.format(new Date(line.until)), line.over)}: ${line.reason}`);
        return paragraph;
      }),
    );
  }
}
