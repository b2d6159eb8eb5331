import type { Hazard, Method, Occupancy } from '../live';
import type { LiveEvent } from './log';
import { words } from './words.en';

interface Data {
  search?: 'searching' | 'cleared' | 'stopped' | 'searchAgain';
  occupancy?: { kind: Occupancy; people?: number };
  hazards?: string;
  ended?: string;
  team?: string;
  method?: Method;
  guard?: string;
  who?: string;
  purpose?: string;
  note?: string;
  witness?: string;
  need?: string;
  text?: string;
  lifeCritical?: boolean;
  reason?: string;
  finding?: 'clear' | 'threat' | 'searchAgain';
  stamp: { by: { name: string }; recordedAt: string };
}

// A set of hazards is stored as one text: "threat, blocked".
const hazards = (text = 'none') => text.split(', ').filter(name => name !== 'none').map(name => words.hazards[name as Hazard]);
const ending = (text?: string) => (text ? `: ${text}` : '');

/** What an event said, in a few words. */
export function said({ type, data }: LiveEvent): string {
  const d = data as unknown as Data;
  switch (type) {
    case 'room_marked': return mark(d) + ending(d.note) + (d.witness ? `, from paper: seen by ${d.witness}` : '');
    case 'mark_withdrawn': return 'took the mark back';
    case 'help_requested': return `needs help${d.need === 'Help needed' ? '' : ending(d.need)}`;
    case 'help_answered': return 'help is here';
    case 'dispute_resolved': return `decided: ${{ clear: 'clear', threat: 'threat', searchAgain: 'search again' }[d.finding!]}${ending(d.reason)}`;
    case 'note_added': return d.text ?? '';
    case 'report_made': return `reported${d.lifeCritical ? ', life-critical' : ''}${ending(d.text)}`;
    case 'guard_posted': return `${d.guard} watches it`;
    case 'guard_left': return 'no longer watched';
    case 'room_entered': return `${d.who} went in${ending(d.purpose)}`;
    case 'room_released': return 'let its people out, room released';
    case 'room_sealed': return `sealed as a scene${ending(d.reason)}`;
    case 'room_unsealed': return `no longer a scene${ending(d.reason)}`;
    case 'recheck_called': return 'threat next door: search it again';
    default: return type.replaceAll('_', ' ');
  }
}

/** Who said it and when. */
export const stamp = ({ data }: LiveEvent) => {
  const { by, recordedAt } = (data as unknown as Data).stamp;
  return { by: by.name, at: recordedAt };
};

function mark(d: Data): string {
  const by = d.team ? ` by ${words.team(d.team)}` : '';
  const search = d.search && { searching: `searching${by && `, ${words.team(d.team!)}`}`, cleared: `cleared${by}`, stopped: 'left unfinished', searchAgain: 'search again' }[d.search];
  return [
    search,
    d.method && words.methods[d.method],
    d.occupancy && (words.inside(d.occupancy.kind, d.occupancy.people) || 'people not known'),
    ...hazards(d.hazards).map(name => name.toLowerCase()),
    ...hazards(d.ended).map(name => `${name.toLowerCase()} is over`),
  ].filter(Boolean).join(', ');
}
