import type { Method, RoomPicture } from '../live';
import { isCleared } from '../live/room';
import { button, element, say, sign } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { words } from './words';

const methods: Method[] = ['entered', 'fromTheDoor', 'dog'];

/** The four big buttons, and the few that are wanted only now and then. They keep their places whatever happens. */
export class MarksPart implements Part {
  readonly element = element('div', 'marks');
  private readonly searching: HTMLButtonElement;
  private readonly cleared: HTMLButtonElement;
  private readonly access: HTMLButtonElement;
  private readonly help: HTMLButtonElement;
  private readonly again: HTMLButtonElement;
  private readonly undo: HTMLButtonElement;
  private readonly methods: HTMLButtonElement[];
  private method: Method = 'entered';
  private now!: RoomPicture;

  constructor(room: Room, desk: Desk) {
    const id = room.id;
    const team = () => desk.memory.team || undefined;
    const big = (name: string, sprite: string, press: () => void) =>
      button(`mark mark-${name}`, press, sign('plan-symbols', sprite, 'mark-sign'), element('span', 'mark-word'), element('small', ''));
    this.searching = big('searching', 'searching', () => desk.act('searching', { type: 'mark', room: id, search: 'searching', team: team() }));
    this.cleared = big('cleared', 'clearedOnce', () => desk.act('cleared', { type: 'mark', room: id, search: 'cleared', method: this.method, team: team() }));
    this.access = big('access', 'noAccess', () => desk.act('access', this.now.hazards.includes('noAccess')
      ? { type: 'mark', room: id, ended: ['noAccess'], team: team() }
      : { type: 'mark', room: id, hazards: ['noAccess'], team: team() }));
    this.methods = methods.map(method => button('btn', () => this.choose(method), words.methods[method]));
    const how = element('div', 'marks-how', ...this.methods);
    how.setAttribute('role', 'group');
    how.setAttribute('aria-label', words.how);
    this.help = big('help', 'help', () => desk.act('help', this.now.help ? { type: 'helpAnswered', room: id } : { type: 'help', room: id }));
    this.again = button('btn', () => desk.act('again', { type: 'mark', room: id, search: this.now.search === 'searching' ? 'stopped' : 'searchAgain', team: team() }));
    this.undo = button('btn', () => desk.act('undo', { type: 'withdraw', room: id, mark: this.now.mark! }), words.undo);
    this.element.append(
      element('div', 'marks-grid', this.searching, this.cleared, this.access, this.help), how,
      element('div', 'marks-more', this.again, this.undo));
    this.me = desk.start.me;
    this.choose('entered');
  }

  /** How the room is searched, for the next clear. */
  private choose(method: Method): void {
    this.method = method;
    this.methods.forEach((made, i) => made.setAttribute('aria-pressed', String(methods[i] === method)));
  }

  private readonly me: string;

  show(room: RoomPicture): void {
    this.now = room;
    word(this.searching, words.searching, '');
    word(this.cleared, words.markCleared, words.markClearedHint);
    const locked = room.hazards.includes('noAccess');
    word(this.access, locked ? words.access : words.noAccess, '');
    word(this.help, room.help ? words.helpHere : words.needHelp, '');
    this.searching.toggleAttribute('data-on', room.search === 'searching');
    this.cleared.toggleAttribute('data-on', isCleared(room));
    this.access.toggleAttribute('data-on', locked);
    this.help.toggleAttribute('data-on', room.help !== undefined);
    say(this.again, room.search === 'searching' ? words.stopped : words.searchAgain);
    this.again.disabled = room.search === 'none' || room.search === 'recheck';
    this.undo.disabled = !room.mark || room.by !== this.me;
  }
}

function word(target: HTMLElement, text: string, hint: string): void {
  say(target.querySelector('.mark-word')!, text);
  say(target.querySelector('small')!, hint);
}
