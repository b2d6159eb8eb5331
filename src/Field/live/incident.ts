import { Clock } from './clock';
import type { Beat, Command, Deed, Patch, Picture, Resumed } from './contract';
import { staleAfter, type Hub, type HubListener } from './hub';
import { Last } from './last';
import type { Entry, Outbox } from './outbox';
import { fit, next } from './picture';
import { newId } from './id';
import type { Shelf } from './shelf';

/** How far the picture can be trusted: current, catching up, or nothing heard for so long that within five seconds it says so. */
export type Link = { state: 'live' | 'behind' | 'offline'; asOf?: string; viewers: number; notSaved: number };

/** What a part of the page wants to hear. A part that joins late is told the picture and the link at once. */
export interface LiveListener {
  picture?(picture: Picture): void;
  patch?(patch: Patch, picture: Picture): void;
  /** Something was missed and is made good: the picture is whole, but not every event of it was told. */
  healed?(): void;
  link?(link: Link): void;
  sending?(rooms: string[]): void;
  /** How many viewers have drawn which version: pairs, newest first. */
  seen?(seen: Beat['seen']): void;
}

/** One incident as the page knows it: a picture kept current by patches, healed when one is missing. */
export class WatchedIncident implements HubListener {
  private readonly listeners = new Set<LiveListener>();
  /** The server's time, from all that it says. */
  readonly clock = new Clock();
  private readonly last: Last;
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
  private isFresh = false;

  constructor(readonly id: string, private readonly hub: Hub, private readonly outbox: Outbox, shelf: Promise<Shelf>) {
    this.last = new Last(id, shelf, this.clock);
    outbox.listen({
      changed: () => {
        this.tell(listener => listener.sending?.(this.rooms));
        this.report();
      },
    });
    hub.add(this);
    void this.last.read().then(kept => kept && this.show(kept));
  }

  get picture(): Picture | undefined {
    return this.current;
  }

  get link(): Link {
    // A kept picture is called old as soon as the first attempt to get a newer one has failed.
    const heard = this.current && this.hub.silence < staleAfter && (this.isFresh || !this.hub.hasFailed);
    const state = !heard ? 'offline' : this.hub.isOpen && !this.asking && this.aheadBeats === 0 ? 'live' : 'behind';
    return { state, asOf: this.asOf, viewers: this.viewers, notSaved: this.hub.isOpen ? this.outbox.failing(this.id) : 0 };
  }

  add(listener: LiveListener): void {
    this.listeners.add(listener);
    if (this.current) listener.picture?.(this.current);
    listener.sending?.(this.rooms);
    listener.link?.(this.link);
  }

  /** Whether anyone is left to listen. */
  remove(listener: LiveListener): boolean {
    this.listeners.delete(listener);
    return this.listeners.size > 0;
  }

  /** Does something once, however often it must be sent. */
  send(deed: Deed): Entry {
    const known = deed.type === 'mark' || deed.type === 'helpAnswered' ? { seen: this.current?.version ?? 0 } : {};
    return this.outbox.add({ ...known, ...deed, commandId: newId(), observedAt: new Date(this.clock.now).toISOString(), incident: this.id } as Command);
  }

  /** The events after a version, as the server keeps them. */
  eventsAfter(version: number): Promise<Patch['events']> {
    return this.hub.invoke('EventsAfter', this.id, version);
  }

  stop(): void {
    clearInterval(this.ticking);
    if (this.hub.isOpen) void this.hub.invoke('Unwatch', this.id).catch(() => {});
    this.hub.remove(this);
  }

  onOpen(): void {
    this.asking = 0;
    this.drawn = 0;
    void this.heal();
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

  /** The picture of last time, until there is a newer one: better an old picture that says so than none. */
  private show(kept: Picture): void {
    if (this.current) return;
    this.current = kept;
    this.asOf = kept.asOf;
    this.tell(listener => listener.picture?.(kept));
    this.report();
  }

  private get rooms(): string[] {
    const rooms = this.outbox.pending.map(command => (command.incident === this.id && 'room' in command ? command.room : undefined));
    return [...new Set(rooms.filter(room => room !== undefined))];
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
        this.last.keep(this.current);
        this.tell(listener => listener.patch?.(patch, this.current!));
    }
  }

  /** Asks for what is missing and puts the patches that came meanwhile on top of it. */
  private async heal(): Promise<void> {
    if (this.asking) return;
    const ask = this.asking = ++this.asks;
    this.report();
    try {
      const { picture, patch } = await this.hub.invoke<Resumed>('Resume', this.id, this.current?.version ?? 0);
      if (this.asking !== ask) return;
      this.asking = 0;
      this.aheadBeats = 0;
      this.isFresh = true;
      this.tell(listener => listener.healed?.());
      if (picture) this.replace(picture);
      else if (patch) {
        this.clock.hear(patch.at);
        this.apply(patch);
      }
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

  private replace(picture: Picture): void {
    this.clock.hear(picture.asOf);
    this.current = picture;
    this.asOf = picture.asOf;
    this.last.keep(picture);
    this.tell(listener => listener.picture?.(picture));
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
