// What the hub at /hubs/incidents says and hears. The server's half is Command.Web/Live.

export type Search = 'none' | 'searching' | 'clearedOnce' | 'clearedTwice' | 'disputed' | 'recheck';
export type Occupancy = 'unknown' | 'empty' | 'people' | 'evacuated';
export type Hazard = 'threat' | 'casualty' | 'smokeOrGas' | 'blocked' | 'noAccess';

/** What is known of one room. A room without any mark is not sent. */
export interface RoomPicture {
  id: string;
  search: Search;
  team?: string;
  occupancy: Occupancy;
  people?: number;
  hazards: Hazard[];
  help: boolean;
  since: string;
  version: number;
}

/** An order in force for a zone. */
export interface ActionPicture {
  action: 'hold' | 'secure' | 'lockdown' | 'evacuate' | 'shelter';
  zone: string;
  detail?: string;
  since: string;
}

/** A whole incident at one version. */
export interface Picture {
  incident: string;
  version: number;
  asOf: string;
  building: string;
  kind: string;
  mode: 'actual' | 'drill' | 'exercise';
  open: boolean;
  actions: ActionPicture[];
  rooms: RoomPicture[];
  viewers: number;
}

/** What one event changed: version n + 1 after n. */
export interface Patch {
  incident: string;
  version: number;
  at: string;
  event: { type: string; [detail: string]: unknown };
  rooms: RoomPicture[];
  actions?: ActionPicture[];
  open: boolean;
}

/** Every two seconds: the server is there, and this is how far it has come. */
export interface Beat {
  incident: string;
  version: number;
  at: string;
  viewers: number;
}

/** A mark of a room as the hub takes it; sending one commandId twice marks once. */
export interface MarkCommand {
  commandId: string;
  incident: string;
  room: string;
  search?: Search;
  occupancy?: Occupancy;
  people?: number;
  hazards?: Hazard[];
  endedHazards?: Hazard[];
  team?: string;
  note?: string;
  observedAt: string;
  seenVersion: number;
}

/** The hub's answer to a mark. */
export interface MarkAnswer {
  accepted: boolean;
  version: number;
  refusal?: string;
}
