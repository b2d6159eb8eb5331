import { button, element } from './page';
import type { Room } from './rooms';
import type { Desk, Part } from './sheet';
import { words } from './words';

/** What is typed and not sent yet survives closing the sheet. */
const drafts = new Map<string, string>();

/** The team this person is in, and a note about the room. */
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
    const save = button('btn', () => {
      const text = note.value.trim();
      if (!text) return note.focus();
      desk.act('note', { type: 'note', room: room.id, text });
      drafts.delete(room.id);
      note.value = '';
    }, words.saveNote);
    this.element.append(field(team, words.myTeam, words.teamHint), field(note, words.note, words.noteHint), save);
  }

  show(): void {}
}

function field(input: HTMLElement, name: string, hint: string): HTMLElement {
  const label = element('label', '', name);
  label.htmlFor = input.id;
  const note = element('p', 'note', hint);
  note.id = `${input.id}-hint`;
  input.setAttribute('aria-describedby', note.id);
  return element('div', 'field', label, input, note);
}
