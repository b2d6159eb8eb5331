// The live picture of an incident for any part of any page. However many parts join, a page has one connection.
import { LiveCarrier } from './live/carrier';
import type { Clock } from './live/clock';
import { Hub } from './live/hub';
import { newId } from './live/id';
import { WatchedIncident, type Link, type LiveListener } from './live/incident';
import { Outbox, type Entry, type Outcome, type OutboxListener } from './live/outbox';
import type { Deed, Patch, Picture } from './live/contract';
import { WatchedNotices, type NoticeListener } from './live/notices';
import { Shelf } from './live/shelf';

export type * from './live/contract';
export type { Entry, Link, LiveListener, NoticeListener, Outbox, OutboxListener, Outcome, WatchedNotices };

interface Shared {
  hub: Hub;
  shelf: Promise<Shelf>;
  outbox: Outbox;
  incidents: Map<string, WatchedIncident>;
}

/** Who uses this page, as the server wrote it on the document: what they do is theirs alone to send. */
const person = document.documentElement.dataset.person ?? '';

/** Kept on the page, not in the module: one module under two addresses is two modules, and must not be two connections. */
const shared: Shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('command.live')] ??= make()) as Shared;

function make(): Shared {
  const hub = new Hub();
  const shelf = Shelf.open(newId);
  const outbox = new Outbox(person, shelf, new LiveCarrier(hub), new BroadcastChannel('command.outbox'));
  const flush = () => void outbox.flush();
  hub.hold({ onOpen: () => void outbox.find(), onClosed: () => {} });
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', flush);
  // Where the hub can't be reached at all, the outbox goes by plain HTTP; and a tab that was closed may have left something.
  setInterval(() => outbox.pending.length > 0 && flush(), 2_000);
  setInterval(() => void outbox.find(), 15_000);
  return { hub, shelf, outbox, incidents: new Map() };
}

/** Everything this device has done that the server does not have yet. */
export const outbox = shared.outbox;

/** From now on tells what waits for this person's answer. One for a page, which keeps it as long as it is open. */
export const watchNotices = (listener: NoticeListener): WatchedNotices => new WatchedNotices(shared.hub, shared.outbox, person, shared.shelf, listener);

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
    if (!watched) shared.incidents.set(incident, watched = new WatchedIncident(incident, shared.hub, shared.outbox, shared.shelf));
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

  /** Does something. It counts as sending until its outcome: saved, or refused in words. */
  send(deed: Deed): Entry {
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
