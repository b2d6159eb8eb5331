import type { RoomPicture } from './contract';
import { nextTurn } from './room';

// A timer longer than this overflows in browsers.
const longest = 2 ** 30;

/** Wakes a page when time alone changes one of its rooms: once for each moment, a little late rather than early. */
export class Turns {
  private timer?: ReturnType<typeof setTimeout>;
  private at?: number;

  constructor(private readonly now: () => number, private readonly turn: () => void) {}

  /** The rooms are these now. */
  watch(rooms: Iterable<RoomPicture>): void {
    const next = nextTurn(rooms, this.now());
    if (next === this.at) return;
    this.stop();
    this.at = next;
    if (next === undefined) return;
    this.timer = setTimeout(() => {
      this.at = undefined;
      this.turn();
    }, Math.min(longest, Math.max(0, next - this.now()) + 20));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.at = undefined;
  }
}
