/** The server's time, guessed from what it says: a phone whose clock is wrong must not show a room as fresh. */
export class Clock {
  private ahead?: number;

  constructor(private readonly device: () => number = Date.now) {}

  /** The server said this time just now. What came quickest is nearest to the truth. */
  hear(serverTime: string): void {
    const ahead = Date.parse(serverTime) - this.device();
    if (this.ahead === undefined || ahead > this.ahead) this.ahead = ahead;
  }

  get now(): number {
    return this.device() + (this.ahead ?? 0);
  }

  /** Seconds since then; never less than none. */
  since(then: string): number {
    return Math.max(0, Math.floor((this.now - Date.parse(then)) / 1000));
  }
}
