import type { Answer, Command } from './contract';
import type { Kept, Shelf } from './shelf';

/** What became of a command. */
export type Outcome =
  | { state: 'saved'; version: number }
  | { state: 'refused'; refusal: string; version: number };

/** Brings commands to the server: the answers, in order, of as many as could be saved; rejects when none could. */
export interface Carrier {
  carry(commands: Command[]): Promise<Answer[]>;
  /** Whether it could be tried at all now. */
  readonly isOpen: boolean;
}

/** One thing a person did, from the tap until it is saved or until they have read why it was not. */
export interface Entry {
  readonly command: Command;
  /** Settles once; a refusal that was kept through a restart has settled already. */
  readonly outcome: Promise<Outcome>;
}

interface Waiting extends Entry {
  kept?: Kept;
  ready: boolean;
  failures: number;
  settle(outcome: Outcome): void;
}

/** Told when something was added or settled, and of what was found from before. */
export interface OutboxListener {
  changed?(): void;
  found?(entry: Entry): void;
}

const longestPause = 5_000;
const most = 50;
/** Characters of one sending; the hub takes 64 KB. */
const mostText = 40_000;
/** A disk that does not answer must not hold up a mark. */
const patience = 500;

/**
 * Everything that is to reach the server, kept on the device first. It is sent in the device's order, one sending at a time,
 * until each was answered; the server counts each id once, so that several tabs may send the same without harm.
 */
export class Outbox {
  private readonly waiting: Waiting[] = [];
  private readonly known = new Map<string, Waiting>();
  private readonly listeners = new Set<OutboxListener>();
  private shelf?: Shelf;
  private carrying = false;
  private retry?: ReturnType<typeof setTimeout>;
  /** How many of other people's commands wait on this device for them to sign in again. */
  strangers = 0;
  /** Whether what is done here outlives the page. */
  lasts = true;
  /** Resolves when what was kept from before is known. */
  readonly loaded: Promise<void>;

  constructor(private readonly person: string, private readonly opening: Promise<Shelf>, private readonly carrier: Carrier,
    private readonly others: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> | undefined) {
    this.loaded = opening.then(shelf => {
      this.shelf = shelf;
      return this.find();
    }).catch(() => {
      this.lasts = false;
    });
    if (this.others) this.others.onmessage = ({ data }: MessageEvent<{ id: string; outcome: Outcome }>) => {
      const told = this.known.get(data.id);
      if (told) this.done(told, data.outcome, false);
    };
  }

  add(command: Command): Entry {
    const entry = this.enter(command);
    void this.keep(entry).finally(() => {
      entry.ready = true;
      void this.flush();
    });
    this.tell(listener => listener.changed?.());
    return entry;
  }

  listen(listener: OutboxListener): void {
    this.listeners.add(listener);
  }

  /** What waits for the server, in its order. */
  get pending(): readonly Command[] {
    return this.waiting.map(({ command }) => command);
  }

  /** How many the server was asked to save, and could not. */
  failing(incident: string): number {
    return this.waiting.filter(({ command, failures }) => failures > 0 && command.incident === incident).length;
  }

  /** Its person has read why it was refused. */
  forget(id: string): void {
    const { kept } = this.known.get(id) ?? {};
    this.known.delete(id);
    if (kept) void this.shelf?.remove(kept.sequence).catch(() => {});
  }

  /** Looks for what another tab left behind, or a page that was killed. */
  async find(): Promise<void> {
    const all = (await this.shelf?.all()) ?? [];
    this.strangers = all.filter(({ person, refusal }) => person !== this.person && !refusal).length;
    for (const kept of all) {
      if (kept.person !== this.person || this.known.has(kept.command.commandId)) continue;
      const entry = this.enter({ ...kept.command, sequence: kept.sequence }, kept);
      entry.ready = true;
      if (kept.refusal) this.done(entry, { state: 'refused', refusal: kept.refusal, version: 0 }, false);
      this.tell(listener => listener.found?.(entry));
    }
    this.waiting.sort((a, b) => (a.kept?.sequence ?? Infinity) - (b.kept?.sequence ?? Infinity));
    this.tell(listener => listener.changed?.());
    void this.flush();
  }

  /** Sends what waits, if it can. Call it when the network may be back. */
  async flush(): Promise<void> {
    if (this.carrying) return;
    clearTimeout(this.retry);
    this.carrying = true;
    try {
      for (let batch = this.next(); batch.length && this.carrier.isOpen; batch = this.next()) {
        if (!(await this.carry(batch))) break;
      }
    } finally {
      this.carrying = false;
    }
  }

  private enter(command: Command, kept?: Kept): Waiting {
    let settle!: (outcome: Outcome) => void;
    const outcome = new Promise<Outcome>(resolve => (settle = resolve));
    const entry: Waiting = { command, kept, outcome, settle, ready: false, failures: 0 };
    this.waiting.push(entry);
    this.known.set(command.commandId, entry);
    return entry;
  }

  private async keep(entry: Waiting): Promise<void> {
    const put = this.opening.then(async shelf => {
      const sequence = await shelf.add(this.person, entry.command);
      entry.kept = { sequence, person: this.person, command: entry.command };
      entry.command.sequence = sequence;
      entry.command.device = shelf.device;
      // It was answered before the disk was done.
      if (!this.known.has(entry.command.commandId)) await shelf.remove(sequence);
    }).catch(() => {
      this.lasts = false;
    });
    await Promise.race([put, new Promise(resolve => setTimeout(resolve, patience))]);
  }

  /** The first of those that wait, as many as go at once. One whose disk is not done yet holds up those behind it. */
  private next(): Waiting[] {
    const batch: Waiting[] = [];
    let text = 0;
    for (const entry of this.waiting) {
      text += JSON.stringify(entry.command).length;
      if (!entry.ready || batch.length === this.width || (batch.length && text > mostText)) break;
      batch.push(entry);
    }
    return batch;
  }

  /** One that the server cannot read must not take the others with it: what failed twice goes alone. */
  private get width(): number {
    return (this.waiting[0]?.failures ?? 0) > 1 ? 1 : most;
  }

  /** Whether to go on at once. */
  private async carry(batch: Waiting[]): Promise<boolean> {
    try {
      const answers = await this.carrier.carry(batch.map(({ command }) => command));
      answers.forEach((answer, i) => batch[i] && this.done(batch[i], answer.accepted
        ? { state: 'saved', version: answer.version }
        : { state: 'refused', refusal: answer.refusal ?? 'Not accepted.', version: answer.version }, true));
      if (answers.length >= batch.length) return true;
      batch[answers.length]!.failures++;
    } catch {
      for (const entry of batch) entry.failures++;
    }
    this.tell(listener => listener.changed?.());
    const pause = Math.min(longestPause, 250 * 2 ** (batch[0]!.failures - 1));
    this.retry = setTimeout(() => void this.flush(), pause * (0.75 + Math.random() / 2));
    return false;
  }

  private done(entry: Waiting, outcome: Outcome, mine: boolean): void {
    const at = this.waiting.indexOf(entry);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    if (outcome.state === 'saved') this.forget(entry.command.commandId);
    else if (mine && entry.kept) void this.shelf?.refuse({ ...entry.kept, command: entry.command }, outcome.refusal).catch(() => {});
    if (mine) this.others?.postMessage({ id: entry.command.commandId, outcome });
    entry.settle(outcome);
    this.tell(listener => listener.changed?.());
  }

  private tell(act: (listener: OutboxListener) => void): void {
    for (const listener of [...this.listeners]) act(listener);
  }
}
