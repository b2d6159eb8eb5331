import type { Hazard, Method, Occupancy } from '../live';
import type { LiveEvent } from './log';
import { words } from './words';

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

const { past } = words;

/** What an event said, in a few words. */
export function said({ type, data }: LiveEvent): string {
  const d = data as unknown as Data;
  switch (type) {
    case 'room_marked': return mark(d) + ending(d.note) + (d.witness ? past.fromPaper(d.witness) : '');
    case 'mark_withdrawn': return past.tookBack;
    case 'help_requested': return past.needsHelp + (d.need === 'Help needed' ? '' : ending(d.need));
    case 'help_answered': return past.helpHere;
    case 'dispute_resolved': return `${past.decided}: ${past.findings[d.finding!]}${ending(d.reason)}`;
    case 'note_added': return d.text ?? '';
    case 'report_made': return past.reported + (d.lifeCritical ? `, ${past.lifeCritical}` : '') + ending(d.text);
    case 'guard_posted': return past.watches(d.guard ?? '');
    case 'guard_left': return past.unwatched;
    case 'room_entered': return past.wentIn(d.who ?? '') + ending(d.purpose);
    case 'room_released': return past.released;
    case 'room_sealed': return past.sealed + ending(d.reason);
    case 'room_unsealed': return past.unsealed + ending(d.reason);
    case 'recheck_called': return past.recheck;
    default: return type.replaceAll('_', ' ');
  }
}

/** Who said it and when. */
export const stamp = ({ data }: LiveEvent) => {
  const { by, recordedAt } = (data as unknown as Data).stamp;
  return { by: by.name, at: recordedAt };
};

function mark(d: Data): string {
  const team = d.team && words.team(d.team);
  const search = d.search && past.searches[d.search]
    + (!team ? '' : d.search === 'searching' ? `, ${team}` : d.search === 'cleared' ? past.by(team) : '');
  return [
    search,
    d.method && words.methods[d.method],
    d.occupancy && (words.inside(d.occupancy.kind, d.occupancy.people) || past.peopleUnknown),
    ...hazards(d.hazards).map(name => name.toLowerCase()),
    ...hazards(d.ended).map(name => past.over(name.toLowerCase())),
  ].filter(Boolean).join(', ');
}
