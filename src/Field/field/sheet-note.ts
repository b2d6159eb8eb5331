import type { Deed, ReportSource } from '../live';
import { button, element } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { words } from './words';

/** What is typed and not sent yet survives closing the sheet. */
const drafts = new Map<string, string>();

const plain = 'note';

/** The team this person is in, and what they know of the room: a report that others confirm or refute, or a plain note. */
export class NotePart implements Part {
  readonly element = element('div', 'says');

  constructor(room: Room, desk: Desk) {
    const team = element('input', '');
    team.id = 'sheet-team';
    team.maxLength = 40;
    team.autocomplete = 'off';
    team.value = desk.memory.team;
    team.addEventListener('change', () => (desk.memory.team = team.value));
    const note = element('textarea', '');
    note.id = 'sheet-note';
    note.rows = 2;
    note.maxLength = 2000;
    note.value = drafts.get(room.id) ?? '';
    note.addEventListener('input', () => drafts.set(room.id, note.value));

    // A closed incident still takes notes.
    const open = desk.store.incident?.open !== false;
    const source = element('select', '', ...(open ? Object.entries(words.sources) : []).map(([value, word]) => option(value, word)), option(plain, words.justNote));
    source.setAttribute('aria-label', words.source);
    const critical = element('input', '');
    critical.type = 'checkbox';
    const lives = element('label', 'check', critical, words.lifeCritical);
    const say = button('btn', () => {
      const text = note.value.trim();
      if (!text) return note.focus();
      desk.act('note', deed(text, source.value, critical.checked, room.id));
      drafts.delete(room.id);
      note.value = '';
      critical.checked = false;
    });
    const name = () => {
      say.textContent = source.value === plain ? words.saveNote : words.sayReport;
      lives.hidden = source.value === plain;
    };
    source.addEventListener('change', name);
    name();
    this.element.append(field(team, words.myTeam, words.teamHint), field(note, words.note, words.noteHint), element('div', 'row', source, lives), say);
  }

  show(): void {}
}

const deed = (text: string, source: string, lifeCritical: boolean, room: string): Deed =>
  source === plain ? { type: 'note', room, text } : { type: 'report', room, text, source: source as ReportSource, lifeCritical };

function option(value: string, word: string): HTMLOptionElement {
  const made = element('option', '', word);
  made.value = value;
  return made;
}

function field(input: HTMLElement, name: string, hint: string): HTMLElement {
  const label = element('label', '', name);
  label.htmlFor = input.id;
  const note = element('p', 'note', hint);
  note.id = `${input.id}-hint`;
  input.setAttribute('aria-describedby', note.id);
  return element('div', 'field', label, input, note);
}
