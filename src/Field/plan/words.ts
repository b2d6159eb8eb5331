import type { Hazard, PostKind, Recheck, RoomPicture, Search } from '../live/contract';
import { isCleared, teams } from '../live/room';

const searches: Record<Search, string> = {
  none: 'not searched',
  searching: 'being searched',
  clearedOnce: 'cleared once',
  clearedTwice: 'cleared twice',
  disputed: 'disputed',
  recheck: 'check again',
};

const hazards: Record<Hazard, string> = {
  threat: 'threat',
  casualty: 'casualty',
  smokeOrGas: 'smoke or gas',
  blocked: 'blocked',
  noAccess: 'no access',
};

/** The people of a room as its corner shows them. */
export const people = (room: RoomPicture): string => ({
  unknown: '?',
  empty: '0',
  people: String(room.people ?? '?'),
  evacuated: 'out',
})[room.occupancy];

/** A room in one sentence, the most urgent first: "214 Band room: needs help, threat, cleared once by Team C, 3 people". */
export function describe(title: string, room: RoomPicture | undefined, name: (id: string) => string, sending = false): string {
  if (!room) return `${title}: not searched`;
  const named = teams(room).map(team).join(' and ');
  const facts = [
    room.help && 'needs help',
    ...room.hazards.map(hazard => hazards[hazard]),
    searches[room.search] + (room.search === 'recheck' ? because(room.recheck, name) : named ? ` by ${named}` : ''),
    { unknown: '', empty: 'nobody inside', people: count(room.people), evacuated: 'evacuated' }[room.occupancy],
    room.guard && `watched by ${room.guard}`,
    room.released && 'released',
    room.sealed && 'sealed as a scene',
    sending && 'a mark is being sent',
  ];
  return `${title}: ${facts.filter(Boolean).join(', ')}`;
}

/** All rooms in one sentence, for those who listen. */
export function summary(rooms: Iterable<RoomPicture>, toSearch: number): string {
  const known = [...rooms];
  const number = (is: (room: RoomPicture) => boolean) => known.filter(is).length;
  const cleared = number(isCleared);
  const parts = [
    `${cleared} of ${toSearch} rooms cleared`,
    counted(number(room => room.help !== undefined), 'needs help', 'need help'),
    counted(number(room => room.hazards.includes('threat')), 'threat', 'threats'),
    counted(number(room => room.search === 'disputed'), 'disputed', 'disputed'),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Time since, as short as it can be said: "40 s", "12 min", "3 h". */
export function age(since: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(since)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

/** The letters of a team: "AL" of "Alpha", "C" of "Team C", "C2" of "Contact 2". The same rule as in ResponderWords.cs. */
export function letter(name: string): string {
  const [first = '?', ...rest] = name.replace(/^team\s+/i, '').split(' ').filter(Boolean);
  const last = rest.at(-1) ?? '';
  return (/^\d+$/.test(last) ? first.slice(0, 1) + last : first.slice(0, 2)).toUpperCase();
}

/** Why it must be checked again, after the words "check again". */
export function because(recheck: Recheck | undefined, name: (id: string) => string): string {
  switch (recheck?.kind) {
    case 'threat': return `: threat in ${name(recheck.threat ?? '')}`;
    case 'guardLeft': return `: ${recheck.who} no longer watches it`;
    case 'entered': return `: ${recheck.who} went in`;
    case 'asked': return '';
    default: return ': cleared too long ago';
  }
}

const team = (name: string) => (name.length <= 2 ? `team ${name}` : name);
const count = (n?: number) => (n === 1 ? '1 person' : `${n ?? 'some'} people`);
const counted = (n: number, one: string, many: string) => (n === 0 ? '' : `${n} ${n === 1 ? one : many}`);

/** What posts are called on the map. */
export const posts: { kinds: Record<PostKind, string>; letters: Record<PostKind, string> } = {
  kinds: {
    commandPost: 'Command post', staging: 'Staging', casualtyCollection: 'Casualty collection point', ambulanceExchange: 'Ambulance exchange point',
    family: 'Family center', media: 'Media area', reunification: 'Reunification',
  },
  letters: { commandPost: 'ICP', staging: 'S', casualtyCollection: 'CCP', ambulanceExchange: 'AEP', family: 'F', media: 'M', reunification: 'R' },
};

/** Control zones, the hottest first. */
export const zones = {
  order: ['hot', 'warm', 'cold'],
  heats: { hot: 'HOT', warm: 'WARM', cold: 'COLD' },
  spoken: { hot: 'Hot zone', warm: 'Warm zone', cold: 'Cold zone' },
};

/** What the map says to one who points at it. */
export const picking = {
  corners: (n: number) => (n < 3 ? `${n} of at least 3 corners. Tap the next.` : `${n} corners. Tap the next, or press Done.`),
  crosses: 'That line would cross another. Tap somewhere else.',
  closing: 'The last line would cross another. Undo a corner or two.',
  enough: 'That is enough corners. Press Done.',
  undo: 'Undo',
  done: 'Done',
  cancel: 'Cancel',
};
