import { HubConnectionBuilder, HubConnectionState, HttpTransportType, JsonHubProtocol, LogLevel, type HubConnection } from '@microsoft/signalr';
import type { Beat, Notices, Patch } from './contract';

/** Silence after which a picture counts as stale: with the second until it is looked at, five at most. And that after which the link itself is given up. */
export const staleAfter = 4_000;
const deadAfter = 9_000;
/** A network that swallows everything answers no attempt: try another rather than wait for this one. */
const startWithin = 6_000;

/** Asking first which way to come costs a round trip; it is asked where this way fails. */
const webSocketsAlone = { skipNegotiation: true, transport: HttpTransportType.WebSockets };

const late = (milliseconds: number) => new Promise<never>((_, fail) => setTimeout(() => fail(new Error('No answer.')), milliseconds));

/** Who signs out by themselves is on the way to another page already. */
const leaving = 700;

/** A link that was cut because the session is over comes back no more: the page goes, and the way in is shown. */
async function leaveIfSignedOut(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, leaving));
  const state = await fetch('/sign-in/state', { cache: 'no-store' }).catch(() => undefined);
  if (state?.status === 401) location.replace('/sign-in?ended=1&ReturnUrl=' + encodeURIComponent(location.pathname + location.search));
}

/**
 * Milliseconds until the next attempt: quick at first and about each second while someone may be walking out of a dead spot,
 * rarer when it lasts, to spare the battery. What the last attempt has spent waiting for an answer counts. Spread out, so that a thousand phones do not come back at once.
 * @param attempt how many have failed before it
 * @param away milliseconds since the link was lost
 * @param spent milliseconds the last attempt took
 * @param chance from 0 to 1, another for each phone
 */
export function pause(attempt: number, away: number, spent: number, chance: number): number {
  if (attempt === 0) return 300 * chance;
  const whole = away < 10_000 ? 700 : away < 60_000 ? 1_300 : away < 600_000 ? 5_000 : 15_000;
  return Math.max(200 * chance, whole * (0.25 + 0.75 * chance) - spent);
}

/** One who listens to the hub. */
export interface HubListener {
  onOpen(): void;
  onClosed(): void;
  onPatch?(patch: Patch): void;
  onBeat?(beat: Beat): void;
  onNotices?(notices: Notices): void;
}

/**
 * The one connection of a page. It opens with its first listener and closes with its last, and in between it never gives up:
 * see {@link pause}.
 */
export class Hub {
  private readonly listeners = new Set<HubListener>();
  private readonly holders: HubListener[] = [];
  private connection?: HubConnection;
  private attempts = 0;
  private retry?: ReturnType<typeof setTimeout>;
  private watchdog?: ReturnType<typeof setInterval>;
  private heard = 0;
  private closed?: number = performance.now();
  private lostAt = 0;
  private began = 0;

  constructor(private readonly url = new URL('hubs/incidents', document.baseURI).href) {}

  /** Whether calls can be made now. */
  get isOpen(): boolean {
    return this.connection?.state === HubConnectionState.Connected;
  }

  /** Since when there has been no connection; undefined while there is one. */
  get closedSince(): number | undefined {
    return this.closed;
  }

  /** Whether the last attempt to open it came to nothing. */
  get hasFailed(): boolean {
    return this.attempts > 0;
  }

  /** Milliseconds since anything was heard. */
  get silence(): number {
    return performance.now() - this.heard;
  }

  /** Tells of the connection, without being a reason to open one. */
  hold(listener: HubListener): void {
    this.holders.push(listener);
  }

  add(listener: HubListener): void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.open();
    else if (this.isOpen) listener.onOpen();
  }

  remove(listener: HubListener): void {
    if (this.listeners.delete(listener) && this.listeners.size === 0) this.close();
  }

  /** Calls the hub; an answer counts as a sign of life. */
  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    if (!this.connection) throw new Error('The connection is closed.');
    const answer = await this.connection.invoke<T>(method, ...args);
    this.heard = performance.now();
    return answer;
  }

  private open(): void {
    this.heard = performance.now();
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    this.watchdog = setInterval(this.watch, 1000);
    void this.connect();
  }

  private close(): void {
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    clearInterval(this.watchdog);
    clearTimeout(this.retry);
    const old = this.connection;
    this.connection = undefined;
    this.closed ??= performance.now();
    void old?.stop();
  }

  private async connect(): Promise<void> {
    clearTimeout(this.retry);
    const connection = this.build();
    this.connection = connection;
    this.began = performance.now();
    try {
      await Promise.race([connection.start(), late(startWithin)]);
      if (this.connection !== connection) return void connection.stop();
      this.attempts = 0;
      this.closed = undefined;
      this.heard = performance.now();
      this.tell(listener => listener.onOpen());
    } catch {
      void connection.stop();
      this.lost(connection);
    }
  }

  private build(): HubConnection {
    const connection = new HubConnectionBuilder()
      .withUrl(this.url, this.attempts % 3 < 2 ? webSocketsAlone : {})
      .withHubProtocol(new JsonHubProtocol())
      .configureLogging(LogLevel.None)
      .withServerTimeout(12_000)
      .withKeepAliveInterval(4_000)
      .build();
    const hear = (act: (listener: HubListener) => void) => {
      if (this.connection !== connection) return;
      this.heard = performance.now();
      this.tell(act);
    };
    connection.on('Patch', (patch: Patch) => hear(listener => listener.onPatch?.(patch)));
    connection.on('Beat', (beat: Beat) => hear(listener => listener.onBeat?.(beat)));
    connection.on('Notices', (notices: Notices) => hear(listener => listener.onNotices?.(notices)));
    // The right to see it ended: what the page shows now is what the server says now.
    connection.on('Dropped', () => location.reload());
    // More pages are open than one person may have, and this one was used least: it says so, and takes nobody's place by coming back.
    connection.on('Full', () => location.replace('/closed?from=' + encodeURIComponent(location.pathname + location.search)));
    connection.onclose(() => this.lost(connection));
    return connection;
  }

  private lost(connection: HubConnection): void {
    if (this.connection !== connection) return;
    this.connection = undefined;
    if (this.closed === undefined) this.lostAt = performance.now();
    this.closed ??= performance.now();
    this.tell(listener => listener.onClosed());
    void leaveIfSignedOut();
    const spent = this.attempts > 0 ? performance.now() - this.began : 0;
    this.retry = setTimeout(() => void this.connect(), pause(this.attempts++, performance.now() - this.lostAt, spent, Math.random()));
  }

  /** A link can be dead and still say "connected": silence is the only honest sign. */
  private readonly watch = (): void => {
    if (this.isOpen && this.silence > deadAfter) this.restart();
  };

  /** The phone woke or the network is back: do not wait for the next attempt. */
  private readonly wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    if (!this.connection) void this.connect();
    else if (this.isOpen && this.silence > staleAfter) this.restart();
  };

  private restart(): void {
    const old = this.connection;
    this.connection = undefined;
    this.lostAt = this.closed = performance.now();
    this.tell(listener => listener.onClosed());
    void old?.stop();
    void this.connect();
  }

  private tell(act: (listener: HubListener) => void): void {
    for (const listener of [...this.listeners, ...this.holders]) act(listener);
  }
}
