import type { Deed, Hazard, Method, Occupancy, ReportSource, RoomPicture, Search, Truth } from '../live';
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

/** A recording is watched at a desk, where its age is asked for. */
const sources: Record<Exclude<ReportSource, 'cameraRecorded'>, string> = {
  seenByMe: 'I see it',
  witness: 'Witness',
  caller911: '911 caller',
  radio: 'Radio',
  cameraLive: 'Live camera',
  hearsay: 'Hearsay',
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
    case 'answerPar': return 'PAR';
    case 'checkIn': return 'Check-in';
    case 'report': return 'Report';
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

  directive: (_action: string, said: string) => said,
  noAction: 'No action ordered',
  closed: 'Incident closed',
  closedHint: 'This incident is closed. Notes still count; marks do not.',
  zone: (zone: string) => zone.replace(':', ' '),
  link: {
    live: (time: string) => `live, ${time}`,
    behind: (time: string) => (time ? `behind, as of ${time}` : 'joining …'),
    offline: (time: string) => (time ? `not live since ${time}` : 'connecting …'),
  },
  offline: (time: string) => `Not live: you see ${time}. Go on marking: this phone keeps it and sends it when the network is back.`,
  waiting: (n: number) => (n === 0 ? '' : `${n} not saved yet`),
  waitingHere: (n: number) => (n === 0 ? '' : `${n} kept on this phone`),
  strangers: (n: number) => `${n === 1 ? 'One mark' : `${n} marks`} of someone else ${n === 1 ? 'waits' : 'wait'} on this phone. They are saved when that person signs in here.`,
  fleeting: 'This browser keeps nothing: leave this page open until all is saved.',
  clockWrong: (minutes: number) => `This phone's clock is ${Math.abs(minutes)} min ${minutes > 0 ? 'ahead' : 'behind'}. It changes nothing: times here are the server's.`,

  checkIn: 'Check in',
  checkInHint: 'so that command counts on you',
  sound: 'Sound and vibration',
  led: {
    by: (names: string[], time: string) => `${names.length > 1 ? 'Unified command' : 'IC'} ${names.join(', ')}${names.length === 1 ? ` since ${time}` : ''}`,
    nobody: 'No command yet',
    alarm: 'NO COMMAND',
    post: (name: string) => `command post${name && ` ${name}`}`,
    noPost: 'no command post',
    staging: (name: string) => `staging${name && ` ${name}`}`,
    noStaging: 'no staging',
    lasting: (what: string, seconds: number) => `${what} for ${seconds < 60 ? 'under a minute' : `${Math.floor(seconds / 60)} min`}`,
  },

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
  note: 'Say what you know',
  noteHint: 'No student names',
  source: 'How you know it',
  sources,
  justNote: 'Just a note',
  lifeCritical: 'Life-critical',
  saveNote: 'Add note',
  readiness: 'Readiness of the room',
  reported: (by: string) => `reported by ${by} `,
  covered: (camera: string) => `${camera} covers this room`,
  sayReport: 'Report',
  truths: { unconfirmed: '? unconfirmed', confirmed: '✓ confirmed', refuted: '✕ refuted' } satisfies Record<Truth, string>,
  pinnedBy: (truth: Truth, by: string, time: string) => (truth === 'confirmed' ? `confirmed by ${by} ${time}` : `not confirmed, said by ${by} ${time}`),
  history: 'History of this room',
  earlier: 'Earlier',
  noHistory: 'Nothing was said of this room yet.',
  historyAway: 'The history could not be fetched.',
  par: {
    ask: (team: string) => `PAR: is ${team} all well?`,
    late: (team: string) => `PAR: ${team} has not answered!`,
    people: 'People',
    allWell: 'ALL WELL',
    notWell: 'Not well',
    what: 'What is wrong (may stay empty)',
    say: 'Say not well',
    back: 'Back',
  },

  understood: 'OK, read',
  look: 'Look',
  refused: 'Not accepted',

  past: {
    tookBack: 'took the mark back',
    needsHelp: 'needs help',
    helpHere: 'help is here',
    decided: 'decided',
    findings: { clear: 'clear', threat: 'threat', searchAgain: 'search again' },
    reported: 'reported',
    lifeCritical: 'life-critical',
    watches: (who: string) => `${who} watches it`,
    unwatched: 'no longer watched',
    wentIn: (who: string) => `${who} went in`,
    released: 'let its people out, room released',
    sealed: 'sealed as a scene',
    unsealed: 'no longer a scene',
    recheck: 'threat next door: search it again',
    searches: { searching: 'searching', cleared: 'cleared', stopped: 'left unfinished', searchAgain: 'search again' },
    by: (team: string) => ` by ${team}`,
    peopleUnknown: 'people not known',
    over: (hazard: string) => `${hazard} is over`,
    fromPaper: (who: string) => `, from paper: seen by ${who}`,
  },

  stages: {
    sending: 'sending …',
    kept: 'kept on this phone, not saved yet',
    fleeting: 'not saved yet: leave this page open',
    saved: 'saved',
    seen: (n: number) => `saved, seen by ${n}`,
  },

  ago: (seconds: number) => {
    const minutes = Math.floor(seconds / 60);
    if (seconds < 10) return 'just now';
    if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`;
    if (minutes < 60) return `${minutes} min ago`;
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? `${hours} h ${minutes % 60} min ago` : `${Math.floor(hours / 24)} d ago`;
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
