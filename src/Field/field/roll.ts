import type { Deed, Entry, Picture, RespondersPicture, TeamPicture } from '../live';
import type { Clock } from '../live/clock';
import { button, element, find, say } from './page';
import { words } from './words';

/** The team a person is in; undefined for none. */
export const teamOf = (responders: RespondersPicture | undefined, person: string): TeamPicture | undefined =>
  responders?.teams.find(team => team.members.includes(person));

/**
 * The roll call: while a person's team is asked whether all are well, a big button to say so stands over everything else.
 * It goes when the team has answered, whoever answered for it.
 */
export class RollCall {
  private readonly host = find('.roll');
  private readonly question = element('p', 'roll-question');
  private readonly form = element('div', 'roll-form');
  private asked = '';
  private people = 0;
  private team?: TeamPicture;
  private due = '';

  constructor(
    private readonly person: string,
    private readonly send: (deed: Deed) => Entry,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly joined: (team: string) => void) {
    this.question.setAttribute('role', 'alert');
    this.host.append(this.question, this.form);
  }

  show({ responders, open }: Picture): void {
    const mine = teamOf(responders, this.person);
    if (mine && mine.name !== this.team?.name) this.joined(mine.name);
    this.team = mine;
    const round = responders?.par;
    const asked = open && mine && round?.silent.includes(mine.name) ? `${round.since} ${mine.name}` : '';
    this.host.hidden = !asked;
    if (asked && asked !== this.asked) {
      this.people = mine!.people;
      this.due = round!.due;
      this.ask();
    }
    this.asked = asked;
    if (!asked) say(this.question, '');
    this.tick();
  }

  /** The question gets louder when its time is over. */
  tick(): void {
    if (!this.asked || !this.team) return;
    const late = this.clock.now >= Date.parse(this.due);
    this.host.toggleAttribute('data-late', late);
    say(this.question, late ? words.par.late(this.team.name) : words.par.ask(this.team.name));
  }

  private ask(): void {
    const well = button('btn btn-primary btn-large roll-well', () => void this.answer(well, true), words.par.allWell);
    this.form.replaceChildren(this.counter(), well, button('btn btn-danger', () => this.askWhat(), words.par.notWell));
  }

  private askWhat(): void {
    const input = element('input', 'roll-words');
    input.placeholder = input.ariaLabel = words.par.what;
    input.maxLength = 2000;
    const send = button('btn btn-danger btn-large', () => void this.answer(send, false, input.value), words.par.say);
    this.form.replaceChildren(this.counter(), input, send, button('btn', () => this.ask(), words.par.back));
    input.focus();
  }

  private counter(): HTMLElement {
    const count = element('output', 'roll-count', String(this.people));
    const step = (by: number, label: string, sign: string) => {
      const made = button('btn roll-step', () => {
        this.people = Math.min(999, Math.max(0, this.people + by));
        say(count, String(this.people));
      }, sign);
      made.setAttribute('aria-label', label);
      return made;
    };
    return element('span', 'roll-counter', element('span', 'soft', words.par.people), step(-1, words.fewer, '−'), count, step(1, words.more, '+'));
  }

  private async answer(pressed: HTMLButtonElement, allWell: boolean, said?: string): Promise<void> {
    if (!this.team || pressed.getAttribute('aria-disabled') === 'true') return;
    pressed.setAttribute('aria-disabled', 'true');
    const before = pressed.textContent!;
    say(pressed, words.stages.sending);
    const { outcome: settled } = this.send({ type: 'answerPar', team: this.team.name, people: this.people, allWell, words: said?.trim() || undefined });
    const outcome = await settled;
    pressed.removeAttribute('aria-disabled');
    say(pressed, before);
    // What was saved comes back as a picture without the question.
    if (outcome.state === 'refused') {
      this.form.querySelector('.refusal')?.remove();
      const refusal = element('p', 'refusal', outcome.refusal);
      refusal.setAttribute('role', 'alert');
      this.form.append(refusal);
    }
  }
}
