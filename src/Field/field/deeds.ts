import type { Beat, Deed, Entry, Outcome } from '../live';

/** Where something a person did stands: on its way, committed, or refused in words. */
export interface Done {
  /** The id of its command. */
  id: string;
  room: string;
  deed: Deed;
  at: string;
  stage: 'sending' | 'saved' | 'refused';
  /** The incident's version with it, once saved. */
  version?: number;
  /** Why it was refused. */
  words?: string;
}

/** How long a second tap on the same button counts as the tail of the first. */
const echo = 700;

/** What this person did on this device since the page was opened, and what was kept from before. */
export class Deeds {
  private readonly list: Done[] = [];
  private readonly lastTap = new Map<string, number>();
  private seen: Beat['seen'] = [];
  private deafUntil = 0;

  constructor(
    private readonly send: (deed: Deed) => Entry,
    private readonly changed: (done: Done) => void,
    private readonly forget: (id: string) => void,
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
    return this.say(room, deed);
  }

  /** Does something that no double tap can undo. */
  say(room: string, deed: Deed): Done {
    return this.enter(room, deed, new Date(this.clock()).toISOString(), this.send(deed));
  }

  /** Something that was done before the page was opened, and of which the person does not know yet what became of it. */
  restore(entry: Entry): void {
    const { command } = entry;
    if (command.type === 'answerAlarm' || command.type === 'answerMessage') return;
    this.enter(command.room ?? '', command, command.observedAt, entry);
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
    return this.list.filter(done => done.stage === 'refused' && (!room || done.room === room));
  }

  /** The person has read a refusal. */
  read(id: string): void {
    this.forget(id);
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

  private enter(room: string, deed: Deed, at: string, entry: Entry): Done {
    const done: Done = { id: entry.command.commandId, room, deed, at, stage: 'sending' };
    this.list.push(done);
    this.changed(done);
    void entry.outcome.then(outcome => this.settle(done, outcome));
    return done;
  }

  private settle(done: Done, outcome: Outcome): void {
    done.stage = outcome.state;
    if (outcome.state === 'saved') done.version = outcome.version;
    else done.words = outcome.refusal;
    this.changed(done);
  }
}
