import type { Notice } from '../live';
import { timeOfDay } from '../field/time';
import { button, element, sign } from '../field/page';
import { words } from './words';

/** Gives an answer; resolves to why it was refused, or to nothing when it is saved. */
export type Answered = (notice: Notice, answer: string) => Promise<string | undefined>;

const sounds: Partial<Record<Notice['level'], string>> = { alarm: 'alarm', emergency: 'alarm', urgent: 'urgent' };

/** One alarm or message that waits. Features/Alarms/NoticeCard.razor draws the same. */
export class Card {
  readonly element: HTMLElement;
  private readonly drawn: string;
  private sending = false;

  constructor(private readonly notice: Notice, here: boolean, private readonly answered: Answered) {
    this.drawn = JSON.stringify(notice);
    this.element = this.draw(here);
  }

  /** Whether it shows just this. */
  isOf(notice: Notice): boolean {
    return JSON.stringify(notice) === this.drawn;
  }

  private draw(here: boolean): HTMLElement {
    const { id, level, action, mode, title, place, words: text, by, since, answers, incident } = this.notice;
    const head = element('p', 'alarm-title', ...(mode === 'actual' ? [] : [element('span', 'practice', mode.toUpperCase())]),
      element('b', '', title), element('span', 'alarm-place', place));
    const from = element('p', 'alarm-by', level === 'alarm' ? words.by(by, timeOfDay(since)) : timeOfDay(since));
    if (!here) from.append(' · ', link(`/field/${incident}`, words.open));
    const choose = element('div', 'alarm-answers', ...answers.map(word => button('', () => void this.answer(word), word)));
    choose.setAttribute('role', 'group');
    choose.setAttribute('aria-label', words.yours);
    const card = element('section', 'alarm', ...(action ? [sign('actions', action, 'alarm-sign')] : []),
      element('div', 'alarm-what', head, element('p', 'alarm-words', text), from), choose);
    card.setAttribute('aria-label', `${title}, ${place}`);
    Object.assign(card.dataset, { notice: id, level, mode }, action && { action }, here ? { here: '' } : sounds[level] && { sound: sounds[level] });
    return card;
  }

  private async answer(word: string): Promise<void> {
    if (this.sending) return;
    this.busy(word);
    const refusal = await this.answered(this.notice, word);
    this.busy();
    this.element.querySelector('.alarm-refusal')?.remove();
    if (!refusal) return;
    const why = element('p', 'alarm-refusal', refusal);
    why.setAttribute('role', 'alert');
    this.element.append(why);
  }

  private busy(word?: string): void {
    this.sending = word !== undefined;
    for (const each of this.element.querySelectorAll('.alarm-answers button')) {
      each.toggleAttribute('data-sending', each.textContent === word);
      if (this.sending) each.setAttribute('aria-disabled', 'true');
      else each.removeAttribute('aria-disabled');
    }
  }
}

function link(address: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = address;
  return made;
}
