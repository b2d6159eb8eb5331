import type { Hazard, Method, Occupancy } from '../live';
import type { LiveEvent } from './log';
import { words } from './words.es';

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
    case 'room_marked': return mark(d) + ending(d.note) + (d.witness ? `, de papel: visto por ${d.witness}` : '');
    case 'mark_withdrawn': return 'retiró la marca';
    case 'help_requested': return `necesita ayuda${d.need === 'Help needed' ? '' : ending(d.need)}`;
    case 'help_answered': return 'llegó la ayuda';
    case 'dispute_resolved': return `decidido: ${{ clear: 'despejado', threat: 'amenaza', searchAgain: 'revisar otra vez' }[d.finding!]}${ending(d.reason)}`;
    case 'note_added': return d.text ?? '';
    case 'report_made': return `informó${d.lifeCritical ? ', riesgo de vida' : ''}${ending(d.text)}`;
    case 'guard_posted': return `${d.guard} lo vigila`;
    case 'guard_left': return 'ya sin vigilancia';
    case 'room_entered': return `entró ${d.who}${ending(d.purpose)}`;
    case 'room_released': return 'dejó salir a su gente, salón liberado';
    case 'room_sealed': return `sellado como escena${ending(d.reason)}`;
    case 'room_unsealed': return `ya no es escena${ending(d.reason)}`;
    case 'recheck_called': return 'amenaza al lado: revisar otra vez';
    default: return type.replaceAll('_', ' ');
  }
}

function mark(d: Data): string {
  const by = d.team ? ` por ${words.team(d.team)}` : '';
  const search = d.search && { searching: `revisando${by && `, ${words.team(d.team!)}`}`, cleared: `despejado${by}`, stopped: 'sin terminar', searchAgain: 'revisar otra vez' }[d.search];
  return [
    search,
    d.method && words.methods[d.method],
    d.occupancy && (words.inside(d.occupancy.kind, d.occupancy.people) || 'personas: no se sabe'),
    ...hazards(d.hazards).map(name => name.toLowerCase()),
    ...hazards(d.ended).map(name => `terminó: ${name.toLowerCase()}`),
  ].filter(Boolean).join(', ');
}
