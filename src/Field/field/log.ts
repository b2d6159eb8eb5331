import type { Patch } from '../live';

export type LiveEvent = Patch['events'][number];

/** How many versions are asked for at a time: what happened lately is enough until someone wants more. */
const page = 400;

/** The events this page knows, for the history of a room. Asked for only when someone looks; patches add to it. */
export class Log {
  private readonly events = new Map<number, LiveEvent>();
  private from = Infinity;

  constructor(private readonly ask: (after: number) => Promise<LiveEvent[]>) {}

  /** Whether nothing was asked for yet. */
  get isEmpty(): boolean {
    return this.from === Infinity;
  }

  /** Whether there may be older events. */
  get hasEarlier(): boolean {
    return this.from > 1;
  }

  add(events: LiveEvent[]): void {
    for (const event of events) this.events.set(event.version, event);
  }

  /** Something was missed: what is known has holes, and is asked for again when someone looks. */
  forget(): void {
    this.events.clear();
    this.from = Infinity;
  }

  /** Fetches the newest part, or the part before what is known. */
  async earlier(version: number): Promise<void> {
    const before = Math.min(this.from, version + 1);
    const after = Math.max(0, before - 1 - page);
    this.add(await this.ask(after));
    this.from = after + 1;
  }

  /** What was said of a room, newest first. */
  of(room: string): LiveEvent[] {
    return [...this.events.values()].filter(event => event.data['room'] === room || isAmong(event, room)).sort((a, b) => b.version - a.version);
  }
}

/** Whether it is about several rooms, and this is one of them. */
const isAmong = ({ type, data }: LiveEvent, room: string) => type === 'recheck_called' && (data['rooms'] as string[]).includes(room);
