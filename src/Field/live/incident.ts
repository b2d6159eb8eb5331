import { Clock } from './clock';
import { PendingCommands, type Outcome } from './commands';
import type { Answer, Beat, Command, Deed, Patch, Picture } from './contract';
import { staleAfter, type Hub, type HubListener } from './hub';
import { fit, next } from './picture';

/** How far the picture can be trusted: current, catching up, or nothing heard for five seconds. */
export type Link = { state: 'live' | 'behind' | 'offline'; asOf?: string; viewers: number; notSaved: number };

/** What a part of the page wants to hear. A part that joins late is told the picture and the link at once. */
export interface LiveListener {
  picture?(picture: Picture): void;
  patch?(patch: Patch, picture: Picture): void;
  link?(link: Link): void;
  sending?(rooms: string[]): void;
  /** How many viewers have drawn which version: pairs, newest first. */
  seen?(seen: Beat['seen']): void;
}

/** A random UUID, also on a page served over plain HTTP in a local network, where crypto.randomUUID is missing. */
export const newId = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
  (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(16));

/** One incident as the page knows it: a picture kept current by patches, healed when one is missing. */
export class WatchedIncident implements HubListener {
  private readonly listeners = new Set<LiveListener>();
  private readonly commands: PendingCommands;
  /** The server's time, from all that it says. */
  readonly clock = new Clock();
  private readonly ticking = setInterval(() => {
    this.report();
    this.tellSeen();
  }, 1000);
  private current?: Picture;
  private waiting: Patch[] = [];
  private asks = 0;
  private asking = 0;
  private aheadBeats = 0;
  private asOf?: string;
  private viewers = 0;
  private said = '';
  private drawn = 0;

  constructor(readonly id: string, private readonly hub: Hub) {
    this.commands = new PendingCommands(
      command => hub.invoke<Answer>('Send', command),
      () => hub.isOpen,
      () => {
        this.tell(listener => listener.sending?.(this.commands.rooms));
        this.report();
      });
    hub.add(this);
  }

  get picture(): Picture | undefined {
    return this.current;
  }

  get link(): Link {
    const heard = this.current && this.hub.silence < staleAfter;
    const state = !heard ? 'offline' : this.hub.isOpen && !this.asking && this.aheadBeats === 0 ? 'live' : 'behind';
    return { state, asOf: this.asOf, viewers: this.viewers, notSaved: this.commands.failing };
  }

  add(listener: LiveListener): void {
    this.listeners.add(listener);
    if (this.current) listener.picture?.(this.current);
    listener.sending?.(this.commands.rooms);
    listener.link?.(this.link);
  }

  /** Whether anyone is left to listen. */
  remove(listener: LiveListener): boolean {
    this.listeners.delete(listener);
    return this.listeners.size > 0;
  }

  /** Does something once, however often it must be sent. */
  send(deed: Deed): Promise<Outcome> {
    const known = deed.type === 'mark' || deed.type === 'helpAnswered' ? { seen: this.current?.version ?? 0 } : {};
    return this.commands.add({ ...known, ...deed, commandId: newId(), observedAt: new Date(this.clock.now).toISOString(), incident: this.id } as Command);
  }

  /** The events after a version, as the server keeps them. */
  eventsAfter(version: number): Promise<Patch['events']> {
    return this.hub.invoke('EventsAfter', this.id, version);
  }

  stop(): void {
    clearInterval(this.ticking);
    if (this.hub.isOpen) void this.hub.invoke('Unwatch', this.id).catch(() => {});
    this.hub.remove(this);
    this.commands.abandon('The page was left before it was saved.');
  }

  onOpen(): void {
    this.asking = 0;
    this.drawn = 0;
    void this.heal();
    this.commands.flush();
  }

  onClosed(): void {
    this.report();
  }

  onPatch(patch: Patch): void {
    if (patch.incident !== this.id) return;
    this.clock.hear(patch.at);
    if (this.asking || !this.current) this.waiting.push(patch);
    else this.apply(patch);
    this.report();
  }

  onBeat(beat: Beat): void {
    if (beat.incident !== this.id) return;
    this.clock.hear(beat.at);
    this.viewers = beat.viewers;
    this.tell(listener => listener.seen?.(beat.seen));
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
      const picture = await this.hub.invoke<Picture>('Watch', this.id);
      if (this.asking !== ask) return;
      this.clock.hear(picture.asOf);
      this.current = picture;
      this.asOf = picture.asOf;
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

  /** Tells the others how far this viewer has drawn; at most once a second, by the clock. */
  private tellSeen(): void {
    const version = this.current?.version ?? 0;
    if (version === this.drawn || !this.hub.isOpen) return;
    this.drawn = version;
    void this.hub.invoke('Seen', this.id, version).catch(() => {});
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
