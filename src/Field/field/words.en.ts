import type { Deed, Hazard, Method, Occupancy, RoomPicture, Search } from '../live';
import { teams } from '../live/room';
import { because } from '../plan/words';
import type { Next } from './unsearched';

const searches: Record<Search, string> = {
  none: 'Not searched',
  searching: 'Being searched',
  clearedOnce: 'Cleared once',
  clearedTwice: 'Cleared twice',
  disputed: 'Disputed',
  recheck: 'Search again',
};

const hazards: Record<Hazard, string> = {
  threat: 'Threat',
  casualty: 'Casualty',
  smokeOrGas: 'Smoke or gas',
  blocked: 'Blocked',
  noAccess: 'No access',
};

const methods: Record<Method, string> = { entered: 'went in', fromTheDoor: 'from the door', dog: 'with a dog' };

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const team = (name: string) => (name.length <= 2 ? `team ${name}` : name);
const inside = (occupancy: Occupancy, n?: number) =>
  ({ unknown: '', empty: 'nobody inside', people: `${n === undefined ? 'people' : people(n)} inside`, evacuated: 'evacuated' })[occupancy];

/** A deed in two or three words, as its maker would say it. */
function deed(done: Deed): string {
  switch (done.type) {
    case 'withdraw': return 'Take back';
    case 'help': return 'Need help';
    case 'helpAnswered': return 'Help is here';
    case 'note': return 'Note';
    case 'releaseRoom': return 'Released';
    case 'postGuard': return 'Watched';
    case 'endGuard': return 'Watch ends';
    case 'enterRoom': return 'Someone went in';
    case 'mark': return [
      done.search && { searching: 'Searching', cleared: 'Cleared', stopped: 'Left unfinished', searchAgain: 'Search again' }[done.search],
      done.occupancy && capital(inside(done.occupancy, done.people)),
      ...(done.hazards ?? []).map(hazard => hazards[hazard]),
      ...(done.ended ?? []).map(hazard => (hazard === 'noAccess' ? 'Access' : `${hazards[hazard]} over`)),
    ].filter(Boolean).join(', ');
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words = {
  deed,
  searches,
  hazards,
  methods,
  people,
  inside,
  team,
  teamLetter: (name: string) => (name.replace(/^team\s+/i, '').split(' ').at(-1) ?? '').slice(0, 2).toUpperCase(),
  wing: (name: string) => (name === '' ? 'No wing' : name.length <= 2 ? `Wing ${name}` : name),
  place: (wing: string | undefined, level: string) => [wing && (wing.length <= 2 ? `wing ${wing}` : wing), level].filter(Boolean).join(' · '),

  noAction: 'No action ordered',
  closed: 'Incident closed',
  closedHint: 'This incident is closed. Notes still count; marks do not.',
  zone: (zone: string) => zone.replace(':', ' '),
  link: {
    live: (time: string) => `live, ${time}`,
    behind: (time: string) => (time ? `behind, as of ${time}` : 'joining …'),
    offline: (time: string) => (time ? `not live since ${time}` : 'connecting …'),
  },
  offline: (time: string) => `Not live: you see ${time}. Keep this page open; it sends what you mark when the network is back.`,
  waiting: (n: number) => (n === 0 ? '' : `${n} not saved yet`),
  leave: 'Something is not saved yet.',

  findRoom: 'Find a room',
  findHint: 'Number or name',
  clear: 'Clear',
  back: 'Back one',
  letters: 'ABC',
  lettersLong: 'Letters: type a name',
  near: (room: string) => `Near ${room}`,
  mine: 'Needs someone',
  nothingFound: (typed: string) => `No room “${typed}” in this building.`,
  found: (n: number) => `${n} ${n === 1 ? 'room' : 'rooms'}`,
  loading: 'Loading the rooms …',
  noRooms: 'The rooms could not be loaded.',
  cleared: (n: number, total: number) => `${n}/${total}`,
  clearedLong: (n: number, total: number) => `${n} of ${total} rooms cleared`,
  progress: (cleared: number, total: number, help: number, threats: number) =>
    [`${cleared} of ${total} rooms cleared`, help && `${help} ${help === 1 ? 'needs' : 'need'} help`, threats && `${threats} ${threats === 1 ? 'threat' : 'threats'}`]
      .filter(Boolean).join(', ') + '.',
  plan: 'Floor plan',
  list: 'Room list',
  light: 'Light or dark',
  choose: 'Choose a room',
  noPlan: 'The floor plan could not be loaded.',

  searchNext: 'Search next',
  why: ({ room, why, beside }: Next, state: RoomPicture, name: (id: string) => string): string => ({
    needsHelp: () => 'needs help',
    threat: () => 'a threat stands here',
    disputed: () => 'reports differ',
    beside: () => `next to ${beside?.number || beside?.title}`,
    recheck: () => `again${because(state.recheck, name)}`,
    stalled: () => `${state.team ?? 'a team'} in there over 5 min`,
    noAccess: () => 'needs a key',
    forgotten: () => `easily missed: ${room.missed}`,
    never: () => '',
  })[why](),
  again: 'Try again',
  release: 'RELEASE',
  releaseHint: 'let them out',
  released: (by: string) => `released by ${by}`,
  guarded: (by: string) => `watched by ${by}`,
  sealed: (reason: string) => `scene: ${reason}`,
  watch: 'We watch it',
  watchEnds: 'Watch ends',
  entered: 'Someone went in',
  atTheDoor: 'At the door',
  how: 'Cleared how',
  because,

  next: 'Near',
  close: 'Back to the rooms',
  searching: 'Searching',
  stopped: 'Left unfinished',
  markCleared: 'CLEARED',
  markClearedHint: 'searched, no threat',
  searchAgain: 'Search again',
  noAccess: 'No access',
  access: 'Access now',
  needHelp: 'NEED HELP',
  helpHere: 'Help is here',
  undo: 'Undo my mark',
  since: (by: string) => `${by}, `,
  byTeam: (name: string) => `by ${team(name)}`,
  peopleHere: 'People here',
  fewer: 'One fewer',
  more: 'One more',
  report: (n: number) => (n === 0 ? 'Count them' : `Report ${people(n)}`),
  nobody: 'Nobody inside',
  evacuated: 'Evacuated',
  hazardsHere: 'Hazards',
  reportHazard: 'report',
  endHazard: 'standing: over?',
  myTeam: 'My team',
  teamHint: 'Stays on this device',
  note: 'Note',
  noteHint: 'No student names',
  saveNote: 'Add note',
  history: 'History of this room',
  earlier: 'Earlier',
  noHistory: 'Nothing was said of this room yet.',
  historyAway: 'The history could not be fetched.',
  understood: 'OK, read',
  refused: 'Not accepted',
  unsaved: 'Not saved',

  stages: {
    sending: 'sending …',
    saved: 'saved',
    seen: (n: number) => `saved, seen by ${n}`,
  },

  ago: (seconds: number) => {
    const minutes = Math.floor(seconds / 60);
    if (seconds < 10) return 'just now';
    if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`;
    return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ${minutes % 60} min ago`;
  },
};

/** What is known of a room, the most urgent first, for those who listen. */
export function facts(room: RoomPicture, sending: boolean): string {
  return [
    room.help && 'needs help',
    ...room.hazards.map(hazard => hazards[hazard].toLowerCase()),
    searches[room.search].toLowerCase() + (room.team ? ` by ${teams(room).map(team).join(' and ')}` : ''),
    inside(room.occupancy, room.people),
    room.guard && words.guarded(room.guard),
    room.released && 'released',
    room.sealed && 'sealed as a scene',
    sending && 'not saved yet',
  ].filter(Boolean).join(', ');
}
