import type { Beat, MarkAnswer, MarkCommand, Patch, Picture } from './contract';
import { staleAfter, type Hub, type HubListener } from './hub';
import { PendingMarks, type MarkOutcome } from './marks';
import { fit, next } from './picture';

/** How far the picture can be trusted: current, catching up, or nothing heard for five seconds. */
export type Link = { state: 'live' | 'behind' | 'offline'; asOf?: string; viewers: number };

/** What a part of the page wants to hear. A part that joins late is told the picture and the link at once. */
export interface LiveListener {
  picture?(picture: Picture): void;
  patch?(patch: Patch, picture: Picture): void;
  link?(link: Link): void;
  sending?(rooms: string[]): void;
}

/** A mark as a part of the page makes it; ids, times and versions are added here. */
export type Mark = Omit<MarkCommand, 'commandId' | 'incident' | 'observedAt' | 'seenVersion'>
  & Partial<Pick<MarkCommand, 'commandId' | 'observedAt' | 'seenVersion'>>;

/** A random UUID, also on a page served over plain HTTP in a local network, where crypto.randomUUID is missing. */
const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
  (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(16));

/** One incident as the page knows it: a picture kept current by patches, healed when one is missing. */
export class WatchedIncident implements HubListener {
  private readonly listeners = new Set<LiveListener>();
  private readonly marks: PendingMarks;
  private readonly clock = setInterval(() => this.report(), 1000);
  private current?: Picture;
  private waiting: Patch[] = [];
  private asks = 0;
  private asking = 0;
  private aheadBeats = 0;
  private asOf?: string;
  private viewers = 0;
  private said = '';

  constructor(readonly id: string, private readonly hub: Hub) {
    this.marks = new PendingMarks(
      command => hub.invoke<MarkAnswer>('Mark', command),
      () => hub.isOpen,
      () => this.tell(listener => listener.sending?.(this.marks.rooms)));
    hub.add(this);
  }

  get picture(): Picture | undefined {
    return this.current;
  }

  get link(): Link {
    const heard = this.current && this.hub.silence < staleAfter;
    const state = !heard ? 'offline' : this.hub.isOpen && !this.asking && this.aheadBeats === 0 ? 'live' : 'behind';
    return { state, asOf: this.asOf, viewers: this.viewers };
  }

  add(listener: LiveListener): void {
    this.listeners.add(listener);
    if (this.current) listener.picture?.(this.current);
    listener.sending?.(this.marks.rooms);
    listener.link?.(this.link);
  }

  /** Whether anyone is left to listen. */
  remove(listener: LiveListener): boolean {
    this.listeners.delete(listener);
    return this.listeners.size > 0;
  }

  mark(mark: Mark): Promise<MarkOutcome> {
    return this.marks.add({
      commandId: newId(),
      observedAt: new Date().toISOString(),
      seenVersion: this.current?.version ?? 0,
      ...mark,
      incident: this.id,
    });
  }

  stop(): void {
    clearInterval(this.clock);
    this.hub.remove(this);
    this.marks.abandon('The page was left before it was saved.');
  }

  onOpen(): void {
    this.asking = 0;
    void this.heal();
    this.marks.flush();
  }

  onClosed(): void {
    this.report();
  }

  onPatch(patch: Patch): void {
    if (patch.incident !== this.id) return;
    if (this.asking || !this.current) this.waiting.push(patch);
    else this.apply(patch);
    this.report();
  }

  onBeat(beat: Beat): void {
    if (beat.incident !== this.id) return;
    this.viewers = beat.viewers;
    const ahead = !this.current || beat.version > this.current.version;
    // One beat may overtake its patch; two mean that the patch is lost.
    this.aheadBeats = ahead ? this.aheadBeats + 1 : 0;
    if (!ahead) this.asOf = beat.at;
    if (this.aheadBeats > 1) void this.heal();
    this.report();
  }

  private apply(patch: Patch): void {
    const picture = this.current!;
    switch (fit(picture, patch)) {
      case 'old': return;
      case 'gap':
        this.waiting.push(patch);
        void this.heal();
        return;
      case 'next':
        this.current = next(picture, patch);
        this.asOf = patch.at;
        this.aheadBeats = 0;
        this.tell(listener => listener.patch?.(patch, this.current!));
    }
  }

  /** Asks for the whole picture and puts the patches that came meanwhile on top of it. */
  private async heal(): Promise<void> {
    if (this.asking) return;
    const ask = this.asking = ++this.asks;
    this.report();
    try {
      const picture = await this.hub.invoke<Picture>('Watch', this.id, this.current?.version ?? 0);
      if (this.asking !== ask) return;
      this.current = picture;
      this.asOf = picture.asOf;
      this.viewers = picture.viewers;
      this.aheadBeats = 0;
      this.asking = 0;
      this.tell(listener => listener.picture?.(picture));
    } catch {
      if (this.asking !== ask) return;
      // The link broke: opening it again heals. If it stands, the next beat asks again.
      this.asking = 0;
      this.aheadBeats = 1;
      return;
    }
    const missed = this.waiting.sort((a, b) => a.version - b.version);
    this.waiting = [];
    for (const patch of missed) this.apply(patch);
    this.report();
  }

  /** Says how the link stands, when that has changed. */
  private report(): void {
    const link = this.link;
    const now = JSON.stringify(link);
    if (now === this.said) return;
    this.said = now;
    this.tell(listener => listener.link?.(link));
  }

  private tell(act: (listener: LiveListener) => void): void {
    for (const listener of [...this.listeners]) act(listener);
  }
}
