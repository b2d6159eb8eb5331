import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Command, Notices, Picture } from './contract';

/** A command that this device keeps until it is saved, or until its person has read why it was refused. */
export interface Kept {
  /** The device's count, from 1 on; also the order in which things are sent. */
  sequence: number;
  /** Who did it: nobody else's session may send it. */
  person: string;
  command: Command;
  refusal?: string;
}

/** What was on the screen when it was last seen, to show it when there is no network. */
export interface LastPicture {
  picture: Picture;
  /** Milliseconds by which the server's clock was ahead of this device's. */
  ahead: number;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Omit<Kept, 'sequence'> & { sequence?: number } };
  pictures: { key: string; value: LastPicture };
  notices: { key: string; value: Notices };
  device: { key: string; value: string };
}

const name = 'command';

/**
 * What this device keeps through a crash, an empty battery and an update. What is put in the outbox is on the disk, not only
 * on its way there, when {@link add} resolves.
 */
export class Shelf {
  private constructor(private readonly db: IDBPDatabase<Schema>, readonly device: string) {}

  /** Rejects where the browser keeps nothing: a private window, a full disk. */
  static async open(newId: () => string): Promise<Shelf> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true });
        fresh.createObjectStore('pictures');
        fresh.createObjectStore('notices');
        fresh.createObjectStore('device');
      },
    });
    let device = await db.get('device', 'id');
    if (!device) await db.put('device', (device = newId()), 'id');
    return new Shelf(db, device);
  }

  /** Keeps it, and tells its place in the device's count. */
  async add(person: string, command: Command): Promise<number> {
    const put = this.db.transaction('outbox', 'readwrite', { durability: 'strict' });
    const sequence = await put.store.add({ person, command });
    await put.done;
    return sequence;
  }

  /** Everything that is kept, in its order. */
  async all(): Promise<Kept[]> {
    return (await this.db.getAll('outbox')) as Kept[];
  }

  /** It was refused: it is sent no more, and stays until its person has read why. */
  async refuse(kept: Kept, refusal: string): Promise<void> {
    await this.db.put('outbox', { ...kept, refusal });
  }

  async remove(sequence: number): Promise<void> {
    await this.db.delete('outbox', sequence);
  }

  async keepPicture(last: LastPicture): Promise<void> {
    await this.db.put('pictures', last, last.picture.incident);
  }

  lastPicture(incident: string): Promise<LastPicture | undefined> {
    return this.db.get('pictures', incident);
  }

  async keepNotices(person: string, notices: Notices): Promise<void> {
    await this.db.put('notices', notices, person);
  }

  lastNotices(person: string): Promise<Notices | undefined> {
    return this.db.get('notices', person);
  }

  /** Lets go of what was seen, never of what is still to be sent. */
  async forgetPictures(): Promise<void> {
    await Promise.all([this.db.clear('pictures'), this.db.clear('notices')]);
  }
}
