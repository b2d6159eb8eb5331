import type { Link, Picture } from '../live';
import { timeOfDay } from './time';
import { element, find, say } from './page';
import { words } from './words';

const wholeBuilding = 'building';

/** The top of the page: which action is ordered where, how current the picture is, what is not saved. */
export class Header {
  private readonly order = find('.order');
  private readonly zones = find('.zones');
  private readonly dot = find('.live-dot');
  private readonly status = find('.status');
  private readonly offline = find('header .offline');
  private readonly waiting = find('.waiting');
  private readonly hints = find('.hints');

  show({ open, actions }: Picture): void {
    const standing = actions.find(action => action.zone === wholeBuilding)
      ?? [...actions].sort((a, b) => b.since.localeCompare(a.since))[0];
    this.order.dataset.action = open ? standing?.action ?? '' : '';
    this.order.querySelector('use')!.setAttribute('href', `/img/actions.svg#${standing?.action ?? ''}`);
    say(this.order.querySelector('.term')!, !open ? words.closed : standing ? standing.term : words.noAction);
    const where = standing && standing.zone !== wholeBuilding ? `${words.zone(standing.zone)}: ` : '';
    say(this.order.querySelector('.directive')!, !open ? words.closedHint : standing ? where + words.directive(standing.action, standing.directive) : '');
    const others = actions.filter(action => action !== standing);
    this.zones.replaceChildren(...others.map(action => {
      const item = element('li', '', `${words.zone(action.zone)}: ${action.term}. ${action.directive}`);
      item.dataset.action = action.action;
      return item;
    }));
    if (open && actions.some(({ action }) => action === 'lockdown')) darken();
  }

  link({ state, asOf }: Link): void {
    const time = asOf ? timeOfDay(asOf) : '';
    this.dot.dataset.link = state;
    say(this.dot.querySelector('.live-words')!, words.link[state](time));
    // Said once, not with every second: the time of the last picture stands still while there is none.
    this.status.dataset.link = state === 'offline' && time ? state : '';
    say(this.offline, state === 'offline' && time ? words.offline(time) : '');
  }

  /** How much is not saved, and whether it waits for the network or for the server. */
  notSaved(count: number, live: boolean): void {
    say(this.waiting, live ? words.waiting(count) : words.waitingHere(count));
  }

  /** What is wrong with this phone rather than with the incident; nothing most of the time. */
  hint(lines: string[]): void {
    const drawn = lines.join('\n');
    if (this.hints.dataset.drawn === drawn) return;
    this.hints.dataset.drawn = drawn;
    this.hints.replaceChildren(...lines.map(line => element('li', '', line)));
  }
}

let turnedByHand = false;

/** A lockdown turns the page dark, unless the person has said here and now that they want it otherwise. */
function darken(): void {
  if (!turnedByHand) document.documentElement.dataset.theme = 'dark';
}

/** Turns the page over, and remembers it for the rest of the app. */
export function turnTheme(): void {
  turnedByHand = true;
  const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}
