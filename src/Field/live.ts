// The live picture of an incident for any part of any page. However many parts join, a page has one connection.
import type { Clock } from './live/clock';
import { Hub } from './live/hub';
import { WatchedIncident, type Link, type LiveListener } from './live/incident';
import type { Outcome } from './live/commands';
import type { Deed, Patch, Picture } from './live/contract';
import { WatchedNotices, type NoticeListener } from './live/notices';

export type * from './live/contract';
export type { Link, LiveListener, NoticeListener, Outcome, WatchedNotices };

interface Shared {
  hub: Hub;
  incidents: Map<string, WatchedIncident>;
}

/** Kept on the page, not in the module: one module under two addresses is two modules, and must not be two connections. */
const shared: Shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('command.live')] ??=
  { hub: new Hub(), incidents: new Map() }) as Shared;

/** From now on tells what waits for this person's answer. One for a page, which keeps it as long as it is open. */
export const watchNotices = (listener: NoticeListener): WatchedNotices => new WatchedNotices(shared.hub, listener);

/** One part's hold on a live incident, from {@link join} until {@link stop} or until its host element leaves the page. */
export class LiveIncident {
  private readonly gone: MutationObserver;

  private constructor(private readonly watched: WatchedIncident, host: Element, private readonly listener: LiveListener) {
    // A circuit that dies on the server cannot say goodbye: without this its connection would stay.
    this.gone = new MutationObserver(() => {
      if (!host.isConnected) this.stop();
    });
    this.gone.observe(document.documentElement, { childList: true, subtree: true });
    watched.add(listener);
  }

  /** Joins an incident on behalf of a host element. */
  static join(incident: string, host: Element, listener: LiveListener = {}): LiveIncident {
    let watched = shared.incidents.get(incident);
    if (!watched) shared.incidents.set(incident, watched = new WatchedIncident(incident, shared.hub));
    return new LiveIncident(watched, host, listener);
  }

  /** The newest picture; undefined until the first has come. */
  get picture(): Picture | undefined {
    return this.watched.picture;
  }

  /** The server's time, as far as it was heard. */
  get clock(): Clock {
    return this.watched.clock;
  }

  get link(): Link {
    return this.watched.link;
  }

  /** Does something. It counts as sending until this resolves: to saved, refused in words, or unsaved. */
  send(deed: Deed): Promise<Outcome> {
    return this.watched.send(deed);
  }

  /** The events after a version, oldest first, 1,000 at most. */
  eventsAfter(version: number): Promise<Patch['events']> {
    return this.watched.eventsAfter(version);
  }

  stop(): void {
    this.gone.disconnect();
    if (this.watched.remove(this.listener)) return;
    if (shared.incidents.get(this.watched.id) === this.watched) shared.incidents.delete(this.watched.id);
    this.watched.stop();
  }
}
