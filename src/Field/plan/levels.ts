import type { PlanFile } from './map';
import { element } from './symbols';

/** The ordinal of the level to show first. */
export const ground = (file: PlanFile): number => file.levels.map(level => level.ordinal).sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)[0] ?? 0;

/** The buttons L1 L2 …, the highest first as in the building, each with the number of rooms there that need someone. */
export class LevelSwitch {
  private readonly buttons = new Map<number, { button: HTMLButtonElement; alarm: HTMLElement; spoken: HTMLElement; name: string }>();

  constructor(host: Element, file: PlanFile, choose: (ordinal: number) => void) {
    const ordinals = [...new Set(file.levels.map(level => level.ordinal))].sort((a, b) => b - a);
    for (const ordinal of ordinals) {
      const here = file.levels.filter(level => level.ordinal === ordinal);
      const short = here[0]!.shortName || String(ordinal + 1);
      const full = here.length === 1 ? here[0]!.name || short : short;
      // Who speaks to the page says what is written on the button.
      const name = full.includes(short) ? full : `${short}, ${full}`;
      const alarm = element('span', 'plan-level-alarm');
      alarm.setAttribute('aria-hidden', 'true');
      const spoken = element('span', 'visually-hidden', ` ${name}`);
      const button = element('button', 'plan-level', short, alarm, spoken);
      button.type = 'button';
      button.addEventListener('click', () => choose(ordinal));
      this.buttons.set(ordinal, { button, alarm, spoken, name });
    }
    host.replaceChildren(...[...this.buttons.values()].map(({ button }) => button));
    host.toggleAttribute('hidden', ordinals.length < 2);
    host.addEventListener('keydown', e => this.walk(e as KeyboardEvent));
  }

  show(current: number): void {
    for (const [ordinal, { button }] of this.buttons) {
      button.setAttribute('aria-pressed', String(ordinal === current));
    }
  }

  /** How many rooms of each level have a threat, a casualty or a call for help. */
  alarm(counts: Map<number, number>): void {
    for (const [ordinal, { button, alarm, spoken, name }] of this.buttons) {
      const count = counts.get(ordinal) ?? 0;
      alarm.textContent = count ? String(count) : '';
      spoken.textContent = count ? ` ${name}, ${count} urgent` : ` ${name}`;
      button.title = name;
    }
  }

  private walk(e: KeyboardEvent): void {
    const all = [...this.buttons.values()].map(({ button }) => button);
    const step = { ArrowUp: -1, ArrowDown: 1 }[e.key];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    e.preventDefault();
    all[at + step]?.focus();
  }
}
