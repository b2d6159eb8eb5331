/** The server's time, guessed from what it says: a phone whose clock is wrong must not show a room as fresh. */
export class Clock {
  private ahead?: number;
  private remembered = 0;

  constructor(private readonly device: () => number = Date.now) {}

  /** The server said this time just now. What came quickest is nearest to the truth. */
  hear(serverTime: string): void {
    const ahead = Date.parse(serverTime) - this.device();
    if (this.ahead === undefined || ahead > this.ahead) this.ahead = ahead;
  }

  /** What is believed until the server says something. */
  remember(ahead: number): void {
    this.remembered = ahead;
  }

  /** Milliseconds by which this device's clock is ahead of the server's; less than none where it is behind. */
  get error(): number {
    return -(this.ahead ?? this.remembered);
  }

  get now(): number {
    return this.device() + (this.ahead ?? this.remembered);
  }

  /** Seconds since then; never less than none. */
  since(then: string): number {
    return Math.max(0, Math.floor((this.now - Date.parse(then)) / 1000));
  }
}
