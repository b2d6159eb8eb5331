// What the hub at /hubs/incidents says and hears. The server's half is Command.Web/Live/Wire.

export type Search = 'none' | 'searching' | 'clearedOnce' | 'clearedTwice' | 'disputed' | 'recheck';
export type Occupancy = 'unknown' | 'empty' | 'people' | 'evacuated';
export type Hazard = 'threat' | 'casualty' | 'smokeOrGas' | 'blocked' | 'noAccess';

export type Method = 'entered' | 'fromTheDoor' | 'dog';

/** That a team searched a room and found no threat. */
export interface Clear {
  team: string;
  by: string;
  agency?: string;
  method?: Method;
  observedAt: string;
  recordedAt: string;
  found?: { kind: Occupancy; people?: number };
}

/** Why a room must be checked again. */
export interface Recheck {
  kind: 'asked' | 'threat' | 'guardLeft' | 'entered' | 'tooOld';
  who: string;
  /** The room with the threat, when it is next door. */
  threat?: string;
}

/** What is known of one room. A room without any mark is not sent. */
export interface RoomPicture {
  id: string;
  /** By what was said; from {@link staleAt} on a cleared room is one to recheck. See ./room. */
  search: Search;
  team?: string;
  /** The teams inside, else those that cleared it, when there are several. */
  teams?: string[];
  clears?: Clear[];
  /** When it was last searched, also when that no longer holds. */
  clearedAt?: string;
  staleAt?: string;
  recheck?: Recheck;
  /** Since when the team that went in last is inside. */
  insideSince?: string;
  /** The calls for help that stand. */
  calls?: { need: string; by: string; at: string; version: number }[];
  /** Who watches it. */
  guard?: string;
  /** Who let its people out of Lockdown. */
  released?: string;
  /** Why it is a scene. */
  sealed?: string;
  occupancy: Occupancy;
  people?: number;
  hazards: Hazard[];
  /** What help is needed. */
  help?: string;
  /** What contradicts what. */
  dispute?: string;
  since?: string;
  by?: string;
  /** The command of the newest mark, while it can still be taken back. */
  mark?: string;
  version: number;
}

/** An order in force for a zone. */
export interface ActionPicture {
  action: 'hold' | 'secure' | 'lockdown' | 'evacuate' | 'shelter';
  zone: string;
  detail?: string;
  since: string;
  by: string;
  /** In the district's words. */
  term: string;
  directive: string;
  /** Of two orders that cover a room the later has the higher. */
  version: number;
}

/** A team, and where it was sent: a room, a part of the building, a post, or words. */
export interface TeamPicture {
  name: string;
  people: number;
  place?: { room?: string; zone?: string; post?: string; words?: string };
  /** Those of them who have accounts. */
  members: string[];
}

/** Teams, and the newest round of accountability. */
export interface RespondersPicture {
  teams: TeamPicture[];
  /** Those with accounts who are checked in. */
  here: string[];
  par?: { since: string; due: string; by: string; silent: string[] };
}

/** Who leads, and who holds which position. */
export interface Chart {
  commanders: { person: string; name: string; agency?: string; since: string }[];
  /** Since when nobody has command. */
  withoutSince?: string;
}

export type PostKind = 'commandPost' | 'staging' | 'casualtyCollection' | 'ambulanceExchange' | 'family' | 'media' | 'reunification';

/** A post; without a level it stands outdoors. */
export interface Post {
  id: string;
  kind: PostKind;
  name: string;
  place: { level?: string; at: { x: number; y: number }; room?: string };
}

export interface ControlZone {
  id: string;
  heat: 'hot' | 'warm' | 'cold';
  level: string;
  outline: { x: number; y: number }[];
}

/** Where things are run from, and how dangerous which part is. */
export interface Posts {
  posts: Post[];
  zones: ControlZone[];
  /** Since when there has been no command post, and no staging. */
  noCommandPostSince?: string;
  noStagingSince?: string;
}

export type Truth = 'unconfirmed' | 'confirmed' | 'refuted';

/** A life-critical report that stays in sight. */
export interface PinnedPicture {
  id: string;
  text: string;
  room?: string;
  truth: Truth;
  /** Who confirmed it; of an unconfirmed one, who said it. */
  by: string;
  at: string;
}

/** A whole incident at one version. */
export interface Picture {
  incident: string;
  version: number;
  asOf: string;
  building: string;
  kind: string;
  mode: 'actual' | 'drill' | 'exercise';
  summary: string;
  open: boolean;
  declaredAt: string;
  actions: ActionPicture[];
  rooms: RoomPicture[];
  responders?: RespondersPicture;
  chart?: Chart;
  posts?: Posts;
  pinned?: PinnedPicture[];
}

/** What one or more commits changed: versions `from` to `version`. */
export interface Patch {
  incident: string;
  from: number;
  version: number;
  at: string;
  open: boolean;
  events: { version: number; type: string; data: { [detail: string]: unknown } }[];
  rooms: RoomPicture[];
  actions?: ActionPicture[];
  responders?: RespondersPicture;
  chart?: Chart;
  posts?: Posts;
  /** All that stay in sight, when any report changed. */
  pinned?: PinnedPicture[];
}

/** What a page that comes back is told: all of it, or what changed since its version (a patch without events), or neither when nothing did. */
export interface Resumed {
  picture?: Picture;
  patch?: Patch;
}

/** Every two seconds: the server is there, and this is how far it has come. */
export interface Beat {
  incident: string;
  version: number;
  at: string;
  viewers: number;
  /** Pairs of a version and how many viewers have drawn it or a later one, newest version first. */
  seen: [number, number][];
}

/** An alarm or a message that waits for this person's answer. The server's half is Features/Alarms/Notice.cs. */
export interface Notice {
  id: string;
  incident: string;
  level: 'alarm' | 'emergency' | 'urgent' | 'routine';
  mode: 'actual' | 'drill' | 'exercise';
  action?: ActionPicture['action'];
  title: string;
  place: string;
  words: string;
  by: string;
  since: string;
  answers: string[];
}

/** Someone let themselves in at a building. The server's half is Features/People/GlassLine.cs. */
export interface GlassLine {
  id: string;
  name: string;
  place: string;
  until: string;
  reason: string;
  over: boolean;
}

/** Everything that waits for this person's answer, the loudest first. */
export interface Notices {
  /** This device must stay silent and dark. */
  quiet: boolean;
  waiting: Notice[];
  glass: GlassLine[];
}

interface Envelope {
  commandId: string;
  incident: string;
  observedAt: string;
  device?: string;
  /** The device's own count of what it sent. */
  sequence?: number;
}

/** What a person does in a room, or says. */
export type Deed =
  | {
    type: 'mark'; room: string; seen?: number; search?: 'searching' | 'cleared' | 'stopped' | 'searchAgain';
    occupancy?: Occupancy; people?: number; hazards?: Hazard[]; ended?: Hazard[]; team?: string; note?: string; method?: Method;
  }
  | { type: 'withdraw'; room: string; mark: string }
  | { type: 'help'; room: string; need?: string }
  | { type: 'note'; text: string; room?: string }
  | { type: 'answerPar'; room?: undefined; team: string; people: number; allWell: boolean; words?: string }
  | { type: 'checkIn'; room?: undefined; status: 'enRoute' | 'staging'; facts: { person: string; name: string; agency: string; people: 1 } }
  | { type: 'report'; text: string; source: ReportSource; recordedSecondsAgo?: number; room?: string; lifeCritical: boolean }
  | { type: 'helpAnswered'; room: string; seen?: number }
  | { type: 'releaseRoom'; room: string }
  | { type: 'postGuard'; room: string; guard?: string }
  | { type: 'endGuard'; room: string }
  | { type: 'enterRoom'; room: string; who?: string; purpose?: string };

/** Where a report comes from. */
export type ReportSource = 'seenByMe' | 'witness' | 'caller911' | 'radio' | 'cameraLive' | 'cameraRecorded' | 'hearsay';

/** What a person answers to what waits for them. */
export type Reply =
  | { type: 'answerAlarm'; alarm: string; answer: string }
  | { type: 'answerMessage'; message: string; answer: string };

/** What is said as the hub takes it; sending one commandId twice does it once. */
export type Command = (Deed | Reply) & Envelope;

/** The hub's answer to a command. */
export interface Answer {
  accepted: boolean;
  version: number;
  refusal?: string;
}
