import type { Beat, Deed, Outcome } from '../live';

/** Where something a person did stands: on its way, committed, refused in words, or given up. */
export interface Done {
  id: number;
  room: string;
  deed: Deed;
  at: string;
  stage: 'sending' | 'saved' | 'refused' | 'unsaved';
  /** The incident's version with it, once saved. */
  version?: number;
  /** Why it was refused, or not saved. */
  words?: string;
}

/** How long a second tap on the same button counts as the tail of the first. */
const echo = 700;

/**
 * What this person did on this device since the page was opened. It sends through whatever it is given: the live incident
 * today, an outbox in front of it later.
 */
export class Deeds {
  private readonly list: Done[] = [];
  private readonly lastTap = new Map<string, number>();
  private seen: Beat['seen'] = [];
  private deafUntil = 0;
  private count = 0;

  constructor(
    private readonly send: (deed: Deed) => Promise<Outcome>,
    private readonly changed: (done: Done) => void,
    private readonly clock: () => number = Date.now) {}

  /** How many are not known to be saved. */
  get waiting(): number {
    return this.list.filter(done => done.stage === 'sending').length;
  }

  /** A screen has just changed under a finger that may still be tapping: hear nothing for a moment. */
  hush(milliseconds = 350): void {
    this.deafUntil = this.clock() + milliseconds;
  }

  /** Whether a tap now is meant for what is on the screen now. */
  get listens(): boolean {
    return this.clock() >= this.deafUntil;
  }

  /**
   * Does something in a room, unless it is the second half of a double tap.
   * @param button which button was pressed; what it does may change with the first tap
   */
  do(room: string, button: string, deed: Deed): Done | undefined {
    const now = this.clock();
    const tap = `${room} ${button}`;
    if (!this.listens || now - (this.lastTap.get(tap) ?? -echo) < echo) return undefined;
    if (this.of(room).some(done => done.stage === 'sending' && JSON.stringify(done.deed) === JSON.stringify(deed))) return undefined;
    this.lastTap.set(tap, now);
    const done: Done = { id: ++this.count, room, deed, at: new Date(now).toISOString(), stage: 'sending' };
    this.list.push(done);
    this.changed(done);
    void this.send(deed).then(outcome => this.settle(done, outcome));
    return done;
  }

  /** What was done in a room, oldest first. */
  of(room: string): Done[] {
    return this.list.filter(done => done.room === room);
  }

  /** What a picture of this version does not hold yet. */
  ahead(room: string, version: number): Done[] {
    return this.of(room).filter(done => done.stage === 'sending' || (done.stage === 'saved' && done.version! > version));
  }

  /** Those the person must read; they stay until {@link read}. */
  unread(room?: string): Done[] {
    return this.list.filter(done => (done.stage === 'refused' || done.stage === 'unsaved') && (!room || done.room === room));
  }

  /** The person has read a refusal. */
  read(id: number): void {
    const at = this.list.findIndex(done => done.id === id);
    if (at >= 0) this.changed(this.list.splice(at, 1)[0]!);
  }

  hear(seen: Beat['seen']): void {
    this.seen = seen;
  }

  /** How many others have it on their screen. This screen is among those counted, and is taken off. */
  seenBy(done: Done): number {
    if (done.stage !== 'saved') return 0;
    const pairs = this.seen.filter(([version]) => version >= done.version!);
    return Math.max(0, (pairs.at(-1)?.[1] ?? 0) - 1);
  }

  private settle(done: Done, outcome: Outcome): void {
    done.stage = outcome.state;
    if (outcome.state === 'saved') done.version = outcome.version;
    else done.words = outcome.state === 'refused' ? outcome.refusal : outcome.reason;
    this.changed(done);
  }
}
