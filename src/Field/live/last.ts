import type { Clock } from './clock';
import type { Picture } from './contract';
import type { Shelf } from './shelf';

/** How often the newest picture is put on the shelf, at most. */
const every = 2_000;

/** The picture of one incident as this device saw it last. */
export class Last {
  private newest?: Picture;
  private writing?: ReturnType<typeof setTimeout>;

  constructor(private readonly incident: string, private readonly shelf: Promise<Shelf>, private readonly clock: Clock) {
    shelf.catch(() => {});
  }

  /** What was kept, if anything; the clock is set by it until the server is heard. */
  async read(): Promise<Picture | undefined> {
    try {
      const kept = await (await this.shelf).lastPicture(this.incident);
      if (kept) this.clock.remember(kept.ahead);
      return kept?.picture;
    } catch {
      return undefined;
    }
  }

  keep(picture: Picture): void {
    this.newest = picture;
    this.writing ??= setTimeout(() => void this.write(), every);
  }

  private async write(): Promise<void> {
    this.writing = undefined;
    try {
      await (await this.shelf).keepPicture({ picture: this.newest!, ahead: this.clock.now - Date.now() });
    } catch {
      // A browser that keeps nothing shows the picture only while there is a network.
    }
  }
}
